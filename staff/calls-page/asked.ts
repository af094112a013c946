import type { Bundle } from '#content/index.ts';
import { roles } from '../parse-calls.ts';

/** Who rings, and of which country the numbers are shown; both stand in the address, so nothing else has to remember them. */
export type Asked = { readonly by: string; readonly place?: string };

/** Who can ring from this page; the press is quoted from a page, not heard. */
export const callers = roles.filter((role) => role !== 'press');

/** What is asked; a country that the guide does not know is as if none was named. */
export function parseAsked(query: URLSearchParams, { places }: Pick<Bundle, 'places'>): Asked {
  const by = callers.find((role) => role === query.get('by')) ?? 'team';
  const place = places.find(({ id }) => id === query.get('place'))?.id;
  return place === undefined ? { by } : { by, place };
}

export function toQuery({ by, place }: Asked, more: Readonly<Record<string, string>> = {}): string {
  return new URLSearchParams({ by, ...(place !== undefined && { place }), ...more }).toString();
}

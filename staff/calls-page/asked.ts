import { roles } from '../parse-calls.ts';

/** Who rings, and of which country the numbers are shown; both stand in the address, so nothing else has to remember them. */
export type Asked = { readonly by: string; readonly place?: string };

/** Who can ring from this page; the press is quoted from a page, not heard. */
export const callers = roles.filter((role) => role !== 'press');

export function parseAsked(query: URLSearchParams): Asked {
  const by = callers.find((role) => role === query.get('by')) ?? 'team';
  const place = query.get('place') ?? '';
  return /^[A-Z]{2}$/.test(place) ? { by, place } : { by };
}

export function toQuery({ by, place }: Asked, more: Readonly<Record<string, string>> = {}): string {
  return new URLSearchParams({ by, ...(place !== undefined && { place }), ...more }).toString();
}

import type { Agency } from '#content/schema/agency.ts';
import { licenceKey, nameSounds } from '#shared/tools/agency-keys.ts';
import type { Listed } from './read-list.ts';
import { orderOf } from './render-agencies.ts';

/** Where a list comes from, and when a newer one must be had. */
export type ListOrigin = { readonly date: string; readonly source: string; readonly reviewBy: string };

/**
 * The lines of earlier lists with those of a new one. Nothing is lost: what the new list does not name stays, with the
 * day of the first list that does not. A licence under another name is another line, so that the old name is still found.
 */
export function mergeAgencies(known: readonly Agency[], listed: readonly Listed[], origin: ListOrigin): readonly Agency[] {
  const earlier = new Map(known.map((agency) => [identityOf(agency), agency]));
  const named = new Set(listed.map(identityOf));
  const now = listed.map((entry): Agency => {
    const before = earlier.get(identityOf(entry));
    // A day of withdrawal that an earlier list told is not forgotten.
    const ended = entry.ended === '' && before?.status === entry.status ? (before?.ended ?? '') : entry.ended;
    return { ...entry, ended, list_date: origin.date, missing_since: '', review_by: origin.reviewBy, source: origin.source };
  });
  const gone = known
    .filter((agency) => !named.has(identityOf(agency)))
    .map((agency) => ({ ...agency, missing_since: agency.missing_since || origin.date }));
  return [...now, ...gone].toSorted((a, b) => compare(orderOf(a), orderOf(b)));
}

/** The day of the newest list that was imported, or '' when none was. */
export function newestListDate(agencies: readonly Agency[]): string {
  return (
    agencies
      .map(({ list_date: date }) => date)
      .toSorted()
      .at(-1) ?? ''
  );
}

function identityOf({ licence, name }: Pick<Agency, 'licence' | 'name'>): string {
  return `${licenceKey(licence)}|${nameSounds(name).join(' ')}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

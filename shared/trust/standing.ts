import type { Evidence } from '#content/index.ts';

/** How far a number can be trusted today, in the order people should try them. */
export const standings = ['answered', 'official', 'reported', 'old', 'silent'] as const;
export type StandingKind = (typeof standings)[number];

/** A standing and the date it rests on: the call, or the newest page that prints the number. Only what is old may have none. */
export type Standing =
  | { readonly kind: Exclude<StandingKind, 'old'>; readonly date: string }
  | { readonly kind: 'old'; readonly date?: string };

/** A call counts for this many days; a page for this many months. */
const callDays = 90;
const pageMonths = 24;

/**
 * The standing of one number, or `closed` when a check found it closed: such a number is never shown.
 * @param today a day such as `2026-11-21`
 * @example standingOf({ pages: [{ date: '2025-03', own: true }], calls: [] }, '2026-11-21') // { kind: 'official', date: '2025-03' }
 */
export function standingOf(evidence: Evidence, today: string): Standing | 'closed' {
  const [newest] = evidence.calls.toSorted((a, b) => b.date.localeCompare(a.date));
  if (newest?.outcome === 'closed') return 'closed';
  if (newest && newest.outcome !== 'answered') return { kind: 'silent', date: newest.date };
  if (newest && daysBetween(newest.date, today) <= callDays) return { kind: 'answered', date: newest.date };

  const dated = evidence.pages.flatMap((page) => (page.date === undefined ? [] : [{ date: page.date, own: page.own }]));
  const fresh = dated.filter((page) => monthsBetween(page.date, today) <= pageMonths);
  const own = newestDate(fresh.filter((page) => page.own));
  if (own !== undefined) return { kind: 'official', date: own };
  const reported = newestDate(fresh);
  if (reported !== undefined) return { kind: 'reported', date: reported };
  const last = newestDate(dated);
  return last === undefined ? { kind: 'old' } : { kind: 'old', date: last };
}

function newestDate(pages: readonly { readonly date: string }[]): string | undefined {
  return pages
    .map((page) => page.date)
    .toSorted()
    .at(-1);
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** Whole months between a date of any exactness and a day. A page that shows only the year counts from its January. */
function monthsBetween(from: string, to: string): number {
  const months = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || '1');
  return months(to) - months(from);
}

/** Whether a fact is older than a page may be, or without any date. */
export function isOld(asOf: string, today: string): boolean {
  return asOf === 'unknown' || monthsBetween(asOf, today) > pageMonths;
}

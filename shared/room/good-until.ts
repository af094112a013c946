import { addMonths } from '#shared/tools/stay-legal/day.ts';

/** How long a print may be trusted: until a day, or not any more, because something on it was due to be checked. */
export type GoodUntil = { readonly printed: string } & (
  | { readonly kind: 'good'; readonly until: string }
  | { readonly kind: 'overdue'; readonly since: string }
);

const monthsOnPaper = 6;

/**
 * Half a year, or until the first day on which something that stands on the paper must be looked at again.
 * @param today the day of the print, such as `2026-11-22`
 * @param reviewDays `reviewBy` of everything on the paper
 * @example goodUntil('2026-11-22', ['2027-02-21']) // { printed: '2026-11-22', kind: 'good', until: '2027-02-21' }
 */
export function goodUntil(today: string, reviewDays: readonly string[]): GoodUntil {
  const [first] = [...reviewDays, addMonths(today, monthsOnPaper)].toSorted();
  if (first === undefined || first >= today) return { printed: today, kind: 'good', until: first ?? today };
  return { printed: today, kind: 'overdue', since: first };
}

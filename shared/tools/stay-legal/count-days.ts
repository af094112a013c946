import type { CountEntry, Span } from '#content/index.ts';
import { addDays, addMonths, daysBetween } from './day.ts';
import type { Stay } from './to-stays.ts';

/** What a count comes to. */
export type DayCount = {
  /** The days allowed, those gone, and those left, in the time that counts together. */
  readonly limit: number;
  readonly used: number;
  readonly left: number;
  /** The first day of that time. */
  readonly since: string;
  /** The last day that the rule allows; the day before the entry when none is left. */
  readonly last: string;
  /** The last day if the count really begins anew in a new year, where nobody says whether it does without leaving. */
  readonly later?: string;
};

/** No rule allows more, so nothing is looked at beyond. */
const mostDays = 1200;

/**
 * Counts days of stay with care: the days of entry and exit both count, days of stays that overlap count once.
 * @param stay the stay for which the last day is wanted, whatever its exit; without it, as if the person entered today
 * @param earlier the stays before it, each with its exit
 * @param today a day such as `2026-11-21`; before a stay to come all earlier days count as gone
 * @example countDays(ninetyInCalendarYear, { entry: '2026-03-01' }, [], '2026-03-10') // { used: 10, left: 80, last: '2026-05-29', … }
 */
export function countDays(
  { per, span }: Pick<CountEntry, 'per' | 'span'>,
  stay: Stay | undefined,
  earlier: readonly Stay[],
  today: string,
): DayCount {
  const entry = stay?.entry ?? today;
  const limit = span.unit === 'months' ? daysBetween(entry, addMonths(entry, span.amount)) : span.amount;
  const ordered = earlier.toSorted((one, other) => (one.entry < other.entry ? -1 : 1));
  const before = ordered.map((other) => ({ from: other.entry, to: other.exit ?? other.entry }));
  const walked = walk(limit, entry, (day) => present([...before, { from: entry, to: day }], startOf(per, day, entry, ordered), day));
  const unbroken = addDays(entry, limit - 1);
  const isYear = per === 'calendar-year' || per === 'first-entry';
  const last = isYear && unbroken < walked ? unbroken : walked;

  const isThere = stay !== undefined && entry <= today;
  const now = entry > today ? entry : today;
  const since = startOf(per, now, entry, ordered);
  const used = present([...before, ...(isThere ? [{ from: entry, to: today }] : [])], since, isThere ? today : addDays(now, -1));
  return { limit, used, left: Math.max(limit - used, 0), since, last, ...(last < walked ? { later: walked } : {}) };
}

/** The last day before the first on which too many have been counted. */
function walk(limit: number, entry: string, countOn: (day: string) => number): string {
  let day = entry;
  for (let step = 0; step < mostDays && countOn(day) <= limit; step++) day = addDays(day, 1);
  return addDays(day, -1);
}

/** The first day of the time that counts together with `day`. */
function startOf(per: CountEntry['per'], day: string, entry: string, earlier: readonly Stay[]): string {
  if (per === 'visit') return entry;
  if (per === 'calendar-year') return `${day.slice(0, 4)}-01-01`;
  if (per !== 'first-entry') return windowStart(per, day);
  // The year runs from the first entry; the next one from the first day in the country after it.
  const stays = [...earlier, { entry, exit: day }];
  let start = stays[0]?.entry ?? day;
  for (let end = addMonths(start, 12); end <= day; end = addMonths(start, 12)) {
    const next = stays.find(({ exit }) => exit !== undefined && exit >= end)?.entry ?? day;
    start = end;
    if (next > end) start = next;
  }
  return start;
}

function windowStart({ amount, unit }: Span, day: string): string {
  return unit === 'months' ? addDays(addMonths(day, -amount), 1) : addDays(day, 1 - amount);
}

/** How many days between two, both included, lie in at least one of these times, which begin one after the other. */
function present(times: readonly { readonly from: string; readonly to: string }[], first: string, last: string): number {
  let counted = 0;
  let next = first;
  for (const { from, to } of times) {
    if (from > next) next = from;
    if (next > last) break;
    if (to < next) continue;
    const after = addDays(to < last ? to : last, 1);
    counted += daysBetween(next, after);
    next = after;
  }
  return counted;
}

import { type CountEntry, type DateKind, type DeadlineEntry, dateKinds, type TermEntry } from '#content/index.ts';
import { countDays, type DayCount } from './count-days.ts';
import { dueDays } from './due-days.ts';
import type { OtherDates, Stay } from './to-stays.ts';

/** A count for a stay, or for entering today; and whether a permit that holds makes it not bind. */
export type Counted = DayCount & { readonly deadline: CountEntry; readonly stay?: Stay; readonly isExtended: boolean };

/** A last day, counted from a date; `further` when it comes again. */
export type Due = { readonly deadline: TermEntry; readonly from: string; readonly day: string; readonly further: readonly string[] };

export type Reckoned = {
  readonly counts: readonly Counted[];
  /** In the order of their days. */
  readonly dues: readonly Due[];
  /** Dates that would tell more. */
  readonly missing: readonly DateKind[];
  readonly isOverlapping: boolean;
};

/**
 * What the rules of one country make of somebody's dates: for each stay that lasts or is to come; when there is none,
 * how it would be to enter today.
 * @param deadlines those of the country
 * @param stays without a problem, see `checkStays`
 * @param today a day such as `2026-11-21`
 */
export function reckon(deadlines: readonly DeadlineEntry[], stays: readonly Stay[], others: OtherDates, today: string): Reckoned {
  const ordered = stays.toSorted((one, other) => compare(one.entry, other.entry));
  const ahead = ordered.filter(({ exit }) => exit === undefined || exit >= today);
  const terms = deadlines.filter((deadline) => deadline.kind === 'term');
  const isDone = ({ doneBy }: TermEntry) => doneBy.some((kind) => others[kind] !== undefined);
  const datesFor = ({ from }: TermEntry): readonly string[] => {
    if (from === 'entry') return ahead.map(({ entry }) => entry);
    if (from === 'exit') return ahead.length > 0 ? [] : [ordered.at(-1)?.exit ?? others.exit].filter((day) => day !== undefined);
    return [others[from]].filter((day) => day !== undefined);
  };
  const dues = terms.filter((term) => !isDone(term)).flatMap((term) => datesFor(term).flatMap((from) => toDue(term, from, today)));
  // What is paid holds until then; what was given holds from then on.
  const holds = (id: string) =>
    dues.some(
      ({ deadline, from, day, further }) =>
        deadline.id === id && (deadline.from === 'paid' || from <= today) && (further.at(-1) ?? day) >= today,
    );
  const visits = ahead.length > 0 ? ahead : ordered.length > 0 ? [undefined] : [];
  return {
    counts: deadlines.flatMap((deadline) =>
      deadline.kind !== 'count'
        ? []
        : visits.map((stay) => ({
            deadline,
            ...(stay ? { stay } : {}),
            isExtended: deadline.extendedBy.some(holds),
            ...countDays(deadline, stay, stay ? ordered.slice(0, ordered.indexOf(stay)) : ordered, today),
          })),
    ),
    dues: dues.toSorted((one, other) => compare(one.day, other.day)),
    missing: kindsOf(deadlines.filter((deadline) => deadline.kind === 'count' || !isDone(deadline))).filter(
      (kind) => others[kind] === undefined && !(ordered.length > 0 && (kind === 'entry' || kind === 'exit')),
    ),
    isOverlapping: ordered.some((stay, index) => ordered.slice(0, index).some(({ exit }) => (exit ?? stay.entry) > stay.entry)),
  };
}

/** What had to be done before a journey is over once the journey has begun. Of days that come again, the next one and those after it. */
function toDue(deadline: TermEntry, from: string, today: string): readonly Due[] {
  if (deadline.isBefore && deadline.from === 'entry' && from <= today) return [];
  const days = dueDays(deadline, from);
  const ahead = days.filter((day) => day >= today);
  const day = ahead[0] ?? days.at(-1);
  return day === undefined ? [] : [{ deadline, from, day, further: ahead.slice(1) }];
}

/** The dates from which these deadlines count, in the order in which they are asked for. */
export function kindsOf(deadlines: readonly DeadlineEntry[]): readonly DateKind[] {
  const asked = deadlines.flatMap((deadline) => (deadline.kind === 'count' ? (['entry', 'exit'] as const) : [deadline.from]));
  return dateKinds.filter((kind) => asked.includes(kind));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

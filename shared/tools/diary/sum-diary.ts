import type { Entry } from './entry.ts';

/** What comes together over some days. `owed`: promised and not paid; below zero in a month that paid for another. */
export type Sum = {
  readonly days: number;
  readonly minutes: number;
  readonly promised: number;
  readonly paid: number;
  readonly owed: number;
};
/** One who gave work, as first written; months are ISO, `2026-11`. */
export type EmployerSum = {
  readonly who: string;
  readonly months: readonly { readonly month: string; readonly sum: Sum }[];
  readonly sum: Sum;
};
export type DiarySum = { readonly employers: readonly EmployerSum[]; readonly all: Sum };

/**
 * Sums by who gave the work and by month, and all together. What one paid too much is no payment of another's debt, so
 * below months `owed` is never less than nothing.
 * @example sumDiary(entries).all.owed // 2500
 */
export function sumDiary(entries: readonly Entry[]): DiarySum {
  const employers = [...groupBy(entries, ({ who }) => employerKey(who)).values()].map((own): EmployerSum => {
    const months = [...groupBy(own, ({ day }) => day.slice(0, 7))].toSorted(([one], [other]) => (one < other ? -1 : 1));
    const sum = sumOf(own);
    return {
      who: own.find(({ who }) => who !== '')?.who ?? '',
      months: months.map(([month, days]) => ({ month, sum: sumOf(days) })),
      sum: { ...sum, owed: Math.max(sum.owed, 0) },
    };
  });
  const owed = inHundredths(employers.reduce((sum, employer) => sum + toHundredths(employer.sum.owed), 0));
  return { employers, all: { ...sumOf(entries), owed } };
}

/** The days of one who gave work, however the name was written. */
export function entriesOf(entries: readonly Entry[], who: string): readonly Entry[] {
  return entries.filter((entry) => employerKey(entry.who) === employerKey(who));
}

/** `ИП  Иванов` and `ип иванов` are one. */
function employerKey(who: string): string {
  return who.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

function sumOf(entries: readonly Entry[]): Sum {
  const add = (value: (entry: Entry) => number | undefined) => entries.reduce((sum, entry) => sum + (value(entry) ?? 0), 0);
  // Added in hundredths: fractions of money do not add up exactly.
  const promised = add((entry) => toHundredths(entry.promised ?? 0));
  const paid = add((entry) => toHundredths(entry.paid ?? 0));
  return {
    days: new Set(entries.map(({ day }) => day)).size,
    minutes: add(({ minutes }) => minutes),
    promised: inHundredths(promised),
    paid: inHundredths(paid),
    owed: inHundredths(promised - paid),
  };
}

function toHundredths(amount: number): number {
  return Math.round(amount * 100);
}

function inHundredths(amount: number): number {
  return amount / 100;
}

function groupBy<T>(all: readonly T[], key: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
}

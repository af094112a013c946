/** The fields of a day, in the order in which they are asked and printed. */
export const entryFields = ['day', 'hours', 'where', 'who', 'promised', 'paid', 'note'] as const;
export type EntryField = (typeof entryFields)[number];

/** A day as it is being written; what is not there was not touched. */
export type Draft = Readonly<Partial<Record<EntryField, string>>>;

/** A day as it is kept. Amounts have at most two decimals; a number that is missing was not written, which is not nothing. */
export type Entry = {
  /** ISO, `2026-11-21`. */
  readonly day: string;
  readonly minutes?: number;
  /** From when to when, where that was written: `08:00–19:30`. */
  readonly times?: string;
  readonly where: string;
  /** Who gave the work. */
  readonly who: string;
  readonly promised?: number;
  readonly paid?: number;
  readonly note: string;
};

/** All that one person wrote: the days in order, the currency of all amounts, the own name for the letter, the day half written. */
export type Diary = { readonly entries: readonly Entry[]; readonly money: string; readonly name: string; readonly draft: Draft };

export const emptyDiary: Diary = { entries: [], money: '', name: '', draft: {} };

/**
 * What was kept together with what was written before it was opened.
 * @example joinDiaries(kept, emptyDiary) // kept
 */
export function joinDiaries(kept: Diary, written: Diary): Diary {
  return {
    entries: sortEntries([...kept.entries, ...written.entries]),
    money: kept.money || written.money,
    name: kept.name || written.name,
    draft: Object.values(written.draft).some((text) => text !== '') ? written.draft : kept.draft,
  };
}

/**
 * Days in order; those of one day by who gave the work, and otherwise as they were.
 * @example sortEntries([later, earlier]) // [earlier, later]
 */
export function sortEntries(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted((one, other) => compare(one.day, other.day) || compare(one.who, other.who));
}

/** By code, so that every phone has the same order. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

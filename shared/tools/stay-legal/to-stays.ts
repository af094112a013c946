import type { DateKind } from '#content/index.ts';
import type { FoundDate } from './parse-dates.ts';

/** Days in a country; without `exit` the person is still there, or will be. */
export type Stay = { readonly entry: string; readonly exit?: string };

/** Why dates do not make stays: an exit before its entry, an exit or an entry without the other. */
export type StayProblem = { readonly kind: 'reversed' | 'no-entry' | 'no-exit'; readonly day: string };

/** The other dates, by what they are; of several the last. An exit is among them when its entry is not known. */
export type OtherDates = { readonly [Kind in DateKind]?: string };

/**
 * Makes stays out of dates in the order of the message: entry, exit, entry. Words beside the dates say otherwise.
 * @example toStays([{ day: '2026-03-01', isGuessed: false }]).stays // [{ entry: '2026-03-01' }]
 */
export function toStays(dates: readonly FoundDate[]): {
  readonly stays: readonly Stay[];
  readonly others: OtherDates;
  readonly problem?: StayProblem;
} {
  const others: OtherDates = Object.fromEntries(
    dates.flatMap(({ kind, day }) => (kind === undefined || kind === 'entry' || kind === 'exit' ? [] : [[kind, day]])),
  );
  const crossings = toCrossings(dates);
  const stays: Stay[] = [];
  for (const { isEntry, day } of crossings) {
    const last = stays.at(-1);
    const isOpen = last !== undefined && last.exit === undefined;
    if (isEntry && isOpen) return { stays, others, problem: { kind: 'no-exit', day: last.entry } };
    if (isEntry) stays.push({ entry: day });
    else if (isOpen) stays.splice(-1, 1, { ...last, exit: day });
    else return { stays, others: { ...others, exit: day }, problem: { kind: 'no-entry', day } };
  }
  const problem = checkStays(stays);
  return { stays, others, ...(problem ? { problem } : {}) };
}

/** What is wrong with stays that were written one by one. */
export function checkStays(stays: readonly Stay[]): StayProblem | undefined {
  const reversed = stays.find(({ entry, exit }) => exit !== undefined && exit < entry);
  if (reversed) return { kind: 'reversed', day: reversed.entry };
  const open = stays.find(({ entry, exit }) => exit === undefined && stays.some((other) => other.entry > entry));
  const twice = stays.find((stay, index) => stay.exit === undefined && stays.some((other, at) => at > index && other.exit === undefined));
  const unclosed = open ?? twice;
  return unclosed && { kind: 'no-exit', day: unclosed.entry };
}

type Crossing = { readonly isEntry: boolean; readonly day: string };

/** Entries and exits by turns as they were written; if words make them anything else, in the order of their days. */
function toCrossings(dates: readonly FoundDate[]): readonly Crossing[] {
  const written: Crossing[] = [];
  for (const { kind, day } of dates) {
    if (kind !== undefined && kind !== 'entry' && kind !== 'exit') continue;
    const isEntry = kind === undefined ? written.at(-1)?.isEntry !== true : kind === 'entry';
    written.push({ isEntry, day });
  }
  if (written.every(({ isEntry }, index) => isEntry === (index % 2 === 0))) return written;
  const rest = written.toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
  const ordered: Crossing[] = [];
  while (rest.length > 0) {
    const wantsEntry = ordered.at(-1)?.isEntry !== true;
    const sameDay = rest.filter(({ day }) => day === rest[0]?.day);
    const next = sameDay.find(({ isEntry }) => isEntry === wantsEntry) ?? rest[0];
    if (next) ordered.push(...rest.splice(rest.indexOf(next), 1));
  }
  return ordered;
}

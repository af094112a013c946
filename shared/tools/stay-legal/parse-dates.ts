import type { DateKind, StayLegalEntry } from '#content/index.ts';
import { daysBetween, toDay } from './day.ts';

/** A date somebody wrote; `kind` when words beside it say what it is, `isGuessed` when its year was not written. */
export type FoundDate = { readonly kind?: DateKind; readonly day: string; readonly isGuessed: boolean };

/** What a message holds: dates in their order, what looks like a date and is none, and the words that say nothing about dates. */
export type FoundDates = { readonly dates: readonly FoundDate[]; readonly unread: readonly string[]; readonly rest: string };

type Words = Pick<StayLegalEntry, 'months' | 'kinds'>;
type Written = { readonly year?: number | undefined; readonly month: number; readonly day: number };
type Match = { readonly raw: string; readonly at: number; readonly end: number; readonly written: Written };

/** Longer messages are cut; more dates nobody has. */
const longest = 2000;
/** A year further away than this is a slip of the finger. */
const yearsBack = 10;
const yearsAhead = 3;
/** A date without its year is past, unless it comes within so many days. */
const soon = 90;

/** The forms of a date, each with the places of year, month and day in it; a month may be a word. */
const forms: readonly (readonly [form: RegExp, year: number, month: number, day: number])[] = [
  [/(\d{4})([-./ ])(\d{1,2})\2(\d{1,2})(?!\d)/y, 1, 3, 4],
  [/(\d{1,2})([-./,])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/y, 4, 3, 1],
  [/(\d{1,2})(?:\. ?| )(\d{1,2})(?:\. ?| )(\d{4})(?!\d)/y, 3, 2, 1],
  [/(\d{2})(\d{2})(\d{4})(?!\d)/y, 3, 2, 1],
  [/(\d{1,2})(?:[\s-]*(?:уми|юми|ми|ого|го|st|nd|rd|th)(?!\p{L}))?[\s.-]*(\p{L}{3,})\.?(?:[\s,.-]*(?:соли\s+)?(\d{4})(?!\d))?/uy, 3, 2, 1],
  [/(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:[\s,]+(\d{4})(?!\d))?/uy, 3, 1, 2],
  [/(\d{1,2})[./](\d{1,2})(?![./]?\d)/y, 0, 2, 1],
];

/**
 * The dates of a message as people write them, day first: `31.12.2026`, `31/12/26`, `2026-12-31`, `31 декабри 2026`,
 * `31 dekabr`, with words before or behind them that say what they are.
 * @param today a day such as `2026-11-21`; dates without a year are near it
 * @example parseDates('въезд 1.03.2026', words, '2026-11-21').dates // [{ kind: 'entry', day: '2026-03-01', isGuessed: false }]
 */
export function parseDates(message: string, words: Words, today: string): FoundDates {
  const text = toPlain(message.slice(0, longest)).replaceAll(/^\s*\d{1,2}[.)]\s+(?=\p{L}|\d{1,4}[-./]\d)/gmu, ' ');
  const { matches, unread } = findDates(text, words);
  const between = [...matches.map(({ at }, index) => text.slice(matches[index - 1]?.end ?? 0, at)), text.slice(matches.at(-1)?.end ?? 0)];
  const kinds = between.map((part) => kindIn(part, words));
  // «1.03.2026 въезд, 20.04.2026 выезд»: the words stand behind the dates.
  const shift = kinds[0] === undefined && kinds.at(-1) !== undefined ? 1 : 0;
  const read = matches.map(({ raw, written }, index) => ({
    raw,
    day: withYear(written, index, matches, today),
    written,
    kind: kinds[index + shift],
  }));
  const isNear = (day: string) => Math.abs(yearOf(day) - yearOf(today)) <= (day < today ? yearsBack : yearsAhead);
  return {
    dates: read.flatMap(({ day, kind, written }) =>
      day === undefined || !isNear(day) ? [] : [{ ...(kind === undefined ? {} : { kind }), day, isGuessed: written.year === undefined }],
    ),
    unread: [...read.flatMap(({ raw, day }) => (day === undefined || !isNear(day) ? [raw.trim()] : [])), ...unread],
    rest: between.flatMap((part) => wordsOf(part).filter((word) => kindsOf(word, words).length === 0)).join(' '),
  };
}

function findDates(text: string, { months }: Words): { readonly matches: readonly Match[]; readonly unread: readonly string[] } {
  const matches: Match[] = [];
  const unread: string[] = [];
  let at = 0;
  while (at < text.length) {
    const start = /[\p{L}\d]+/uy;
    start.lastIndex = at;
    const [run] = start.exec(text) ?? [];
    if (run === undefined) {
      at += 1;
      continue;
    }
    const found = readAt(text, at, months);
    if (found) matches.push(found);
    else if (/^\d/.test(run)) unread.push(/[\d.,/-]*\d/y.exec(text.slice(at))?.[0] ?? run);
    at = found ? found.end : at + Math.max(/^\d/.test(run) ? (unread.at(-1)?.length ?? 1) : run.length, 1);
  }
  return { matches, unread };
}

/** The first form that stands here. */
function readAt(text: string, at: number, months: Words['months']): Match | undefined {
  for (const [form, year, month, day] of forms) {
    form.lastIndex = at;
    const match = form.exec(text);
    const monthText = match?.[month] ?? '';
    const monthNumber = /^\d/.test(monthText)
      ? Number(monthText)
      : months.findIndex((names) => names.some((name) => monthText.startsWith(name))) + 1;
    if (!match || (monthNumber === 0 && !/^\d/.test(monthText))) continue;
    const yearText = year === 0 ? undefined : match[year];
    const written = {
      year: yearText === undefined ? undefined : Number(yearText) + (yearText.length === 2 ? 2000 : 0),
      month: monthNumber,
      day: Number(match[day]),
    };
    return { raw: match[0], at, end: at + match[0].length, written };
  }
  return undefined;
}

/** What the words between two dates say; a word that says more than «патент» goes before it. */
function kindIn(text: string, words: Words): DateKind | undefined {
  const said = wordsOf(text).flatMap((word) => kindsOf(word, words));
  return said.filter((kind) => kind !== 'patent').at(-1) ?? said.at(-1);
}

function kindsOf(word: string, { kinds }: Words): readonly DateKind[] {
  return kinds.flatMap(([kind, starts]) => (starts.some((start) => word.startsWith(start)) ? [kind] : []));
}

function wordsOf(text: string): readonly string[] {
  return text.match(/\p{L}+/gu) ?? [];
}

/** The day with its year; a missing year comes from the next date that has one, else from the one before, else from today. */
function withYear({ year, month, day }: Written, index: number, all: readonly Match[], today: string): string | undefined {
  if (year !== undefined) return toDay(year, month, day);
  const yearsOf = (matches: readonly Match[]) => matches.flatMap(({ written }) => (written.year === undefined ? [] : [written]));
  const next = yearsOf(all.slice(index + 1))[0];
  if (next?.year !== undefined) return toDay(isLater({ month, day }, next) ? next.year - 1 : next.year, month, day);
  const before = yearsOf(all.slice(0, index)).at(-1);
  if (before?.year !== undefined) return toDay(isLater(before, { month, day }) ? before.year + 1 : before.year, month, day);
  const years = [1, 0, -1, -2, -3, -4].map((shift) => toDay(yearOf(today) + shift, month, day));
  return years.find((candidate) => candidate !== undefined && daysBetween(today, candidate) <= soon);
}

function isLater(one: Pick<Written, 'month' | 'day'>, other: Pick<Written, 'month' | 'day'>): boolean {
  return one.month * 100 + one.day > other.month * 100 + other.day;
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** Small letters without those that many phones lack. */
function toPlain(text: string): string {
  const plain: Readonly<Record<string, string>> = { ё: 'е', ӯ: 'у', ҳ: 'х', ҷ: 'ч', қ: 'к', ғ: 'г', ӣ: 'и' };
  return [...text.normalize('NFC').toLowerCase()].map((letter) => plain[letter] ?? letter).join('');
}

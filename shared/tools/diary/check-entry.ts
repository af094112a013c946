import { parseAmount } from '../parse-amounts.ts';
import type { Draft, Entry, EntryField } from './entry.ts';
import { parseHours } from './parse-hours.ts';

/** What may be wrong with a day that somebody wrote. Each has one sentence for the reader, `tool.keep-proof.mistake.*`. */
export type Mistake = 'no-day' | 'no-such-day' | 'future' | 'long-ago' | 'hours' | 'too-many-hours' | 'amount' | 'empty' | 'too-long';
export type Mistakes = Readonly<Partial<Record<EntryField, Mistake>>>;
export type Checked = { readonly kind: 'entry'; readonly entry: Entry } | { readonly kind: 'mistakes'; readonly mistakes: Mistakes };

/** How many letters a field takes. */
export const longest: Readonly<Record<EntryField, number>> = {
  day: 10,
  hours: 20,
  where: 120,
  who: 120,
  promised: 20,
  paid: 20,
  note: 1000,
};

const mostAmount = 1_000_000_000;
const mostYears = 20;
const minutesOfDay = 24 * 60;

/**
 * Makes a day out of what was written, or says for each field what is wrong.
 * @param others the other days, because a day has 24 hours whoever gave the work
 * @param today ISO
 * @example checkEntry({ day: '2026-11-20', hours: '10' }, [], '2026-11-21').kind // "entry"
 */
export function checkEntry(draft: Draft, others: readonly Entry[], today: string): Checked {
  const mistakes: Partial<Record<EntryField, Mistake>> = {};
  const text = (field: EntryField) => (draft[field] ?? '').trim();
  const line = (field: EntryField) => text(field).replaceAll(/\s+/g, ' ');
  const amount = (field: 'promised' | 'paid') => {
    if (text(field) === '') return undefined;
    const read = parseAmount(text(field));
    if (read === undefined || read > mostAmount) mistakes[field] = 'amount';
    return read === undefined ? undefined : Math.round(read * 100) / 100;
  };

  const day = text('day');
  const wrongDay = whatIsWrong(day, today);
  if (wrongDay) mistakes.day = wrongDay;
  const hours = parseHours(text('hours'));
  if (text('hours') !== '') {
    const before = others.reduce((sum, other) => sum + (other.day === day ? (other.minutes ?? 0) : 0), 0);
    if (!hours) mistakes.hours = 'hours';
    else if (before + hours.minutes > minutesOfDay) mistakes.hours = 'too-many-hours';
  }
  const promised = amount('promised');
  const paid = amount('paid');
  for (const field of ['hours', 'where', 'who', 'promised', 'paid', 'note'] as const)
    if (text(field).length > longest[field]) mistakes[field] = 'too-long';
  if (!(['hours', 'where', 'promised', 'paid', 'note'] as const).some((field) => text(field) !== '')) mistakes.hours = 'empty';
  if (Object.keys(mistakes).length > 0) return { kind: 'mistakes', mistakes };

  const numbers = { ...hours, ...(promised === undefined ? {} : { promised }), ...(paid === undefined ? {} : { paid }) };
  return { kind: 'entry', entry: { day, ...numbers, where: line('where'), who: line('who'), note: text('note') } };
}

function whatIsWrong(day: string, today: string): Mistake | undefined {
  if (day === '') return 'no-day';
  if (!isDay(day)) return 'no-such-day';
  if (day > today) return 'future';
  return Number(today.slice(0, 4)) - Number(day.slice(0, 4)) > mostYears ? 'long-ago' : undefined;
}

/**
 * Whether a text is a day of the calendar, ISO.
 * @example isDay('2026-02-29') // false
 */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined || month < 1 || month > 12 || day < 1) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= (month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
}

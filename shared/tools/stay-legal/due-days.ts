import type { TermEntry } from '#content/index.ts';
import { addDays, addMonths, isWeekend } from './day.ts';

/**
 * The last day for something, or the last days when it comes again every month. Counted with care: the first day counts
 * as one, days off count like any other when time runs forward, and not at all when something must be done before a date.
 * @param from the date from which the rule counts
 * @example dueDays({ span: { amount: 30, unit: 'days' }, isBefore: false }, '2026-03-01') // ["2026-03-30"]
 */
export function dueDays({ span, isBefore, months }: Pick<TermEntry, 'span' | 'isBefore' | 'months'>, from: string): readonly string[] {
  if (isBefore) return [before(span, from)];
  if (months === undefined) return [after(span, from)];
  return Array.from({ length: months }, (_, index) => after(span, addDays(addMonths(from, index + 1), -1)));
}

function after({ amount, unit }: TermEntry['span'], from: string): string {
  if (amount === 0) return from;
  if (unit === 'months') return addDays(addMonths(from, amount), -1);
  return addDays(from, (unit === 'hours' ? Math.ceil(amount / 24) : amount) - 1);
}

function before({ amount, unit }: TermEntry['span'], from: string): string {
  if (unit === 'months') return addMonths(from, -amount);
  if (unit === 'days') return addDays(from, -amount);
  // The hour at which somebody will cross the border is not known: the day may begin with it.
  if (unit === 'hours') return addDays(from, -Math.ceil(amount / 24) - 1);
  let day = from;
  for (let left = amount; left > 0; left -= isWeekend(day) ? 0 : 1) day = addDays(day, -1);
  return day;
}

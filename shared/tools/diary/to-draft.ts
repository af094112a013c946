import type { Draft, Entry } from './entry.ts';
import { showHours } from './parse-hours.ts';

/**
 * A day to be written anew: checked again, it is the same day.
 * @example toDraft({ day: '2026-11-20', minutes: 600, where: '', who: '', note: '' }).hours // "10"
 */
export function toDraft({ day, minutes, times, where, who, promised, paid, note }: Entry): Draft {
  const amount = (value: number | undefined) => (value === undefined ? '' : String(value).replace('.', ','));
  const hours = times ?? (minutes === undefined ? '' : showHours(minutes));
  return { day, hours, where, who, promised: amount(promised), paid: amount(paid), note };
}

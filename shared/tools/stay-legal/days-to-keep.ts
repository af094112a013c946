import type { CalendarDay } from '../make-calendar.ts';
import type { Reckoned } from './reckon.ts';

/** The days for the calendar of the phone: each once, in order, none that has passed or does not bind. */
export function daysToKeep({ counts, dues }: Reckoned, today: string): readonly CalendarDay[] {
  const bound = counts.filter(({ stay, isExtended }) => stay !== undefined && !isExtended);
  const all = [
    ...bound.map(({ last, deadline }) => ({ day: last, key: deadline.id })),
    ...dues.flatMap(({ day, further, deadline }) => [day, ...further].map((each) => ({ day: each, key: deadline.id }))),
  ];
  const days = [...new Set(all.map(({ day }) => day))].filter((day) => day >= today).toSorted();
  return days.map((day) => ({ day, key: all.flatMap((each) => (each.day === day ? [each.key] : [])).join(' ') }));
}

/** Days of the calendar as `2026-11-21`: no clock and no time zone, so that a day is the same day on every phone. */

const dayLength = 86_400_000;

/**
 * The day, or undefined when the calendar has no such day.
 * @example toDay(2026, 2, 31) // undefined
 */
export function toDay(year: number, month: number, day: number): string | undefined {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(`${text}T`) ? text : undefined;
}

/** @example addDays('2026-12-31', 1) // "2027-01-01" */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * dayLength).toISOString().slice(0, 10);
}

/**
 * The same day of another month, or its last day when the month is shorter.
 * @example addMonths('2026-12-31', 2) // "2027-02-28"
 */
export function addMonths(day: string, count: number): string {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  const first = `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
  const length = new Date(Date.parse(addDays(first, 31)));
  const last = 31 - (length.getUTCDate() - 1);
  return `${first.slice(0, 8)}${String(Math.min(Number(day.slice(8)), last)).padStart(2, '0')}`;
}

/** @example daysBetween('2026-12-31', '2027-01-02') // 2 */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / dayLength;
}

/** Whether it is a Saturday or a Sunday. */
export function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(Date.parse(day)).getUTCDay());
}

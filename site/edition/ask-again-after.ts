/** So many months a carried copy is handed on without a warning; rows of the guide are due for a review about as often. */
const freshMonths = 6;

/**
 * The day from which an edition says by itself that a new one should be asked for.
 * @example askAgainAfter('2026-08-31') // "2027-02-28"
 */
export function askAgainAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + freshMonths, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + freshMonths, Math.min(date, lastOfMonth))).toISOString().slice(0, 10);
}

/** A month of some year; months count from 0, and 12 is January of the next year. */
export type Month = { readonly year: number; readonly month: number };

/**
 * A month as a table, Monday first, in the language of the browser or of the build.
 * @param today the day to mark, if it is in this month
 */
export function renderMonth(
  { year, month }: Month,
  locale: string | undefined,
  today?: number,
): { readonly name: string; readonly table: string } {
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  // The fifth of January 1970 was a Monday.
  const head = [5, 6, 7, 8, 9, 10, 11].map((day) => `<th scope="col">${weekday.format(new Date(Date.UTC(1970, 0, day)))}</th>`);
  const before = (new Date(Date.UTC(year, month, 1)).getUTCDay() + 6) % 7;
  const days = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const weeks = Array.from({ length: Math.ceil((before + days) / 7) }, (_, week) => {
    const cells = Array.from({ length: 7 }, (_, index) => renderDay(week * 7 + index - before + 1, days, today));
    return `<tr>${cells.join('')}</tr>`;
  });
  return {
    name: monthName({ year, month }, locale),
    table: `<thead><tr>${head.join('')}</tr></thead><tbody>${weeks.join('')}</tbody>`,
  };
}

/** Such as “November 2026”. */
export function monthName({ year, month }: Month, locale: string | undefined): string {
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(Date.UTC(year, month, 1)));
}

function renderDay(day: number, days: number, today: number | undefined): string {
  if (day < 1 || day > days) return '<td></td>';
  return day === today ? `<td aria-current="date">${day}</td>` : `<td>${day}</td>`;
}

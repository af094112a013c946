/**
 * 31.12.2026, 31/12/2026, 31-12-2026 or 2026-12-31, with «г.» or midnight behind it, as 2026-12-31; nothing for what is no day
 * of the calendar.
 */
export function parseDay(text: string): string | undefined {
  const day = text
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .trim()
    .replace(/ ?(г|с|сол|года?)\.?$/i, '')
    .replace(/[T ]00:00(:00)?$/, '');
  const [, last = '', month = '', year] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(day) ?? [];
  const iso = year === undefined ? day : `${year}-${month.padStart(2, '0')}-${last.padStart(2, '0')}`;
  return /^(19|20)\d\d-\d\d-\d\d$/.test(iso) && isInCalendar(iso) ? iso : undefined;
}

/** 30 February is not. */
export function isInCalendar(day: string): boolean {
  const time = Date.parse(day);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** Time at work; `times` where it was written as from–to. */
export type Hours = { readonly minutes: number; readonly times?: string };

const clock = String.raw`(\d{1,2})(?:[:.](\d{2}))?`;
const rangePattern = new RegExp(`^(?:(?:аз|с|from) )?${clock} ?(?:-|то|до|to) ?${clock}$`);
const countPattern = /^(\d{1,2})(?:[.,](\d|25|50|75)|:(\d{2}))? ?(?:соат|часов|часа|час|ч|hours|hour|h)?\.?$/;

/** A shift that seems longer was rather meant otherwise: `9-6` on a clock of twelve hours. */
const longestShift = 18 * 60;
const wholeDay = 24 * 60;

/**
 * Hours as people write them: `8`, `8,5`, `8:30`, `8 соат`, `8:00–19:30`, `20-6`; undefined for what cannot be told.
 * @example parseHours('20:00-6') // { minutes: 600, times: '20:00–06:00' }
 */
export function parseHours(text: string): Hours | undefined {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[‐-―−]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return parseRange(plain) ?? parseCount(plain);
}

function parseRange(text: string): Hours | undefined {
  const [, fromHour, fromMinute, toHour, toMinute] = rangePattern.exec(text) ?? [];
  const from = toMinutes(fromHour, fromMinute);
  const to = toMinutes(toHour, toMinute);
  if (from === undefined || to === undefined) return undefined;
  const minutes = (to - from + wholeDay) % wholeDay;
  return minutes === 0 || minutes > longestShift ? undefined : { minutes, times: `${showClock(from)}–${showClock(to)}` };
}

function parseCount(text: string): Hours | undefined {
  const [, hours, part, rest] = countPattern.exec(text) ?? [];
  if (hours === undefined || Number(rest ?? 0) > 59) return undefined;
  const minutes = Number(hours) * 60 + Number(rest ?? 0) + Math.round(Number(`0.${part ?? 0}`) * 60);
  return minutes <= wholeDay ? { minutes } : undefined;
}

/** Minutes since midnight; midnight at the end of a day is 24:00 or 0:00. */
function toMinutes(hour: string | undefined, minute = '0'): number | undefined {
  if (hour === undefined || Number(minute) > 59) return undefined;
  const minutes = Number(hour) * 60 + Number(minute);
  return minutes <= wholeDay ? minutes % wholeDay : undefined;
}

function showClock(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/**
 * A number of hours: `9`, or `9:30` where it is not whole.
 * @example showHours(570) // "9:30"
 */
export function showHours(minutes: number): string {
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}

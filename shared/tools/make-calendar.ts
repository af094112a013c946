/** A day for a calendar; `key` tells it from others on the same day and shows in no calendar. */
export type CalendarDay = { readonly day: string; readonly key: string };

type Options = {
  /** What stands in the calendar: a person who searches the phone must learn nothing from it. */
  readonly title: string;
  /** The day of making, such as `2026-11-21`. */
  readonly made: string;
  /** How many days before, at nine in the morning, the phone reminds. */
  readonly remindBefore: number;
};

/** No line of a calendar file may be longer, in octets. */
const longestLine = 75;

/**
 * A calendar file (RFC 5545) of whole days with a reminder, without any word of what they are for. The same days give
 * the same file, so that a calendar that has them already does not take them twice.
 * @example makeCalendar([{ day: '2026-12-31', key: 'a' }], { title: 'Рӯзи муҳим', made: '2026-11-21', remindBefore: 3 })
 */
export function makeCalendar(days: readonly CalendarDay[], { title, made, remindBefore }: Options): string {
  const summary = escapeText(title);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Calendar//1.0//EN',
    'CALSCALE:GREGORIAN',
    ...days.flatMap(({ day, key }) => [
      'BEGIN:VEVENT',
      `UID:${compact(day)}-${hash(`${day} ${key}`)}`,
      `DTSTAMP:${compact(made)}T000000Z`,
      `DTSTART;VALUE=DATE:${compact(day)}`,
      `SUMMARY:${summary}`,
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${summary}`,
      `TRIGGER:-P${remindBefore - 1}DT15H`,
      'END:VALARM',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

function escapeText(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, '');
}

/** Cuts a long line so that no character is torn; what follows a cut begins with a space. */
function fold(line: string): string {
  let folded = '';
  let length = 0;
  for (const letter of line) {
    const octets = octetsOf(letter);
    const isFull = length + octets > longestLine;
    folded += isFull ? `\r\n ${letter}` : letter;
    length = isFull ? 1 + octets : length + octets;
  }
  return folded;
}

function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** A number that hangs on every letter of a text (FNV-1a), in eight digits. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value.toString(16).padStart(8, '0');
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate } from '#shared/format/format-date.ts';
import { addDays } from '#shared/tools/stay-legal/day.ts';
import { parseDates } from '#shared/tools/stay-legal/parse-dates.ts';
import { guides, today } from '#tests/shared/real-world.ts';

const words = guides.tg.bundle.stayLegal;
const daysIn = (text: string) => parseDates(text, words, today).dates.map(({ day }) => day);
/** `entry 2026-03-01`, or the day alone. */
const saidIn = (text: string) => parseDates(text, words, today).dates.map(({ kind, day }) => (kind === undefined ? day : `${kind} ${day}`));

describe('a date', () => {
  test.each([
    ['31.12.2026', '2026-12-31'],
    ['31/12/26', '2026-12-31'],
    ['31-12-2026', '2026-12-31'],
    ['31,12,2026', '2026-12-31'],
    ['31 12 2026', '2026-12-31'],
    ['31. 12. 2026', '2026-12-31'],
    ['31122026', '2026-12-31'],
    ['1.3.2026', '2026-03-01'],
    ['2026-12-31', '2026-12-31'],
    ['2026.3.1', '2026-03-01'],
    ['31 декабри 2026', '2026-12-31'],
    ['31-уми декабри соли 2026', '2026-12-31'],
    ['31 декабря 2026 года', '2026-12-31'],
    ['31-го дек. 2026', '2026-12-31'],
    ['31 dekabr 2026', '2026-12-31'],
    ['31st December 2026', '2026-12-31'],
    ['December 31, 2026', '2026-12-31'],
    ['1 МАЯ 2026', '2026-05-01'],
    ['5 may 2026', '2026-05-05'],
    ['1 iyun 2026', '2026-06-01'],
    ['29.02.2028', '2028-02-29'],
    [' 31.12.2026г. ', '2026-12-31'],
  ])('%s', (text, day) => {
    expect(parseDates(text, words, today)).toMatchObject({ dates: [{ day, isGuessed: false }], unread: [] });
  });

  // The day is 21.11.2026.
  test.each([
    ['31 декабря', '2026-12-31'],
    ['31.12', '2026-12-31'],
    ['31 dekabr', '2026-12-31'],
    ['20 феврал', '2026-02-20'],
    ['19.02', '2027-02-19'],
    ['1 март', '2026-03-01'],
    ['21.11', '2026-11-21'],
    ['29 феврал', '2024-02-29'],
  ])('without a year: %s', (text, day) => {
    expect(parseDates(text, words, today)).toMatchObject({ dates: [{ day, isGuessed: true }], unread: [] });
  });

  test.each([
    ['31.02.2026', '31.02.2026'],
    ['29.02.2026', '29.02.2026'],
    ['32.01.2026', '32.01.2026'],
    ['12/31/2026', '12/31/2026'],
    ['31 ноября 2026', '31 ноября 2026'],
    ['00.00.0000', '00.00.0000'],
    ['01.01.1970', '01.01.1970'],
    ['01.01.2062', '01.01.2062'],
    ['99999999999', '99999999999'],
    ['1.3.20266', '1.3.20266'],
  ])('%s is none, and it is said which', (text, raw) => {
    expect(parseDates(text, words, today)).toMatchObject({ dates: [], unread: [raw] });
  });
});

describe('several dates in one message', () => {
  test.each<readonly [string, readonly string[]]>([
    ['вход 1.03.2026 выход 20.04.2026 вход 15.06.2026', ['entry 2026-03-01', 'exit 2026-04-20', 'entry 2026-06-15']],
    ['даромадам 1.03.2026, баромадам 20.04.2026, боз даромадам 15.06.2026', ['entry 2026-03-01', 'exit 2026-04-20', 'entry 2026-06-15']],
    ['daromadam 1 mart 2026 baromadam 20 aprel 2026', ['entry 2026-03-01', 'exit 2026-04-20']],
    ['Въезд: 01.03.2026\nВыезд: 20.04.2026', ['entry 2026-03-01', 'exit 2026-04-20']],
    ['1.03.2026 въезд, 20.04.2026 выезд', ['entry 2026-03-01', 'exit 2026-04-20']],
    ['entered 1 March 2026, left 20 April 2026', ['entry 2026-03-01', 'exit 2026-04-20']],
    ['1.03.2026\n20.04.2026\n15.06.2026', ['2026-03-01', '2026-04-20', '2026-06-15']],
    ['1.03.2026-20.04.2026', ['2026-03-01', '2026-04-20']],
    ['1. 01.03.2026\n2. 20.04.2026', ['2026-03-01', '2026-04-20']],
    ['1) даромадам 1.03.2026\n2) баромадам 20.04.2026', ['entry 2026-03-01', 'exit 2026-04-20']],
    ['1 марта 20 апреля 2026', ['2026-03-01', '2026-04-20']],
    ['аз 20 декабр то 10.01.2026', ['2025-12-20', '2026-01-10']],
    ['вход 1.12.2025 выход 15 января', ['entry 2025-12-01', 'exit 2026-01-15']],
    ['въезд 1.03.2026 патент 10.04.2026', ['entry 2026-03-01', 'patent 2026-04-10']],
    ['патент оплачен до 9.08.2026', ['paid 2026-08-09']],
    ['пули патентро супоридам то 9.08.2026', ['paid 2026-08-09']],
    ['оплатил патент до 9.08.2026', ['paid 2026-08-09']],
    ['Амина 10.11.2026 кор кард', ['app 2026-11-10']],
    ['визаи корӣ бекор шуд 1.11.2026', ['visa-cancelled 2026-11-01']],
    ['', []],
    ['салом', []],
    ['1 одам', []],
  ])('%s', (text, wanted) => {
    expect(saidIn(text)).toEqual(wanted);
  });

  test('what is no date among them is named', () => {
    expect(parseDates('въезд 1.03.2026 выезд 31.04.2026', words, today)).toMatchObject({
      dates: [{ day: '2026-03-01' }],
      unread: ['31.04.2026'],
    });
  });

  test('the words that say nothing about dates are left', () => {
    expect(parseDates('даромадам 1.03.2026 хӯҷаин паспортамро гирифт', words, today).rest).toBe('хучаин паспортамро гирифт');
  });
});

describe('whatever somebody writes', () => {
  test('it is read without an error, to real days of these years', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const day of daysIn(text)) expect(day).toMatch(/^20[123]\d-\d\d-\d\d$/);
      }),
    );
  });

  test('digits and signs alone neither', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789./- ,дек'), maxLength: 40 }), (text) => {
        for (const day of daysIn(text)) expect(addDays(day, 0)).toBe(day);
      }),
    );
  });

  test('a long message does not keep anybody waiting', () => {
    const begun = performance.now();
    daysIn('1.1.1.1 марта '.repeat(10_000));
    expect(performance.now() - begun).toBeLessThan(500);
  });

  test('a date as the guide shows it is understood', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3000, max: 400 }), (count) => {
        const day = addDays(today, count);
        expect(daysIn(formatDate(day))).toEqual([day]);
        expect(daysIn(day)).toEqual([day]);
      }),
    );
  });
});

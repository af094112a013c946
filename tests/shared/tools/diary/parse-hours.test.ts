import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseHours, showHours } from '#shared/tools/diary/parse-hours.ts';

describe('hours', () => {
  test.each([
    ['8', 480],
    ['0', 0],
    ['24', 1440],
    ['8,5', 510],
    ['8.5', 510],
    ['8.25', 495],
    ['8:20', 500],
    ['8 соат', 480],
    ['10ч', 600],
    ['12 часов', 720],
    ['11 h', 660],
    ['  9  ', 540],
    ['１０', 600],
  ])('%s', (text, minutes) => {
    expect(parseHours(text)).toEqual({ minutes });
  });

  test.each([
    ['8:00–19:30', 690, '08:00–19:30'],
    ['8-20', 720, '08:00–20:00'],
    ['20:00 - 6', 600, '20:00–06:00'],
    ['9.30—18.00', 510, '09:30–18:00'],
    ['аз 8 то 18', 600, '08:00–18:00'],
    ['с 7 до 19:15', 735, '07:00–19:15'],
    ['16-24', 480, '16:00–00:00'],
    ['0-8', 480, '00:00–08:00'],
  ])('%s', (text, minutes, times) => {
    expect(parseHours(text)).toEqual({ minutes, times });
  });

  // On a clock of twelve hours 9-6 is nine hours, on one of twenty-four it is twenty-one: who wrote it must say.
  test.each([
    [''],
    ['25'],
    ['24:30'],
    ['8:60'],
    ['8-8'],
    ['9-6'],
    ['10-12 соат'],
    ['8.30'],
    ['-5'],
    ['хеле'],
    ['8 9'],
    ['25-26'],
    ['1e3'],
    ['∞'],
  ])('%j is not clear', (text) => {
    expect(parseHours(text)).toBeUndefined();
  });

  test('as they are shown, they are understood', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1440 }), (minutes) => {
        expect(parseHours(showHours(minutes))).toEqual({ minutes });
      }),
    );
  });

  test('whatever is written, they are minutes of one day, or nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\d:., -]{0,12}$/)), (text) => {
        const { minutes } = parseHours(text) ?? { minutes: 0 };
        expect(Number.isInteger(minutes) && minutes >= 0 && minutes <= 1440).toBe(true);
      }),
    );
  });
});

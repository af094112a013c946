import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, isWeekend, toDay } from '#shared/tools/stay-legal/day.ts';
import { anyDay } from './any-day.ts';

test.each([
  [2026, 12, 31, '2026-12-31'],
  [2028, 2, 29, '2028-02-29'],
  [2026, 2, 29, undefined],
  [2026, 2, 31, undefined],
  [2100, 2, 29, undefined],
  [2026, 4, 31, undefined],
  [2026, 13, 1, undefined],
  [2026, 0, 1, undefined],
  [2026, 1, 0, undefined],
  [99999, 1, 1, undefined],
])('%i-%i-%i is %s', (year, month, day, wanted) => {
  expect(toDay(year, month, day)).toBe(wanted);
});

test.each([
  ['2026-12-31', 1, '2027-01-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-02-28', 1, '2026-03-01'],
  ['2026-03-01', -1, '2026-02-28'],
])('%s and %i days is %s', (day, count, wanted) => {
  expect(addDays(day, count)).toBe(wanted);
});

test.each([
  ['2026-12-31', 2, '2027-02-28'],
  ['2027-12-31', 2, '2028-02-29'],
  ['2026-01-15', 12, '2027-01-15'],
  ['2027-01-31', -2, '2026-11-30'],
  ['2028-02-29', 12, '2029-02-28'],
])('%s and %i months is %s', (day, count, wanted) => {
  expect(addMonths(day, count)).toBe(wanted);
});

test('21.11.2026 is a Saturday, the Monday after it is none', () => {
  expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].map(isWeekend)).toEqual([false, true, true, false]);
});

describe('for any day', () => {
  test('going on and back leads to the same day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        expect(addDays(addDays(day, count), -count)).toBe(day);
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });

  test('months lead into the right month, never beyond it', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -50, max: 50 }), (day, count) => {
        const months = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        const there = addMonths(day, count);
        expect(months(there)).toBe(months(day) + count);
        expect(Number(there.slice(8))).toBeLessThanOrEqual(Number(day.slice(8)));
      }),
    );
  });
});

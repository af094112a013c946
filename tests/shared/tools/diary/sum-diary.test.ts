import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entriesOf, sumDiary } from '#shared/tools/diary/sum-diary.ts';
import { anyDiary, makeEntry } from './make-diary.ts';

/** Added by hand. */
const entries = [
  makeEntry('2025-12-31', 'Карим', 10, 3000, 0),
  makeEntry('2026-01-01', 'Карим', 10, 3000, 4000),
  makeEntry('2026-01-01', 'карим ', 2, 500.1),
  makeEntry('2026-01-02', 'ИП  Иванов', 8, 1000, 1500.2),
  makeEntry('2026-01-03', '', 0, undefined, 0.1),
];

test('sums by employer, by month and in all, as reckoned by hand', () => {
  expect(sumDiary(entries)).toEqual({
    employers: [
      {
        who: 'Карим',
        months: [
          { month: '2025-12', sum: { days: 1, minutes: 600, promised: 3000, paid: 0, owed: 3000 } },
          { month: '2026-01', sum: { days: 1, minutes: 720, promised: 3500.1, paid: 4000, owed: -499.9 } },
        ],
        sum: { days: 2, minutes: 1320, promised: 6500.1, paid: 4000, owed: 2500.1 },
      },
      {
        who: 'ИП  Иванов',
        months: [{ month: '2026-01', sum: { days: 1, minutes: 480, promised: 1000, paid: 1500.2, owed: -500.2 } }],
        sum: { days: 1, minutes: 480, promised: 1000, paid: 1500.2, owed: 0 },
      },
      {
        who: '',
        months: [{ month: '2026-01', sum: { days: 1, minutes: 0, promised: 0, paid: 0.1, owed: -0.1 } }],
        sum: { days: 1, minutes: 0, promised: 0, paid: 0.1, owed: 0 },
      },
    ],
    // Paid too much by one is no payment of another.
    all: { days: 4, minutes: 1800, promised: 7500.1, paid: 5500.3, owed: 2500.1 },
  });
});

test('nothing written comes to nothing', () => {
  expect(sumDiary([])).toEqual({ employers: [], all: { days: 0, minutes: 0, promised: 0, paid: 0, owed: 0 } });
});

test('the parts make the whole, in any order, and money to the hundredth', () => {
  fc.assert(
    fc.property(anyDiary, ({ entries: days }) => {
      const { employers, all } = sumDiary(days);
      for (const key of ['minutes', 'promised', 'paid'] as const) {
        const parts = employers.reduce((sum, employer) => sum + employer.sum[key], 0);
        const months = employers.flatMap((employer) => employer.months).reduce((sum, month) => sum + month.sum[key], 0);
        expect(parts).toBeCloseTo(all[key], 4);
        expect(months).toBeCloseTo(all[key], 4);
        expect(Math.round(all[key] * 100) / 100).toBe(all[key]);
      }
      expect(sumDiary(days.toReversed()).all).toEqual(all);
      expect(employers.every(({ sum }) => sum.owed >= 0)).toBe(true);
      expect(employers.reduce((count, { who }) => count + entriesOf(days, who).length, 0)).toBe(days.length);
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forecast, type Plan } from '#shared/tools/forecast.ts';

type Row = readonly [what: string, plan: Plan, months: number | undefined, interestPaid: number, afterYear: number];

const plan = (costs: number, borrowed: number, interest: number, pay: number, living: number): Plan => ({
  costs,
  borrowed,
  interest,
  pay,
  living,
});

/** Reckoned by hand. */
const rows: readonly Row[] = [
  ['own money comes back month by month', plan(1000, 0, 0, 600, 400), 5, 0, 1400],
  ['a month that covers it in part counts', plan(1001, 0, 0, 600, 400), 6, 0, 1399],
  ['a debt without interest is like own money', plan(1000, 1000, 0, 600, 400), 5, 0, 1400],
  // 1000 + 100 − 200 = 900; 900 + 90 − 200 = 790; … the eighth month begins with 56.4 (after seven: 51.28).
  ['interest is added before the pay goes in', plan(1000, 1000, 10, 600, 400), 8, 456.4112, 943.5888],
  ['a debt that grows as fast as one pays is never paid back', plan(1000, 1000, 20, 600, 400), undefined, 2400, -1000],
  ['nothing is left', plan(1000, 0, 0, 400, 400), undefined, 0, -1000],
  ['living costs more than the pay', plan(0, 100, 0, 300, 400), undefined, 0, -1300],
  ['nothing spent, nothing owed', plan(0, 0, 0, 500, 400), 0, 0, 1200],
  ['more borrowed than spent: the rest is no cost of one’s own', plan(100, 1200, 0, 600, 400), 6, 0, 1200],
];

test.each(rows)('%s', (_, given, months, interestPaid, afterYear) => {
  const result = forecast(given);
  expect(result.months).toBe(months);
  if (months !== undefined) expect(result.interestPaid).toBeCloseTo(interestPaid, 3);
  expect(result.afterYear).toBeCloseTo(afterYear, 3);
});

test('for any numbers of people: nothing becomes infinite, and more pay is never worse', () => {
  const amount = fc.integer({ min: 0, max: 1_000_000 });
  fc.assert(
    fc.property(amount, amount, fc.integer({ min: 0, max: 100 }), amount, amount, (costs, borrowed, interest, pay, living) => {
      const one = forecast(plan(costs, borrowed, interest, pay, living));
      const more = forecast(plan(costs, borrowed, interest, pay + 1000, living));
      expect(Object.values({ ...one }).every(Number.isFinite)).toBe(true);
      expect(more.months ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(one.months ?? Number.POSITIVE_INFINITY);
      expect(more.afterYear).toBeGreaterThan(one.afterYear);
    }),
  );
});

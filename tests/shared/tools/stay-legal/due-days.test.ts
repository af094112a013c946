import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TermEntry } from '#content/index.ts';
import { addDays } from '#shared/tools/stay-legal/day.ts';
import { dueDays } from '#shared/tools/stay-legal/due-days.ts';
import { guides } from '#tests/shared/real-world.ts';
import { anyDay } from './any-day.ts';

const term = (id: string): TermEntry => {
  const found = guides.tg.bundle.stayLegal.deadlines.find((deadline) => deadline.id === id);
  if (found?.kind !== 'term') throw new Error(`${id} is no term`);
  return found;
};

/** Counted by hand on a calendar: the first day counts, a month ends the day before the same day of the next. */
test.each([
  ['ru-registration', '2026-03-01', '2026-03-15'],
  ['ru-registration', '2026-12-31', '2027-01-14'],
  ['ru-registration', '2028-02-20', '2028-03-05'],
  ['ru-patent-apply', '2026-03-01', '2026-03-30'],
  ['ru-patent-apply', '2026-12-31', '2027-01-29'],
  ['ru-patent-apply', '2028-02-10', '2028-03-10'],
  ['ru-medical', '2026-02-01', '2026-03-02'],
  ['ru-patent-contract', '2026-03-12', '2026-05-11'],
  ['ru-patent-contract', '2026-12-31', '2027-02-27'],
  ['ru-patent-end', '2026-03-12', '2027-03-11'],
  ['ru-patent-end', '2028-02-29', '2029-02-27'],
  ['ru-patent-paid', '2026-12-11', '2026-12-11'],
  // Three working days before a Monday are Friday, Thursday and Wednesday.
  ['ru-patent-registration', '2026-12-07', '2026-12-02'],
  ['ru-patent-registration', '2026-12-11', '2026-12-08'],
  ['ru-amina', '2026-11-20', '2026-11-22'],
  ['ru-check-ban', '2027-01-31', '2026-11-30'],
  // 72 hours before the first minute of the day.
  ['ru-ruid', '2026-12-31', '2026-12-27'],
  ['kz-host', '2026-11-20', '2026-11-22'],
  ['kz-move', '2026-11-20', '2026-11-24'],
  ['kz-permit-end', '2026-04-15', '2027-04-14'],
  ['uz-registration', '2026-12-30', '2027-01-01'],
  ['uz-registration-tj', '2026-12-30', '2027-01-08'],
  ['by-registration', '2026-02-25', '2026-03-06'],
  ['ae-visa-cancelled', '2026-11-01', '2026-11-30'],
  ['sa-absence', '2026-11-01', '2026-12-30'],
  ['kw-abroad', '2026-09-01', '2026-12-31'],
])('%s from %s: %s', (id, from, day) => {
  expect(dueDays(term(id), from)).toEqual([day]);
});

test('a patent is paid for again every month, a year long', () => {
  expect(dueDays(term('ru-patent-month'), '2026-10-31')).toEqual([
    '2026-11-29',
    '2026-12-30',
    '2027-01-30',
    '2027-02-27',
    '2027-03-30',
    '2027-04-29',
    '2027-05-30',
    '2027-06-29',
    '2027-07-30',
    '2027-08-30',
    '2027-09-29',
    '2027-10-30',
  ]);
});

test('what runs from a date is never before it, what must be done before it never after', () => {
  const spans = fc.record({
    amount: fc.integer({ min: 0, max: 400 }),
    unit: fc.constantFrom('days' as const, 'working-days' as const, 'months' as const, 'hours' as const),
  });
  fc.assert(
    fc.property(spans, anyDay, fc.boolean(), (span, from, isBefore) => {
      const [day = ''] = dueDays({ span, isBefore }, from);
      expect(addDays(day, 0)).toBe(day);
      expect(isBefore ? day <= from : day >= from).toBe(true);
    }),
  );
});

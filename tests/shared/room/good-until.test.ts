import fc from 'fast-check';
import { expect, test } from 'vitest';
import { goodUntil } from '#shared/room/good-until.ts';

const today = '2026-11-22';

test.each<[what: string, day: string, reviewDays: readonly string[], expected: object]>([
  ['half a year when nothing on it grows old', today, [], { kind: 'good', until: '2027-05-22' }],
  ['half a year when everything lasts longer', today, ['2027-08-01'], { kind: 'good', until: '2027-05-22' }],
  ['the first review, when that is sooner', today, ['2027-05-21', '2027-02-21'], { kind: 'good', until: '2027-02-21' }],
  ['today, when something is due today', today, [today], { kind: 'good', until: today }],
  ['said plainly, when something was due yesterday', today, ['2026-11-21', '2027-02-21'], { kind: 'overdue', since: '2026-11-21' }],
  ['the end of a shorter month', '2026-08-31', [], { kind: 'good', until: '2027-02-28' }],
])('a print is good until %s', (_, day, reviewDays, expected) => {
  expect(goodUntil(day, reviewDays)).toEqual({ printed: day, ...expected });
});

const days = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('no print promises a day that has passed, nor one after something on it is due', () => {
  fc.assert(
    fc.property(days, fc.array(days), (day, reviewDays) => {
      const good = goodUntil(day, reviewDays);
      const last = good.kind === 'good' ? good.until : good.since;
      expect(reviewDays.every((review) => last <= review)).toBe(true);
      expect(good.kind === 'good' ? last >= day : last < day).toBe(true);
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CountEntry } from '#content/index.ts';
import { countDays, type DayCount } from '#shared/tools/stay-legal/count-days.ts';
import { addDays } from '#shared/tools/stay-legal/day.ts';
import type { Stay } from '#shared/tools/stay-legal/to-stays.ts';
import { guides } from '#tests/shared/real-world.ts';
import { anyDay } from './any-day.ts';

const rule = (id: string): CountEntry => {
  const found = guides.tg.bundle.stayLegal.deadlines.find((deadline) => deadline.id === id);
  if (found?.kind !== 'count') throw new Error(`${id} is no count`);
  return found;
};

const stays = (text: string): readonly Stay[] =>
  text
    .split(', ')
    .filter((part) => part !== '')
    .map((part) => {
      const [entry = '', exit] = part.split('..');
      return { entry, ...(exit === undefined ? {} : { exit }) };
    });

type Row = readonly [what: string, rule: string, earlier: string, stay: string, today: string, wanted: Partial<DayCount>];

/** Counted by hand on a calendar, from the rules as their rows state them. */
const rows: readonly Row[] = [
  ['March, April and 29 days of May', 'ru-stay', '', '2026-03-01', '2026-03-10', { limit: 90, used: 10, left: 80, last: '2026-05-29' }],
  ['February has 28 days', 'ru-stay', '', '2026-02-01', '2026-02-01', { used: 1, last: '2026-05-01' }],
  ['or 29 in a leap year', 'ru-stay', '', '2028-02-01', '2028-02-01', { used: 1, last: '2028-04-30' }],
  [
    'who enters on 31 December: 90 days without a break, and 90 of the new year if it counts anew',
    'ru-stay',
    '',
    '2026-12-31',
    '2026-12-31',
    { used: 1, left: 89, since: '2026-01-01', last: '2027-03-30', later: '2027-03-31' },
  ],
  ['in the new year its own days count', 'ru-stay', '', '2026-12-31', '2027-01-05', { used: 5, since: '2027-01-01', last: '2027-03-30' }],
  [
    '51 days in spring leave 39',
    'ru-stay',
    '2026-03-01..2026-04-20',
    '2026-10-15',
    '2026-11-21',
    { used: 89, left: 1, last: '2026-11-22' },
  ],
  [
    '80 days leave 10 before the year ends',
    'ru-stay',
    '2026-01-01..2026-03-21',
    '2026-12-15',
    '2026-12-15',
    { used: 81, last: '2026-12-24' },
  ],
  ['a day trip is a day', 'ru-stay', '2026-05-05..2026-05-05', '', '2026-06-01', { used: 1, left: 89, last: '2026-08-28' }],
  ['all 90 are gone: not one day', 'ru-stay', '2026-01-01..2026-03-31', '', '2026-06-01', { used: 90, left: 0, last: '2026-05-31' }],
  ['out and in on one day is one day', 'ru-stay', '2026-03-01..2026-03-10', '2026-03-10', '2026-03-12', { used: 12, last: '2026-05-29' }],
  [
    'days of stays that overlap count once',
    'ru-stay',
    '2026-03-01..2026-03-20, 2026-03-10..2026-03-31',
    '',
    '2026-04-10',
    { used: 31, left: 59 },
  ],
  ['another year does not count', 'ru-stay', '2025-01-01..2025-03-31', '2026-03-01', '2026-03-01', { used: 1, last: '2026-05-29' }],
  [
    'a stay to come',
    'ru-stay',
    '2026-01-01..2026-03-31',
    '2027-02-01',
    '2026-11-21',
    { used: 0, left: 90, since: '2027-01-01', last: '2027-05-01' },
  ],
  ['a stay that went on too long', 'ru-stay', '', '2026-05-12', '2026-11-21', { used: 194, left: 0, last: '2026-08-09' }],
  [
    'one that will end says nothing of its last day',
    'ru-stay',
    '',
    '2026-03-01..2026-03-20',
    '2026-03-10',
    { used: 10, last: '2026-05-29' },
  ],
  ['Kazakhstan: 90 days', 'kz-stay', '', '2026-11-10', '2026-11-21', { limit: 90, used: 12, last: '2027-02-07' }],
  ['180 days ago there were 90: none is left', 'kz-stay', '2026-06-01..2026-08-29', '2026-11-27', '2026-11-27', { last: '2026-11-26' }],
  [
    'a day later one comes free with every day',
    'kz-stay',
    '2026-06-01..2026-08-29',
    '2026-11-28',
    '2026-11-28',
    { used: 90, last: '2027-02-25' },
  ],
  [
    '30 days each visit, over the new year',
    'kz-visit',
    '2026-11-01..2026-11-30',
    '2026-12-20',
    '2026-12-20',
    { used: 1, left: 29, last: '2027-01-18' },
  ],
  ['Uzbekistan: 30 days', 'uz-visit', '', '2028-02-10', '2028-02-10', { last: '2028-03-10' }],
  [
    'Belarus: the year runs from the first entry',
    'by-stay',
    '2025-06-10..2025-07-29',
    '2026-05-01',
    '2026-05-01',
    { used: 51, left: 39, since: '2025-06-10', last: '2026-07-29', later: '2026-09-07' },
  ],
  [
    'and begins anew with the next',
    'by-stay',
    '2025-01-10..2025-02-20',
    '2026-03-01',
    '2026-03-01',
    { used: 1, since: '2026-03-01', last: '2026-05-29' },
  ],
  ['Britain: six months', 'gb-stay', '', '2026-03-01', '2026-03-01', { limit: 184, last: '2026-08-31' }],
  [
    '30 days in the ten months before count',
    'gb-stay',
    '2025-11-01..2025-11-30',
    '2026-03-01',
    '2026-03-01',
    { used: 31, last: '2026-08-01' },
  ],
];

test.each(rows)('%s (%s)', (_, id, earlier, stay, today, wanted) => {
  expect(countDays(rule(id), stays(stay)[0], stays(earlier), today)).toMatchObject(wanted);
});

test('only where a year ends is there a later day', () => {
  expect(countDays(rule('ru-stay'), { entry: '2026-03-01' }, [], '2026-03-01').later).toBeUndefined();
  expect(countDays(rule('kz-stay'), { entry: '2026-12-31' }, [], '2026-12-31').later).toBeUndefined();
});

/** Stays that are over, in a row. */
const past = fc
  .array(fc.tuple(anyDay, fc.integer({ min: 0, max: 60 })), { maxLength: 4 })
  .map((all) => all.map(([entry, length]): Stay & { readonly exit: string } => ({ entry, exit: addDays(entry, length) })));

/** Every day of the stays, each once, as somebody with a calendar and a pencil would mark them. */
const marked = (all: readonly { readonly entry: string; readonly exit: string }[]): ReadonlySet<string> => {
  const days = new Set<string>();
  for (const { entry, exit } of all) for (let day = entry; day <= exit; day = addDays(day, 1)) days.add(day);
  return days;
};

test('with a pencil and a calendar it comes to the same', () => {
  fc.assert(
    fc.property(past, anyDay, (earlier, entry) => {
      const before = earlier.filter((stay) => stay.exit < entry);
      for (const [id, isTogether] of [
        ['ru-stay', (day: string, other: string) => day.slice(0, 4) === other.slice(0, 4)],
        ['kz-stay', (day: string, other: string) => other > addDays(day, -180)],
      ] as const) {
        const { last, later, used } = countDays(rule(id), { entry }, before, entry);
        const on = (day: string) =>
          [...marked([...before, { entry, exit: day }])].filter((other) => other <= day && isTogether(day, other)).length;
        const end = later ?? last;
        expect(used).toBe(on(entry));
        if (end >= entry) expect(on(end)).toBeLessThanOrEqual(90);
        expect(on(addDays(end, 1))).toBeGreaterThan(90);
      }
    }),
    { numRuns: 40 },
  );
});

test('more days before never give a later last day', () => {
  fc.assert(
    fc.property(past, anyDay, (earlier, entry) => {
      const before = earlier.filter((stay) => stay.exit < entry);
      for (const id of ['ru-stay', 'kz-stay', 'uz-visit', 'gb-stay'])
        expect(countDays(rule(id), { entry }, before, entry).last <= countDays(rule(id), { entry }, [], entry).last).toBe(true);
    }),
    { numRuns: 60 },
  );
});

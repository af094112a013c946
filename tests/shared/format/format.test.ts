import { describe, expect, test } from 'vitest';
import type { Line } from '#content/index.ts';
import {
  describeAsOf,
  describeCitation,
  describeDetails,
  describeDoubts,
  describeReach,
  describeStanding,
} from '#shared/format/describe.ts';
import { formatDate } from '#shared/format/format-date.ts';
import { formatSize } from '#shared/format/format-size.ts';
import { standings } from '#shared/trust/standing.ts';
import { guides } from '#tests/shared/real-world.ts';
import { sayKeys as t } from '#tests/shared/say-keys.ts';

test.each([
  ['2024-11-29', '29.11.2024'],
  ['2024-11', '11.2024'],
  ['2024', '2024'],
])('the date %s is written %s', (date, shown) => {
  expect(formatDate(date)).toBe(shown);
});

test.each([
  [0, '1 KB'],
  [1, '1 KB'],
  [1499, '1 KB'],
  [1500, '2 KB'],
  [999_499, '999 KB'],
  [999_500, '1.0 MB'],
  [1_000_000, '1.0 MB'],
  [1_234_567, '1.2 MB'],
  [12_000_000, '12.0 MB'],
])('%i bytes are written %s', (bytes, shown) => {
  expect(formatSize(bytes)).toBe(shown);
});

describe('how far a number can be trusted', () => {
  test.each([
    [{ kind: 'answered', date: '2026-11-01' }, 'standing.answered <01.11.2026>'],
    [{ kind: 'official', date: '2025-03' }, 'standing.official <03.2025>'],
    [{ kind: 'reported', date: '2025' }, 'standing.reported <2025>'],
    [{ kind: 'old', date: '2019' }, 'standing.old <2019>'],
    [{ kind: 'old' }, 'standing.old-undated'],
    [{ kind: 'silent', date: '2024-11-21' }, 'standing.silent <21.11.2024>'],
  ] as const)('%j reads «%s»', (standing, shown) => {
    expect(describeStanding(standing, t)).toBe(shown);
  });

  test.each(Object.entries(guides))('in %s every standing has words, and without a date it is old', (_, guide) => {
    const said = standings.map((kind) => describeStanding({ kind, date: '2025-03' }, guide.t));
    expect(new Set([...said, describeStanding({ kind: 'old' }, guide.t)]).size).toBe(standings.length + 1);
    expect(said.filter((text) => text.includes('03.2025'))).toHaveLength(standings.length);
  });
});

test.each<[Line['kind'], Line['abroad'], string | undefined]>([
  ['e164', 'yes', undefined],
  ['e164', 'unknown', undefined],
  ['e164', 'no', 'reach.inside-only'],
  ['short', 'yes', 'reach.abroad-too'],
  ['short', 'no', 'reach.inside-only'],
  ['short', 'unknown', 'reach.unknown'],
  ['tollfree', 'yes', 'reach.abroad-too'],
  ['tollfree', 'no', 'reach.inside-only'],
  ['tollfree', 'unknown', 'reach.unknown'],
])('of a number of kind %s, abroad: %s, is said: %s', (kind, abroad, shown) => {
  expect(describeReach({ kind, abroad }, t)).toBe(shown);
});

test('a fact says its date, or that it has none', () => {
  expect(describeAsOf('2025-11', t)).toBe('fact.as-of <11.2025>');
  expect(describeAsOf('unknown', t)).toBe('fact.undated');
});

test.each([
  ['yes', '2025-11', '2026-11-22', []],
  ['yes', '2025-11', '2026-11-21', []],
  ['yes', '2025-11', '2026-11-20', ['fact.overdue']],
  ['yes', '2024-11', '2027-01-01', []],
  ['yes', '2024-10', '2027-01-01', ['fact.old']],
  ['yes', 'unknown', '2027-01-01', ['fact.old']],
  ['planned', '2026', '2027-01-01', ['fact.planned']],
  ['ended', '2026', '2027-01-01', ['fact.ended']],
  ['unconfirmed', '2020', '2026-01-01', ['fact.unconfirmed', 'fact.old', 'fact.overdue']],
] as const)('a rule in force: %s, as of %s, to be reviewed by %s, warns: %j', (inForce, asOf, reviewBy, doubts) => {
  expect(describeDoubts({ inForce, asOf, reviewBy }, '2026-11-21', t)).toEqual(doubts);
});

test('a source is its publisher, and its date when it has one', () => {
  expect(describeCitation({ publisher: 'Asia-Plus', date: '2024-11-29' })).toBe('Asia-Plus, 29.11.2024');
  expect(describeCitation({ publisher: 'Asia-Plus' })).toBe('Asia-Plus');
});

test('the small print of a contact has only what is known', () => {
  expect(describeDetails({ languages: [] }, t)).toEqual([]);
  expect(describeDetails({ hours: '9–18', cost: 'free', address: 'Rudaki 1', languages: ['tg', 'ru'] }, t)).toEqual([
    'contact.hours <9–18>',
    'contact.cost <free>',
    'contact.languages <language.tg, language.ru>',
    'contact.address <Rudaki 1>',
  ]);
});

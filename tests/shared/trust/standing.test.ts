import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Evidence } from '#content/index.ts';
import { standingOf } from '#shared/trust/standing.ts';

const today = '2026-11-21';

type Call = Evidence['calls'][number];
const call = (date: string, outcome: Call['outcome'] = 'answered'): Call => ({ date, outcome, by: 'team' });
const own = (date?: string) => ({ own: true, ...(date === undefined ? {} : { date }) });
const other = (date?: string) => ({ own: false, ...(date === undefined ? {} : { date }) });
const of = (pages: Evidence['pages'], calls: Evidence['calls'] = []) => standingOf({ pages, calls }, today);

describe('calls', () => {
  test.each([
    ['answered today', [call('2026-11-21')], { kind: 'answered', date: '2026-11-21' }],
    ['answered 90 days ago', [call('2026-08-23')], { kind: 'answered', date: '2026-08-23' }],
    ['answered 91 days ago: the page counts', [call('2026-08-22')], { kind: 'official', date: '2026-01' }],
    ['nobody answered', [call('2026-11-01', 'no-answer')], { kind: 'silent', date: '2026-11-01' }],
    ['busy', [call('2026-11-01', 'busy')], { kind: 'silent', date: '2026-11-01' }],
    ['switched off', [call('2026-11-01', 'off')], { kind: 'silent', date: '2026-11-01' }],
    ['a wrong number', [call('2026-11-01', 'wrong')], { kind: 'silent', date: '2026-11-01' }],
    ['silent for years and never rung again', [call('2020-01-01', 'no-answer')], { kind: 'silent', date: '2020-01-01' }],
    ['silent, then answered', [call('2026-10-01', 'no-answer'), call('2026-10-02')], { kind: 'answered', date: '2026-10-02' }],
    ['answered, then silent', [call('2026-10-02', 'busy'), call('2026-10-01')], { kind: 'silent', date: '2026-10-02' }],
    ['closed', [call('2026-11-01', 'closed')], 'closed'],
    ['closed years ago', [call('2015-11-01', 'closed')], 'closed'],
    ['closed, then answered after all', [call('2026-10-01', 'closed'), call('2026-10-02')], { kind: 'answered', date: '2026-10-02' }],
    ['answered, then closed', [call('2026-10-01'), call('2026-10-02', 'closed')], 'closed'],
  ])('%s', (_, calls, standing) => {
    expect(of([own('2026-01')], calls)).toEqual(standing);
  });

  test('the number nobody answered stays silent when the page is newer, until somebody rings again', () => {
    expect(of([own('2026-11-20')], [call('2024-11-21', 'no-answer')])).toEqual({ kind: 'silent', date: '2024-11-21' });
  });
});

describe('pages', () => {
  test.each([
    ['its own page, this month', [own('2026-11')], { kind: 'official', date: '2026-11' }],
    ['its own page, 24 months ago', [own('2024-11')], { kind: 'official', date: '2024-11' }],
    ['its own page, the last day of that month', [own('2024-11-01')], { kind: 'official', date: '2024-11-01' }],
    ['its own page, 25 months ago', [own('2024-10-31')], { kind: 'old', date: '2024-10-31' }],
    ['a year only counts from its January', [own('2025')], { kind: 'official', date: '2025' }],
    ['a year only, too long ago', [own('2024')], { kind: 'old', date: '2024' }],
    ['written by others', [other('2026-03')], { kind: 'reported', date: '2026-03' }],
    ['written by others, 24 months ago', [other('2024-11-29')], { kind: 'reported', date: '2024-11-29' }],
    ['written by others, 25 months ago', [other('2024-10')], { kind: 'old', date: '2024-10' }],
    ['its own page wins over a newer one of others', [other('2026-10'), own('2025-01')], { kind: 'official', date: '2025-01' }],
    ['others, newer than its own old page', [own('2020-01'), other('2026-01')], { kind: 'reported', date: '2026-01' }],
    ['the newest of several', [own('2025-03'), own('2026-02-01'), own('2025')], { kind: 'official', date: '2026-02-01' }],
    ['the newest of several old ones', [own('2019'), other('2021-05'), own('2020')], { kind: 'old', date: '2021-05' }],
    ['no date', [own()], { kind: 'old' }],
    ['a dated page beside one without date', [own(), other('2026-01')], { kind: 'reported', date: '2026-01' }],
    ['no page at all', [], { kind: 'old' }],
  ])('%s', (_, pages, standing) => {
    expect(of(pages)).toEqual(standing);
  });
});

describe('any evidence', () => {
  const day = fc.integer({ min: 0, max: 4000 }).map((days) => new Date(Date.UTC(2016, 0, 1 + days)).toISOString().slice(0, 10));
  const page = fc.record({
    own: fc.boolean(),
    date: fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, exact]) => date.slice(0, exact)),
  });
  const outcome = fc.constantFrom<Call['outcome'][]>('answered', 'no-answer', 'busy', 'off', 'wrong', 'closed');
  const calls = fc.uniqueArray(fc.tuple(day, outcome), { maxLength: 5, selector: ([date]) => date });

  test('the order in which pages and calls are given does not matter', () => {
    fc.assert(
      fc.property(fc.array(page, { maxLength: 5 }), calls, (pages, rung) => {
        const list = rung.map(([date, result]) => call(date, result));
        expect(of(pages.toReversed(), list.toReversed())).toEqual(of(pages, list));
      }),
    );
  });

  test('nothing is called answered unless somebody rang and got an answer', () => {
    fc.assert(
      fc.property(fc.array(page, { maxLength: 5 }), calls, (pages, rung) => {
        const list = rung.map(([date, result]) => call(date, result));
        const standing = of(pages, list);
        const date = standing === 'closed' || standing.kind !== 'answered' ? undefined : standing.date;
        if (date !== undefined) expect(list).toContainEqual(call(date));
      }),
    );
  });
});

import { describe, expect, test } from 'vitest';
import type { outcomes } from '#content/schema/lists.ts';
import { callsToMake } from '#shared/trust/calls-to-make.ts';
import { freshnessOf } from '#shared/trust/freshness.ts';
import { bundles } from '#tests/shared/real-world.ts';

const [contact] = bundles.tg.contacts;
const [fact] = bundles.tg.facts;
const [topic] = bundles.tg.topics;
if (!contact || !fact || !topic) throw new Error('the guide is empty');

type Contact = typeof contact;
type Line = Contact['lines'][number];

const line = (
  dial: string,
  pages: Line['evidence']['pages'],
  calls: readonly [date: string, outcome: (typeof outcomes)[number]][] = [],
): Line => ({
  dial,
  kind: 'short',
  abroad: 'unknown',
  fax: false,
  label: '',
  evidence: { pages, calls: calls.map(([date, outcome]) => ({ date, outcome, by: 'team' })) },
});
const at = (id: string, purposes: Contact['purposes'], ...lines: readonly Line[]): Contact => ({
  ...contact,
  id: `service:${id}`,
  kind: 'service',
  country: 'AE',
  places: ['AE'],
  purposes,
  lines,
  reviewBy: '2027-01-01',
});
const world = (contacts: readonly Contact[], facts = bundles.tg.facts.slice(0, 0)) => ({ ...bundles.tg, contacts, facts });
const today = '2026-11-21';
const page = { date: '2026-05', own: true };
const other = { date: '2024', own: false };

describe('how fresh the guide is', () => {
  const rung = at('rung', ['consular'], line('1', [page, other], [['2026-09-01', 'answered']]));
  const stale = at('stale', ['consular'], line('2', [page, other], [['2026-08-01', 'answered']]));
  const silent = at('silent', ['consular'], line('3', [page], [['2026-11-20', 'no-answer']]));
  const closed = at('closed', ['consular'], line('4', [page], [['2026-11-20', 'closed']]));
  const fax = at('fax', ['consular'], { ...line('5', [page]), fax: true });
  const rule = { ...fact, id: 'rule:one' as const, places: ['AE'], reviewBy: '2026-11-20', sources: fact.sources.slice(0, 1) };
  const report = freshnessOf(world([rung, stale, silent, closed, fax], [rule]), today);
  const dials = (lines: typeof report.notRung) => lines.map((entry) => entry.line.dial);

  test('a call counts for 90 days', () => expect(dials(report.notRung)).toEqual(['2']));
  test('a number that did not answer is named', () => expect(dials(report.silent)).toEqual(['3']));
  test('what rests on one page is named', () => expect(report.oneSource).toEqual(['rule:one', 'service:silent']));
  test('a review date counts from the day after it', () => {
    expect(report.overdue).toEqual(['rule:one']);
    expect(freshnessOf(world([], [rule]), '2026-11-20').overdue).toEqual([]);
  });
  test('by place, without faxes and closed numbers', () => {
    expect(report.places.find(({ id }) => id === 'AE')).toEqual({
      id: 'AE',
      name: 'Аморот (Дубай)',
      standings: { answered: 1, official: 1, reported: 0, old: 0, silent: 1 },
      notRung: 1,
      numberless: 1,
      rules: 1,
      unconfirmed: rule.inForce === 'unconfirmed' ? 1 : 0,
      oneSource: 1,
      overdue: 1,
    });
    expect(report.withoutNumber).not.toContain('AE');
    expect(report.withoutNumber).toContain('RU');
  });
  test('a page waits until somebody has read it', () => {
    const read = { ...topic, reviewed: { native: true, lawyer: false } };
    expect(freshnessOf({ ...bundles.tg, topics: [read] }, today).unread).toEqual({ native: [], lawyer: [topic.id] });
  });
});

describe('numbers to ring', () => {
  const order = (...contacts: readonly Contact[]) => callsToMake(world(contacts), today).map((call) => call.line.dial);

  test('the most important first, then the stalest; without a date is the stalest', () => {
    const health = at('health', ['health'], line('1', [page]));
    const consul = at('consul', ['consular'], line('2', [page]), line('3', [other]), line('4', [{ own: false }]));
    expect(order(health, consul)).toEqual(['4', '3', '2', '1']);
  });
  test('countries with a guide before the others', () => {
    const elsewhere = { ...at('elsewhere', ['trafficking'], line('1', [page])), country: 'BH' };
    expect(order(elsewhere, at('here', ['health'], line('2', [page])))).toEqual(['2', '1']);
  });
  test('emergency and police are never rung to try them', () => {
    expect(order(at('police', ['police', 'trafficking'], line('102', [page])), at('fire', ['emergency'], line('112', [page])))).toEqual([]);
  });
  test.each([
    ['answered', '2026-08-23', '2026-08-22'],
    ['wrong', '2026-08-23', '2026-08-22'],
    ['no-answer', '2026-11-14', '2026-11-13'],
    ['busy', '2026-11-14', '2026-11-13'],
    ['off', '2026-11-14', '2026-11-13'],
  ] as const)('a number that was found %s waits after %s, and is rung again after %s', (outcome, waits, again) => {
    const rung = (date: string) => at('consul', ['consular'], line('1', [page], [[date, outcome]]));
    expect([order(rung(waits)), order(rung(again))]).toEqual([[], ['1']]);
  });
  test('the newest call counts', () => {
    const rung = line(
      '1',
      [page],
      [
        ['2026-11-01', 'no-answer'],
        ['2026-11-05', 'answered'],
      ],
    );
    expect(order(at('consul', ['consular'], rung))).toEqual([]);
  });
  test('a number that two rows share is rung once', () => {
    const both = [at('a', ['consular'], line('1', [page])), at('b', ['labour-rights'], line('1', [page]))];
    expect(order(...both)).toEqual(['1']);
  });
  test('of the guide as it is: every line can be rung by its number', () => {
    const calls = callsToMake(bundles.tg, today);
    expect(calls.length).toBeGreaterThan(50);
    expect(calls.every(({ line: { dial } }) => /\d/.test(dial))).toBe(true);
  });
});

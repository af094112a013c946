import { describe, expect, test } from 'vitest';
import type { Ref } from '#content/index.ts';
import { callsToMake } from '#shared/trust/calls-to-make.ts';
import { markOf, takesWord, type WordDay, wordOf } from '#shared/trust/readers-word.ts';
import { standingOf } from '#shared/trust/standing.ts';
import { bundles, today } from '#tests/shared/real-world.ts';

const { contacts } = bundles.tg;
const row: Ref = 'mission:tj-consulate-general-dubai';
const number = '+97143945814';
const said = (day: string, answered: number, silent: number): WordDay => ({ day, row, number, answered, silent });

describe('who is asked whether a number answered', () => {
  test.each([
    [['consular'], true],
    [['labour-rights', 'legal-aid'], true],
    [['emergency'], false],
    [['police'], false],
    [['trafficking', 'legal-aid'], false],
    [['labour-rights', 'violence-against-women'], false],
    [['mental-health'], false],
    [['children', 'general'], false],
    [['health'], false],
  ] as const)('%j: %s', (purposes, isAsked) => {
    expect(takesWord({ purposes })).toBe(isAsked);
  });
  test('there are numbers to ask after', () => {
    expect(contacts.filter((contact) => takesWord(contact) && contact.lines.length > 0).length).toBeGreaterThan(10);
  });
});

test('no two numbers of a contact have the same mark, and it is made of digits alone', () => {
  const twins = contacts.filter(({ lines }) => new Set(lines.map(markOf)).size < new Set(lines.map(({ dial }) => dial)).size);
  expect(twins.map(({ id }) => id)).toEqual([]);
  expect(markOf({ dial: '+971 4 394 5814' })).toBe(markOf({ dial: '+971-43945814' }));
  expect(markOf({ dial: '112' })).toMatch(/^[0-9a-z]{4}$/);
});

describe('what readers said of a number', () => {
  const line = { dial: '+971 4 394 5814', e164: number };
  test.each<readonly [string, readonly WordDay[], string, ReturnType<typeof wordOf>]>([
    ['nothing', [], '', undefined],
    ['something of another number', [{ ...said('2026-11-01', 0, 9), number: '+97100000000' }], '', undefined],
    ['one did not get through', [said('2026-11-01', 0, 1)], '', { answered: 0, silent: 1, isDoubted: false }],
    ['two days without an answer', [said('2026-11-01', 0, 1), said('2026-11-02', 0, 1)], '', { answered: 0, silent: 2, isDoubted: true }],
    ['as many got through', [said('2026-11-01', 5, 5)], '', { answered: 5, silent: 5, isDoubted: false }],
    ['before the last call', [said('2026-11-01', 0, 9)], '2026-11-01', undefined],
    [
      'after the last call',
      [said('2026-11-01', 0, 9), said('2026-11-03', 0, 5)],
      '2026-11-01',
      { answered: 0, silent: 5, isDoubted: true },
    ],
  ])('%s', (_, words, after, expected) => {
    expect(wordOf(words, row, line, after)).toEqual(expected);
  });
});

describe('the call sheet', () => {
  const words = [said('2026-11-10', 0, 5)];
  test('begins with the number that readers doubt, and says why', () => {
    expect(callsToMake(bundles.tg, today)[0]?.contact.id).not.toBe(row);
    expect(callsToMake(bundles.tg, today, words)[0]).toMatchObject({ contact: { id: row }, word: { silent: 5, isDoubted: true } });
  });
  test('has a doubted number again although it was rung lately, unless the call is newer', () => {
    const rungOn = (date: string) => ({
      ...bundles.tg,
      contacts: contacts.map((contact) =>
        contact.id === row
          ? {
              ...contact,
              lines: contact.lines.map((line) => ({
                ...line,
                evidence: { ...line.evidence, calls: [{ date, outcome: 'answered' as const, by: 'team' }] },
              })),
            }
          : contact,
      ),
    });
    const rows = (date: string) => callsToMake(rungOn(date), today, words).map(({ contact }) => contact.id);
    expect(rows('2026-11-01')[0]).toBe(row);
    expect(rows('2026-11-10')).not.toContain(row);
  });
  test('never has an emergency number, however many doubt it', () => {
    const emergency = contacts.find(({ purposes, lines }) => purposes.includes('emergency') && lines.length > 0);
    const [line] = emergency?.lines ?? [];
    const doubts = [{ day: '2026-11-10', row: emergency?.id ?? row, number: line?.dial ?? '', answered: 0, silent: 500 }];
    expect(callsToMake(bundles.tg, today, doubts).map(({ contact }) => contact.id)).not.toContain(emergency?.id);
  });
  test('readers’ word is no check: the standing of the number stays what it was', () => {
    const before = contacts.find(({ id }) => id === row)?.lines[0]?.evidence ?? { pages: [], calls: [] };
    const [first] = callsToMake(bundles.tg, today, words);
    expect(first && standingOf(first.line.evidence, today)).toEqual(standingOf(before, today));
  });
});

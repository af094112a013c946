import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Check } from '#content/schema/check.ts';
import { standingOf } from '#shared/trust/standing.ts';
import { bundles } from '#tests/shared/real-world.ts';
import { readCallLog, recordCalls } from '../../../staff/call-log.ts';
import { withCalls } from '../../../staff/with-calls.ts';

const head = 'date,row,number,outcome,by,how,source\n';
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hamroh-log-'));
  mkdirSync(join(root, 'seeds'));
  writeLog(head);
});
afterEach(() => rmSync(root, { recursive: true }));

const file = () => join(root, 'seeds/checks.csv');
const writeLog = (text: string) => writeFileSync(file(), text);
const log = () => readFileSync(file(), 'utf8');
const call = (outcome: Check['outcome'], date = '2026-11-21', number = '+97143945814'): Check => ({
  date,
  row: 'mission:tj-consulate-general-dubai',
  number,
  outcome,
  by: 'team',
  how: 'call',
  source: '',
});
const outcomes = () => readCallLog(root).map(({ outcome }) => outcome);

describe('what was told last is not told twice; everything else is a new line', () => {
  test.each<readonly [what: string, presses: readonly Check['outcome'][], lines: readonly string[]]>([
    ['a button pressed twice', ['answered', 'answered'], ['answered']],
    ['a mistake and its mending', ['answered', 'busy'], ['answered', 'busy']],
    ['back to what was right after all', ['answered', 'busy', 'answered'], ['answered', 'busy', 'answered']],
  ])('%s', (_, presses, lines) => {
    for (const outcome of presses) recordCalls(root, [call(outcome)]);
    expect(outcomes()).toEqual(lines);
  });

  test('the same outcome on another day or for another number is another call', () => {
    recordCalls(root, [call('busy')]);
    expect(recordCalls(root, [call('busy', '2026-11-20'), call('busy', '2026-11-21', '+97142222222')])).toHaveLength(2);
  });

  test('whatever was recorded before, nothing of the log changes, and the same calls again add nothing', () => {
    const calls = fc.array(
      fc
        .tuple(fc.constantFrom<Check['outcome']>('answered', 'busy', 'off'), fc.constantFrom('2026-11-20', '2026-11-21'))
        .map(([outcome, date]) => call(outcome, date)),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(calls, calls, (earlier, told) => {
        writeLog(head);
        recordCalls(root, earlier);
        const before = log();
        recordCalls(root, told);
        expect(log().startsWith(before)).toBe(true);
        const after = log();
        expect(recordCalls(root, told)).toEqual([]);
        expect(log()).toBe(after);
      }),
    );
  });
});

test('a last line that somebody left without its end is not glued to the new one', () => {
  writeLog(`${head}2026-11-20,mission:tj-consulate-general-dubai,+97143945814,busy,team,call,`);
  recordCalls(root, [call('answered')]);
  expect(log().split('\n')).toHaveLength(4);
  expect(outcomes()).toEqual(['busy', 'answered']);
});

test('a broken log is told with its line, and nothing is added', () => {
  writeLog(`${head}yesterday,nobody,1,perhaps,me,call,\n`);
  const before = log();
  expect(() => recordCalls(root, [call('answered')])).toThrow(/seeds\/checks\.csv:2 /);
  expect(log()).toBe(before);
});

test('of two calls on one day the later line decides what readers see, at once and before the guide is compiled', () => {
  recordCalls(root, [call('closed'), call('answered')]);
  const line = withCalls(bundles.en, readCallLog(root))
    .contacts.find(({ id }) => id === 'mission:tj-consulate-general-dubai')
    ?.lines.find(({ e164 }) => e164 === '+97143945814');
  expect(line && standingOf(line.evidence, '2026-11-21')).toEqual({ kind: 'answered', date: '2026-11-21' });
});

test('the calls of the log are those of the compiled guide', () => {
  const compiled = readCallLog(join(import.meta.dirname, '../../..'));
  expect(withCalls(bundles.en, compiled)).toEqual(bundles.en);
});

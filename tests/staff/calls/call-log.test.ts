import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Check } from '#content/schema/check.ts';
import { standingOf } from '#shared/trust/standing.ts';
import { project } from '#tests/content/with-copy.ts';
import { bundles } from '#tests/shared/real-world.ts';
import { copyOfProject } from '#tests/staff/copy-of-project.ts';
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

test('a log that a spreadsheet saved with semicolons is gone on with as it is', () => {
  writeLog(
    `\ufeff${head}2026-11-20,mission:tj-consulate-general-dubai,+97143945814,busy,team,call,\n`
      .replaceAll(',', ';')
      .replaceAll('\n', '\r\n'),
  );
  recordCalls(root, [call('answered')]);
  expect(outcomes()).toEqual(['busy', 'answered']);
});

test('two versions that git left in it are told in one sentence, and nothing is added', () => {
  const line = '2026-11-20,mission:tj-consulate-general-dubai,+97143945814';
  writeLog(`${head}<<<<<<< HEAD\n${line},busy,team,call,\n=======\n${line},off,team,call,\n>>>>>>> other\n`);
  const before = log();
  expect(() => recordCalls(root, [call('answered')])).toThrow(
    /^seeds\/checks\.csv:2 file: git left two versions here\. .*\n1 to mend in 1 file\. Nothing was written\.$/,
  );
  expect(log()).toBe(before);
});

test('when the disk is full, the log stays whole', () => {
  // 1,024 bytes is what the shell lets the command write into a file.
  writeLog(`${head}${'2026-11-20,mission:tj-consulate-general-dubai,+97143945814,busy,team,call,\n'.repeat(13)}`);
  const before = log();
  expect(before.length).toBeLessThan(1024);
  const many = Array.from({ length: 20 }, (_, day) => call('answered', `2026-10-${day + 10}`));
  const script = `process.on('SIGXFSZ', () => {}); const { recordCalls } = await import('./staff/call-log.ts');
try { recordCalls(${JSON.stringify(root)}, ${JSON.stringify(many)}); } catch (error) { console.log(error.code); }`;
  const { stdout } = spawnSync('bash', ['-c', 'ulimit -f 1; exec "$0" --input-type=module --eval "$1"', process.execPath, script], {
    cwd: project,
    encoding: 'utf8',
  });
  expect([stdout.trim(), log()]).toEqual(['EFBIG', before]);
});

test('four programs that record at the same moment neither lose nor mix a line', { timeout: 60_000 }, async () => {
  writeLog(head.trimEnd());
  const numbers = ['1', '2', '3', '4'];
  await Promise.all(
    numbers.map((number) => {
      const calls = Array.from({ length: 40 }, (_, day) =>
        call('busy', `2026-${10 + (day % 2)}-${10 + Math.floor(day / 2)}`, `+9714394581${number}`),
      );
      const script = `import { recordCalls } from './staff/call-log.ts';
for (const call of ${JSON.stringify(calls)}) recordCalls(${JSON.stringify(root)}, [call]);`;
      return once(spawn(process.execPath, ['--input-type=module', '--eval', script], { cwd: project, stdio: 'ignore' }), 'close');
    }),
  );
  expect(readCallLog(root)).toHaveLength(160);
});

test('two people who recorded calls on their own machines both keep them: git puts one after the other', () => {
  const copy = copyOfProject();
  try {
    copy.write('.gitattributes', readFileSync(join(project, '.gitattributes'), 'utf8'));
    copy.git('add', '.');
    copy.git('commit', '--quiet', '--message=attributes');
    const added = (outcome: Check['outcome'], number: string) => {
      recordCalls(copy.root, [call(outcome, '2026-11-21', number)]);
      copy.git('commit', '--quiet', '--all', '--message=a call');
    };
    const before = readCallLog(copy.root).length;
    copy.git('checkout', '--quiet', '-b', 'other');
    added('busy', '+97143945814');
    copy.git('checkout', '--quiet', 'main');
    added('answered', '+97143945812');
    copy.git('merge', '--quiet', '--no-edit', 'other');
    expect(
      readCallLog(copy.root)
        .slice(before)
        .map(({ outcome }) => outcome)
        .toSorted(),
    ).toEqual(['answered', 'busy']);
  } finally {
    copy.remove();
  }
});

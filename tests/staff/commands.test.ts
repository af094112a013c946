import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readBundle } from '#content/compile/read-bundle.ts';
import { callsToMake } from '#shared/trust/calls-to-make.ts';
import { project } from '#tests/content/with-copy.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'hamroh-staff-'));
  mkdirSync(join(root, 'seeds'));
  mkdirSync(join(root, 'content/bundle'), { recursive: true });
  cpSync(join(project, 'content/bundle'), join(root, 'content/bundle'), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

/** A command as staff run it. */
function run(command: string, ...args: readonly string[]) {
  const env = { ...process.env, HAMROH_TODAY: '2026-11-21' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(project, `staff/${command}.ts`), ...args], {
    encoding: 'utf8',
    env,
    cwd: project,
  });
  return { status, stdout, stderr };
}

const head = 'date,row,number,outcome,by,how,source\n';
const log = () => readFileSync(join(root, 'seeds/checks.csv'), 'utf8');
const record = (...lines: readonly string[]) => {
  writeFileSync(join(root, 'seeds/checks.csv'), head);
  const file = join(root, 'sheet.csv');
  writeFileSync(file, ['row;number;date;outcome;by;source', ...lines].join('\r\n'));
  return { ...run('import-calls', file, '--root', root), log: log().slice(head.length) };
};

describe('recording calls', () => {
  test('a sheet filled in by hand is recorded as it should stand in the log; lines without an outcome wait', () => {
    const {
      status,
      stdout,
      log: lines,
    } = record(
      'mission:tj-consulate-general-dubai; +971 4 394 5814;21.11.2026;answered;;',
      'mission:tj-consulate-general-dubai;97143945814;2026-11-20;No-Answer;volunteer;',
      'service:ru-emergency;112;;;;',
    );
    expect(stdout).toBe('2 recorded, 0 stood there already, 1 without an outcome.\n');
    expect(status).toBe(0);
    expect(lines).toBe(
      '2026-11-21,mission:tj-consulate-general-dubai,+97143945814,answered,team,call,\n2026-11-20,mission:tj-consulate-general-dubai,+97143945814,no-answer,volunteer,call,\n',
    );
  });

  test('the same sheet twice adds nothing', () => {
    record('mission:tj-consulate-general-dubai;+971 4 394 5814;21.11.2026;answered;;');
    const before = log();
    expect(run('import-calls', join(root, 'sheet.csv'), '--root', root).stdout).toMatch(/^0 recorded, 1 stood there already/);
    expect(log()).toBe(before);
  });

  test('when a line is wrong, every mistake is told and nothing is written', () => {
    const {
      status,
      stderr,
      log: lines,
    } = record(
      'mission:tj-consulate-general-dubai;+971 4 394 5814;21.11.2026;answered;;',
      'mission:nobody;1;21.11.2026;answered;;',
      'mission:tj-consulate-general-dubai;+971 0;31.02.2026;perhaps;Rustam;',
      'mission:tj-consulate-general-dubai;+971 4 394 5814;22.11.2026;busy;press;',
    );
    expect(status).toBe(1);
    expect(lines).toBe('');
    expect(
      stderr
        .replaceAll(/^sheet\.csv:/gm, '')
        .trim()
        .split('\n'),
    ).toEqual([
      '3 column A «row»: "mission:nobody" is not a service or mission of the guide.',
      '4 column B «number»: "+971 0" is not a number of mission:tj-consulate-general-dubai.',
      '4 column C «date»: "31.02.2026" is not a day such as 21.11.2026.',
      '4 column D «outcome»: "perhaps" is none of answered, no-answer, busy, off, wrong, closed.',
      '4 column E «by»: "Rustam" is none of team, volunteer, ngo, ministry, press; never write a name.',
      '5 column C «date»: 22.11.2026 is still to come.',
      '5 column F «source»: what the press rang needs the page that tells it.',
      '7 to mend. Nothing was changed.',
    ]);
  });

  test.each([
    ['lost its leading zero when a spreadsheet made a number of it', 'service:gb-modern-slavery-helpline;8000121700;20.11.2026;answered;;'],
    ['has two zeros in place of its plus', 'mission:tj-consulate-general-dubai;00971 4 394 5814;20.11.2026;answered;;'],
  ])('a number that %s is that number', (_, line) => {
    expect(record(line)).toMatchObject({ status: 0, stdout: '1 recorded, 0 stood there already, 0 without an outcome.\n' });
  });

  test('a space in place of an outcome is none', () => {
    expect(record('mission:tj-consulate-general-dubai;+971 4 394 5814;20.11.2026;" ";;').stdout).toMatch(/^0 recorded, .* 1 without/);
  });

  test('the sheet that was printed, filled in, can be recorded', () => {
    const file = join(root, 'calls.csv');
    expect(run('calls', '--csv', file, '--most', '3').status).toBe(0);
    const [names = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\r\n');
    const filled = lines.map((line) => line.replace(/;;;;;$/, ';20.11.2026;answered;team;call;'));
    writeFileSync(file, [names, ...filled].join('\r\n'));
    writeFileSync(join(root, 'seeds/checks.csv'), head);
    expect(run('import-calls', file, '--root', root)).toMatchObject({ status: 0, stdout: expect.stringMatching(/^3 recorded/) });
    const rows = callsToMake(readBundle('ru'), '2026-11-21').slice(0, 3);
    expect(
      log()
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((line) => line.split(',')[1]),
    ).toEqual(rows.map(({ contact }) => contact.id));
  });

  test.each([
    ['no file', [], 'Name the filled-in sheet: npm run calls:import FILE.csv (or .xlsx)'],
    ['a file that is not there', ['/nowhere.csv'], 'There is no file "/nowhere.csv" that can be read.'],
  ])('%s: one sentence', (_, args, sentence) => {
    expect(run('import-calls', ...args)).toEqual({ status: 2, stdout: '', stderr: `${sentence}\n` });
  });
});

describe('the call sheet', () => {
  test('names the number, the place, the time there and what to ask', () => {
    const { stdout, status } = run('calls', '--locale', 'tg', '--place', 'AE');
    expect(status).toBe(0);
    expect(stdout).toContain('+971 4 394 5814');
    expect(stdout).toMatch(/Вақти он ҷо: \d\d:\d\d/);
    expect(stdout).toContain('Салом.');
  });
  test('begins with what readers doubt, in words and in a column, and records nothing of it as a call', () => {
    const [words, file] = [join(root, 'words.csv'), join(root, 'doubted.csv')];
    const dubai = 'mission:tj-consulate-general-dubai,+97143945814';
    writeFileSync(words, `day,row,number,answered,silent\n2026-11-19,${dubai},,<5\n2026-11-20,${dubai},<5,10\n`);
    const { stdout } = run('calls', '--locale', 'en', '--words', words, '--csv', file, '--most', '1');
    expect(stdout).toBe(`1 numbers to ring are in ${file}.\n`);
    expect(run('calls', '--locale', 'en', '--words', words, '--most', '1').stdout).toContain(
      'Readers: answered – at least 1, did not – at least 11',
    );
    const [names = '', line = ''] = readFileSync(file, 'utf8').split('\r\n');
    expect(line.split(';')[names.split(';').indexOf('readers')]).toBe('"answered – at least 1, did not – at least 11"');
    expect(line).toContain('mission:tj-consulate-general-dubai');
    writeFileSync(join(root, 'seeds/checks.csv'), head);
    expect(run('import-calls', file, '--root', root).stdout).toMatch(/^0 recorded, .* 1 without an outcome/);
    expect(log()).toBe(head);
  });
  test.each([
    ['nobody', '', 0, ''],
    ['a day that is none', '31.02.2026,mission:x,+7,,<5', 2, '2 column A «day»: "31.02.2026" is not a day such as 21.11.2026.'],
    ['a row that is none', '2026-11-20,somebody,+7,,<5', 2, '2 column B «row»: "somebody" is not service:… or mission:….'],
    ['a count that is none', '2026-11-20,mission:x,+7,,many', 2, '2 column E «silent»: "many" is not a count such as 10 or <5.'],
  ])('the words of %s: one sentence or none', (_, line, code, sentence) => {
    const file = join(root, 'wrong.csv');
    writeFileSync(file, `day,row,number,answered,silent\n${line}`);
    const { status, stderr } = run('calls', '--words', file, '--most', '1');
    expect([status, stderr.replace(/^.*wrong\.csv:/, '').split('\n')[0]]).toEqual([code, sentence]);
  });
  test('as a page it holds no script and escapes what it prints', () => {
    const file = join(root, 'calls.html');
    run('calls', '--page', file);
    const page = readFileSync(file, 'utf8');
    expect(page).toContain('<table>');
    expect(page).not.toMatch(/<script|https?:/);
  });
  test.each([
    [['--locale', 'xx'], '--locale takes one of tg, ru, en, not "xx".'],
    [['--place', 'XX'], '--place takes a country of the guide such as AE, not "XX".'],
    [
      ['--csv', '/nowhere/a.csv'],
      '"/nowhere/a.csv" cannot be written: see whether its folder is there, and whether another program has it open.',
    ],
    [['--xlsx', 'calls.ods'], 'A table is written as .csv or .xlsx, not as "calls.ods".'],
    [['--most', 'all'], '--most takes a number such as 30, not "all".'],
  ])('%j: one sentence', (args, sentence) => {
    expect(run('calls', ...args)).toEqual({ status: 2, stdout: '', stderr: `${sentence}\n` });
  });
});

describe('the report', () => {
  test('says in words what is silent and what waits, and leaves with 1', () => {
    const { stdout, status } = run('report', '--locale', 'ru');
    expect(status).toBe(1);
    expect(stdout).toContain('+7 495 967 98 44');
    expect(stdout).toContain('Не читал носитель языка: страниц – 80');
  });
  test('as JSON and as a page it says the same', () => {
    const file = join(root, 'report.html');
    const { stdout } = run('report', '--json', '--page', file, '--locale', 'en');
    const report = JSON.parse(stdout) as { silent: unknown[]; places: { name: string }[] };
    const page = readFileSync(file, 'utf8');
    expect(report.silent).toHaveLength(2);
    expect(page).toContain('Did not answer: 2');
    for (const { name } of report.places) expect(page).toContain(name.replaceAll('&', '&amp;'));
    expect(page).not.toMatch(/<script|https?:/);
  });
});

test('what staff read has the same keys in every language', () => {
  const keys = (value: object, path = ''): readonly string[] =>
    Object.entries(value).flatMap(([key, inner]) =>
      typeof inner === 'string' ? [`${path}${key}`] : keys(inner as object, `${path}${key}.`),
    );
  const read = (locale: string) => keys(JSON.parse(readFileSync(join(project, `staff/texts/${locale}.json`), 'utf8')) as object);
  expect(read('ru')).toEqual(read('tg'));
  expect(read('en')).toEqual(read('tg'));
});

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { project } from '#tests/content/with-copy.ts';
import { formatRows } from '../../staff/row-format.ts';
import { applyRows } from '../../staff/sheets/apply-rows.ts';
import { columnsOf, flatten } from '../../staff/sheets/flatten.ts';
import { toValue } from '../../staff/sheets/to-value.ts';
import { guardForCsv, guardForWorkbook, unguard } from '../../staff/tables/guard.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'hamroh-sheets-'));
  for (const folder of ['seeds', 'content']) cpSync(join(project, folder), join(root, folder), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

const sheet = (form: Form = 'csv') => join(root, `sheet.${form}`);
type Form = 'csv' | 'xlsx';
const rows = (file: string) => readFileSync(join(root, 'seeds', file), 'utf8');
const all = () =>
  readdirSync(join(root, 'seeds'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(yaml|csv)$/.test(name))
    .map(rows)
    .join('');

/** A command as staff run it. */
function run(command: 'export-sheet' | 'import-sheet', kind: string, form?: Form) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(project, `staff/${command}.ts`), kind, sheet(form), '--root', root],
    {
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
}

/** Writes the table, lets somebody work on it, and puts it back. */
function work(kind: string, change: (table: string) => string) {
  run('export-sheet', kind);
  const before = readFileSync(sheet(), 'utf8');
  const after = change(before);
  if (after === before) throw new Error('nobody changed anything');
  writeFileSync(sheet(), after);
  return run('import-sheet', kind);
}

describe('there and back', () => {
  const kinds = ['missions', 'services', 'rules', 'agencies'];
  test.each(kinds.flatMap((kind) => [[kind, 'csv'] as const, [kind, 'xlsx'] as const]))(
    'nothing of %s is lost or changed as %s',
    (kind, form) => {
      const before = all();
      const stdout = expect.stringMatching(/^\d+ rows are in .*sheet\.(csv|xlsx)\.\n$/);
      expect(run('export-sheet', kind, form)).toEqual({ status: 0, stdout, stderr: '' });
      const marks = { csv: [0xef, 0xbb, 0xbf], xlsx: [0x50, 0x4b, 0x03] };
      expect([...readFileSync(sheet(form)).subarray(0, 3)]).toEqual(marks[form]);
      expect(run('import-sheet', kind, form)).toEqual({ status: 0, stdout: '0 rows changed, 0 added.\n', stderr: '' });
      expect(all() === before).toBe(true);
    },
    120_000,
  );

  test.each(['missions', 'services'])('nothing of %s changes when LibreOffice saves it with commas, without the mark of UTF-8', (kind) => {
    const before = all();
    run('export-sheet', kind);
    const cells: string[][] = parse(readFileSync(sheet(), 'utf8'), { bom: true, delimiter: ';' });
    const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
    writeFileSync(sheet(), `${cells.map((line) => line.map(quoted).join(',')).join('\n')}\n`);
    expect(run('import-sheet', kind)).toEqual({ status: 0, stdout: '0 rows changed, 0 added.\n', stderr: '' });
    expect(all() === before).toBe(true);
  });

  test('any value of a cell comes back as it was', () => {
    const value = fc.oneof(
      fc
        .string({ unit: 'grapheme' })
        .map((text) => text.trim())
        .filter((text) => text !== '' && text !== '[]'),
      fc.boolean(),
      fc.integer(),
    );
    fc.assert(
      fc.property(value, (cell) => {
        for (const guard of [guardForCsv, guardForWorkbook]) expect(toValue(unguard(guard(String(cell))), 'name.tg', cell)).toEqual(cell);
      }),
    );
  });

  test('lists stand together and in order, whoever has the longer one', () => {
    expect(columnsOf([flatten({ id: 'a', covers: ['TJ'], name: 'A' }), flatten({ id: 'b', covers: ['TJ', 'RU'], name: 'B' })])).toEqual([
      'id',
      'covers.0',
      'covers.1',
      'name',
    ]);
  });
});

describe('somebody works on the table', () => {
  test('a changed name and a changed number change these lines and no other', () => {
    const before = rows('missions.yaml').split('\n');
    const { stdout, status } = work('missions', (table) =>
      table.replace('Consulate General of Tajikistan in Dubai', 'Consulate General in Dubai (new)'),
    );
    expect(stdout).toBe('1 rows changed, 0 added.\n');
    expect(status).toBe(0);
    const after = rows('missions.yaml').split('\n');
    expect(after.filter((line, index) => line !== before[index])).toEqual(['    en: Consulate General in Dubai (new)']);
  }, 60_000);

  test('when the guide would not compile, it is told in words and nothing changes', () => {
    const before = all();
    const { status, stderr } = work('missions', (table) =>
      table.replace('Consulate General in Dubai (new)', 'Consulate General 7 in Dubai'),
    );
    expect(status).toBe(1);
    expect(stderr).toMatch(/sheet\.csv:\d+ column [A-Z]+ «name\.en»: the numbers differ/);
    expect(all() === before).toBe(true);
  }, 60_000);

  test.each([
    [
      'a formula',
      (table: string) => table.replace('Consulate General in Dubai (new)', '=cmd|calc'),
      /:\d+ column [A-Z]+ «name\.en»: "=cmd\|calc" is a formula/,
    ],
    [
      'an id that stands twice',
      (table: string) => `${table}${table.trimEnd().split('\r\n').at(-1)}\r\n`,
      /column B «id»: ".+" stands in row \d+ too/,
    ],
    [
      'a file that is not there',
      (table: string) => table.replace('\r\nmissions.yaml;', '\r\nmissions.yml;'),
      /column A «file»: "missions\.yml" is none of missions\.yaml/,
    ],
    ['half a table', (table: string) => table.slice(0, 3000), /this row has \d+ cells instead of \d+/],
  ])('%s: told by line, nothing changes', (_, change, says) => {
    const before = all();
    const { status, stderr } = work('missions', change);
    expect(status).toBe(1);
    expect(stderr).toMatch(says);
    expect(stderr).toContain('Nothing was changed.');
    expect(all() === before).toBe(true);
  });
});

describe('a line of a table and its row', () => {
  const file = 'a.yaml';
  const before = '- id: a\n  numbers: []\n  review_by: "2027-05-21"\n';
  const apply = (...lines: readonly Readonly<Record<string, string>>[]) => {
    const columnNames = new Map(lines.flatMap((cells) => Object.keys(cells).map((name) => [name, name] as const)));
    const given = lines.map((cells, index) => ({ line: index + 2, cells: { file, ...cells } }));
    const { files, problems } = applyRows({ kind: 'sheet', lines: given, columnNames, problems: [] }, [{ file, text: before }]);
    return { text: files[0]?.text, problems };
  };
  test.each([
    ['a day as people type it, and as the row says it', { id: 'a', review_by: '21.05.2027' }, before],
    ['another day', { id: 'a', review_by: '30.06.2027' }, before.replace('2027-05-21', '2027-06-30')],
    [
      'a number where there was none',
      { id: 'a', numbers: '[]', 'numbers.0.dial': '112', 'numbers.0.fax': 'true' },
      before.replace(' []', '\n  - dial: "112"\n    fax: true'),
    ],
    [
      'a new id is a new row at the end, in the form that all tools write',
      { id: 'b', 'name.tg': 'Ҷ', 'covers.0': 'TJ', 'covers.1': 'RU', hours: '' },
      `${before}- id: b\n  name:\n    tg: Ҷ\n  covers:\n  - TJ\n  - RU\n`,
    ],
  ])('%s', (_, cells, after) => {
    expect(apply(cells)).toEqual({ text: after, problems: [] });
    expect(formatRows(after)).toBe(after);
  });
  test.each([
    ['an old row', 'a'],
    ['a new row', 'b'],
  ])('cells that moved aside, in %s, are told by their column', (_, id) => {
    const says = 'there is no place for it while "numbers" holds something else; see whether cells have moved aside';
    expect(apply({ id, numbers: 'Душанбе', 'numbers.0.dial': '112' }).problems).toEqual([{ line: 2, column: 'numbers.0.dial', says }]);
  });
});

test('the rows of the guide have the form that the table writes', () => {
  expect(formatRows(rows('missions.yaml')) === rows('missions.yaml')).toBe(true);
});

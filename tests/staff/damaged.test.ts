/** All damages of a table in one list, which is longer than 250 lines: read as a table, from the top down. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { project } from '#tests/content/with-copy.ts';
import { parseSheetKind, sheetWork } from '../../staff/sheets/kinds.ts';
import { renderCsv } from '../../staff/tables/render-csv.ts';
import { makeWorkbook } from './tables/make-workbook.ts';

type Rows = readonly (readonly string[])[];
type Command = {
  readonly script: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly rows: () => Rows;
};

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'hamroh-damaged-'));
  for (const folder of ['seeds', 'content']) cpSync(join(project, folder), join(root, folder), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

const source = 'old-asiaplustj-2024-11-29';
const agencies: Rows = [
  ['licence', 'name', 'issued', 'expires'],
  ['АВ 0001', 'Намунаи якум', '2024-02-29', '2027-02-28'],
  ['АВ 0002', 'Намунаи дуюм', '2024-03-01', '2027-02-28'],
];
const calls: Rows = [
  ['row', 'number', 'date', 'outcome'],
  ['mission:tj-consulate-general-dubai', '+971 4 394 5814', '2026-11-20', 'answered'],
  ['mission:tj-consulate-general-dubai', '+971 4 394 5814', '2026-11-21', 'busy'],
];
/** Each begins with a whole table; its second column is damaged below. */
const commands: Readonly<Record<string, Command>> = {
  'calls:import': { script: 'import-calls', before: [], after: ['--root'], rows: () => calls },
  'sheet:import missions': {
    script: 'import-sheet',
    before: ['missions'],
    after: ['--root'],
    rows: () => sheetWork(parseSheetKind('missions'), root).toTable(),
  },
  'import:agencies': {
    script: 'import-agencies',
    before: [],
    after: ['--list-date', '2026-11-01', '--source', source],
    rows: () => agencies,
  },
};

/** Gives a file to a command as staff run it; what it says, and whether anything below seeds/ is another. */
function give(name: string, file: string, bytes: string | Uint8Array) {
  const { script, before, after } = commands[name] ?? { script: '', before: [], after: [] };
  const path = join(root, file);
  writeFileSync(path, bytes);
  const seeds = () =>
    readdirSync(join(root, 'seeds'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((at) => `${at}\n${readFileSync(at, 'utf8')}`)
      .join('');
  const [was, began] = [seeds(), performance.now()];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--max-old-space-size=400', join(project, `staff/${script}.ts`), ...before, path, ...after, ...(after[0] === '--root' ? [root] : [])],
    { encoding: 'utf8', cwd: root, env: { ...process.env, HAMROH_TODAY: '2026-11-21' } },
  );
  rmSync(path);
  return { status, stdout, says: stderr.trimEnd().split('\n'), isUnchanged: seeds() === was, seconds: (performance.now() - began) / 1000 };
}

const damage = (rows: Rows, row: number, column: number, cell: string): Rows =>
  rows.map((cells, index) => (index === row ? cells.map((old, at) => (at === column ? cell : old)) : cells));
const many = (rows: Rows): Rows => [
  rows[0] ?? [],
  ...Array.from({ length: 100_000 }, (_, index) => (rows[1] ?? []).map((cell, at) => (at === 0 ? `${cell}${index}` : cell.slice(0, 9)))),
];
const formulaAt = (rows: Rows, row: number) =>
  rows.map((cells, index) =>
    cells.map((cell, at) => (index === row && at === 1 ? { xml: (address: string) => `<c r="${address}"><f>1+1</f><v>2</v></c>` } : cell)),
  );

/** An archive that says it holds little and unpacks to much, or says the truth. */
function makeBomb(isHonest: boolean): Uint8Array {
  const bytes = makeWorkbook([['a']], { files: { 'xl/sharedStrings.xml': new Uint8Array(100_000_000) } });
  if (isHonest) return bytes;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at < bytes.length - 30; at += 1)
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 100_000_000) view.setUint32(at + 24, 1000, true);
  return bytes;
}

const everywhere = Object.keys(commands);
const cutOff = /:1 this file is cut off or damaged; save it anew\.$/;
/** What is wrong, how the file is called, what is in it, and what is said first. */
const files: readonly (readonly [what: string, file: string, make: (rows: Rows) => string | Uint8Array, says: RegExp])[] = [
  ['nothing in it', 'a.csv', () => '', /:1 there is nothing in it\.$/],
  ['an old Excel file', 'a.xls', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), /:1 this is an old Excel file/],
  [
    'an old Excel file that is called .xlsx',
    'a.xlsx',
    () => Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    /save it as \.xlsx without a password/,
  ],
  [
    'a LibreOffice file that is called .xlsx',
    'a.xlsx',
    () => zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<a/>') }),
    /:1 this is a LibreOffice file/,
  ],
  ['a Word document that is called .xlsx', 'a.xlsx', () => zipSync({ 'word/document.xml': strToU8('<a/>') }), /:1 this is a Word document/],
  ['a PDF', 'a.csv', () => '%PDF-1.7', /:1 this is a PDF/],
  ['a picture', 'a.csv', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), /:1 this is not text/],
  ['UTF-16 without its mark', 'a.csv', (rows) => Buffer.from(renderCsv(rows).slice(1), 'utf16le'), /:1 this is not text/],
  ['half a workbook', 'a.xlsx', (rows) => makeWorkbook(rows).subarray(0, 300), cutOff],
  ['a workbook that fills the memory', 'a.xlsx', () => makeBomb(true), /:1 this file unpacks to far more than a table holds\.$/],
  ['a workbook that fills the memory and says it does not', 'a.xlsx', () => makeBomb(false), cutOff],
  [
    'a hundred thousand lines',
    'a.csv',
    (rows) => renderCsv(many(rows)),
    /:(20001 there are more than 20000 rows|1 it is larger than 5 MB)/,
  ],
  [
    'a hundred thousand rows of a workbook',
    'a.xlsx',
    (rows) => makeWorkbook(many(rows.map((cells) => cells.slice(0, 4)))),
    /:20001 there are more than 20000 rows/,
  ],
  [
    'a quote that is never closed',
    'a.csv',
    (rows) => renderCsv(rows).replace(/\n/, '\n"'),
    /:2 (a quote is opened here and never closed|this row has \d+ cells instead of \d+)/,
  ],
  ['a formula', 'a.xlsx', (rows) => makeWorkbook(formulaAt(rows, 1)), /:2 column B «\w+»: this is a formula; write its result instead\.$/],
  [
    'something to run',
    'a.csv',
    (rows) => renderCsv(damage(rows, 1, 1, "=cmd|'/C calc'!A0")),
    /:2 column B «\w+»: "=cmd\|'\/C calc'!A0" is a formula; write its result instead\.$/,
  ],
  [
    'something to run, as the text of a workbook',
    'a.xlsx',
    (rows) => makeWorkbook(damage(rows, 1, 1, '@SUM(1+1)*cmd|x')),
    /:2 column B «\w+»: "@SUM\(1\+1\)\*cmd\|x" is a formula/,
  ],
  [
    'merged cells',
    'a.xlsx',
    (rows) => makeWorkbook(rows, { after: '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>' }),
    /:2 cells A2:A3: these cells are merged; separate them/,
  ],
  [
    'two filled sheets',
    'a.xlsx',
    (rows) => makeWorkbook(rows, { second: '<row r="1"><c r="A1"><v>1</v></c></row>' }),
    /:1 there are 2 sheets with something in them/,
  ],
  [
    'a missing column',
    'a.csv',
    (rows) => renderCsv(rows.map((cells) => cells.filter((_, at) => at !== 1))),
    /:1 (the column "\w+" is missing|no row names both)/,
  ],
  [
    'a cell without a title',
    'a.csv',
    (rows) => renderCsv(rows.map((cells, row) => (row === 1 ? [...cells, 'more'] : cells))),
    /:2 column [A-Z]+: there is no title over this cell/,
  ],
];

/** All commands read tables in the same way: what matters most is given to each of them, the rest to one after the other. */
const tried = files.flatMap(([what, ...rest], index) => {
  const isCommon = /formula|run|merged|hundred|half/.test(what);
  return everywhere.flatMap((command, at) => (isCommon || at === index % everywhere.length ? [[command, what, ...rest] as const] : []));
});

describe('a damaged table is answered in words, and nothing changes', () => {
  test.each(tried)('%s: %s', (command, _, file, make, wanted) => {
    const { status, stdout, says, isUnchanged, seconds } = give(command, file, make(commands[command]?.rows() ?? []));
    expect(says[0]?.slice(0, 400)).toMatch(wanted);
    expect(says.at(-1)).toMatch(/ to mend\. Nothing was changed\.$/);
    expect([status, stdout, isUnchanged]).toEqual([1, '', true]);
    expect(seconds).toBeLessThan(45);
  });
});

describe('what is wrong for one kind of table', () => {
  const missions = () => commands['sheet:import missions']?.rows() ?? [];
  const column = (name: string) => missions()[0]?.indexOf(name) ?? -1;
  const oldWindows = (text: string) =>
    Uint8Array.from(
      [...text.slice(1)].map((letter) =>
        letter.charCodeAt(0) < 128 ? letter.charCodeAt(0) : letter >= 'А' && letter <= 'я' ? letter.charCodeAt(0) - 0x350 : 63,
      ),
    );
  test.each<readonly [what: string, command: string, make: () => string | Uint8Array, says: readonly RegExp[]]>([
    [
      'the alphabet of old Windows loses Tajik names',
      'sheet:import missions',
      () => oldWindows(renderCsv(missions())),
      [/:1 this file is in the alphabet of old Windows, in which Tajik letters are lost/],
    ],
    [
      'lost Tajik letters in a list',
      'import:agencies',
      () => oldWindows(renderCsv(damage(agencies, 1, 1, 'Ҷамъияти намуна'))),
      [/:2 column B «name»: there is a "\?" in it; Tajik letters are often lost so/],
    ],
    [
      'an id that stands twice',
      'sheet:import missions',
      () => renderCsv([...missions(), missions()[1] ?? []]),
      [/:\d+ column B «id»: ".+" stands in row 2 too\.$/],
    ],
    [
      'a licence that stands twice',
      'import:agencies',
      () => renderCsv([...agencies, agencies[1] ?? []]),
      [/:4 column A «licence»: this licence stands in row 2 too/],
    ],
    [
      'a column that no row has',
      'sheet:import missions',
      () => renderCsv(missions().map((cells, row) => [...cells, row === 0 ? 'remark' : row === 2 ? 'ring again' : ''])),
      [/:3 column [A-Z]+ «remark»: this field does not exist/],
    ],
    [
      'mistakes of every kind at once',
      'sheet:import missions',
      () =>
        renderCsv(damage(damage(damage(missions(), 1, column('kind'), 'shop'), 2, column('name.tg'), '=1+1'), 3, column('country'), 'XX')),
      [
        /:2 column [A-Z]+ «kind»: this value does not fit/,
        /:3 column [A-Z]+ «name\.tg»: "=1\+1" is a formula/,
        /:4 column [A-Z]+ «country»: /,
      ],
    ],
    [
      'mistakes of every kind at once in calls',
      'calls:import',
      () => renderCsv(damage(damage(calls, 1, 1, '=1+1'), 2, 3, 'perhaps')),
      [/:2 column B «number»: "=1\+1" is a formula/, /:3 column D «outcome»: "perhaps" is none of/],
    ],
  ])('%s', (_, command, make, wanted) => {
    const { status, says, isUnchanged } = give(command, 'a.csv', make());
    expect(says.slice(0, wanted.length)).toEqual(wanted.map((words) => expect.stringMatching(words)));
    expect([status, isUnchanged]).toEqual([1, true]);
  });
});

test('telephone numbers with a plus and columns in another order are no damage', () => {
  const { status, stdout } = give('calls:import', 'a.xlsx', makeWorkbook(calls.map((cells) => cells.toReversed())));
  expect([status, stdout]).toEqual([0, '2 recorded, 0 stood there already, 0 without an outcome.\n']);
});

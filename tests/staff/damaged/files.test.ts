import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderCsv } from '../../../staff/tables/render-csv.ts';
import { makeWorkbook } from '../tables/make-workbook.ts';
import { calls, commands, type Desk, damage, openDesk, type Rows } from './open-desk.ts';

let desk: Desk;
beforeAll(() => {
  desk = openDesk();
});
afterAll(() => desk.remove());

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
    'something to run behind a tab that nobody sees',
    'a.xlsx',
    (rows) => makeWorkbook(damage(rows, 1, 1, "\t-2+3+cmd|' /C calc'!A0")),
    /:2 column B «\w+»: "-2\+3\+cmd\|' \/C calc'!A0" is a formula/,
  ],
  [
    'an error that a formula showed when the CSV was saved',
    'a.csv',
    (rows) => renderCsv(damage(rows, 1, 1, '#REF!')),
    /:2 column B «\w+»: this shows #REF!; write what should stand there\.$/,
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
  return commands.flatMap((command, at) => (isCommon || at === index % commands.length ? [[command, what, ...rest] as const] : []));
});

describe('a damaged table is answered in words, and nothing changes', () => {
  test.each(tried)('%s: %s', (command, _, file, make, wanted) => {
    const { status, stdout, says, isUnchanged, seconds } = desk.give(command, file, make(desk.rows(command)));
    expect(says[0]?.slice(0, 400)).toMatch(wanted);
    expect(says.at(-1)).toMatch(/ to mend\. Nothing was changed\.$/);
    expect([status, stdout, isUnchanged]).toEqual([1, '', true]);
    expect(seconds).toBeLessThan(45);
  });
});

test.each([
  ['a folder', (path: string) => mkdirSync(path)],
  ['nothing at all', () => undefined],
])('%s in place of a file: one sentence, and nothing changes', (_, make) => {
  const path = join(desk.root, `no-table-${make.length}.xlsx`);
  make(path);
  for (const command of commands) {
    const { status, says, isUnchanged } = desk.giveAt(command, path);
    expect([says, isUnchanged, status !== 0]).toEqual([[`There is no file "${path}" that can be read.`], true, true]);
  }
});

test('telephone numbers with a plus and columns in another order are no damage', () => {
  const { status, stdout } = desk.give('calls:import', 'a.xlsx', makeWorkbook(calls.map((cells) => cells.toReversed())));
  expect([status, stdout]).toEqual([0, '2 recorded, 0 stood there already, 0 without an outcome.\n']);
});

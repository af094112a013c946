import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guardForCsv, guardForWorkbook, unguard } from '../../../staff/tables/guard.ts';
import { readSheet } from '../../../staff/tables/read-sheet.ts';
import { renderCsv } from '../../../staff/tables/render-csv.ts';
import { renderWorkbook } from '../../../staff/tables/render-workbook.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const linesOf = (bytes: Uint8Array) => {
  const sheet = readSheet(bytes, ['row', 'number']);
  return sheet.kind === 'sheet' && sheet.problems.length === 0 ? sheet.lines : sheet.problems;
};
const says = (bytes: Uint8Array) => {
  const { problems } = readSheet(bytes, ['row', 'number']);
  return problems.map(({ line, column, says: sentence }) => `${line} ${column}: ${sentence}`);
};
const plain = [{ line: 2, cells: { row: 'a', number: 'Ҷ' } }];

describe('a table is read', () => {
  test.each([
    ['with commas', 'row,number\na,Ҷ\n'],
    ['with semicolons, as Excel in Russian saves it', 'row;number\r\na;Ҷ\r\n'],
    ['with tabs', 'row\tnumber\na\tҶ\n'],
    ['with the mark of UTF-8', '\ufeffrow;number\na;Ҷ\n'],
    ['with quotes', '"row","number"\n"a","Ҷ"\n'],
    ['with empty lines', 'row,number\na,Ҷ\n\n\n'],
    ['with columns in another order', 'number,row\nҶ,a\n'],
  ])('%s', (_, text) => expect(linesOf(utf8(text))).toEqual(plain));

  test('in the alphabet of old Windows, but not where Tajik letters would be lost', () => {
    const bytes = Uint8Array.from([...utf8('row;number\n'), 0xcc, 0x3b, 0x31, 0x0a]);
    expect(linesOf(bytes)).toEqual([{ line: 2, cells: { row: 'М', number: '1' } }]);
    expect(readSheet(bytes, ['row'], { oldWindows: 'refuse' }).problems[0]?.says).toContain('in which Tajik letters are lost');
  });
  test.each([
    ['little end first', [0xff, 0xfe], (text: string) => Buffer.from(text, 'utf16le')],
    ['big end first', [0xfe, 0xff], (text: string) => Buffer.from(text, 'utf16le').swap16()],
  ] as const)('in UTF-16, %s', (_, mark, encode) => {
    expect(linesOf(Buffer.concat([Buffer.from(mark), encode('row;number\na;Ҷ\n')]))).toEqual(plain);
  });
  test('a telephone number is no formula, nor is a dash', () => {
    expect(linesOf(utf8('row,number\na,+992 44\nb,-\nc,-5\n'))).toHaveLength(3);
  });
  test('the row is that of the spreadsheet, also after empty rows and cells of two lines', () => {
    expect(says(utf8('row,number\n\n"a\nb",1\nc,=1\n'))).toEqual(['4 column B «number»: "=1" is a formula; write its result instead']);
  });
});

describe('any cells come back as they were', () => {
  // The sign for a letter that was lost is refused.
  const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll(/[\r\ufffd]/g, '').trim());
  const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }).filter((cells) => cells.every(([first]) => first !== ''));
  test.each([
    ['csv', (cells: readonly (readonly string[])[]) => utf8(renderCsv(cells.map((line) => line.map(guardForCsv))))],
    ['xlsx', (cells: readonly (readonly string[])[]) => renderWorkbook(cells.map((line) => line.map(guardForWorkbook)))],
  ] as const)('as %s', (_, render) => {
    fc.assert(
      fc.property(rows, (cells) => {
        const sheet = readSheet(render([['row', 'number'], ...cells]), ['row', 'number']);
        const read =
          sheet.kind === 'sheet' ? sheet.lines.map(({ cells: { row = '', number = '' } }) => [unguard(row), unguard(number)]) : sheet;
        expect(read).toEqual(cells);
      }),
    );
  });
});

test.each([
  ['a number with a leading zero', '08000 121 700', "'08000 121 700"],
  ['a short number in groups', '800 111', "'800 111"],
  ['a number with a plus', '+448000121700', "'+448000121700"],
  ['a day, an hour, a month', '2024-11', "'2024-11"],
  ['something to run', '=1+1', "'=1+1"],
  ['what begins like the mark itself', "'Умед", "''Умед"],
  ['commas and tabs, at which LibreOffice splits too', 'GLAA, Британия', '"GLAA, Британия"'],
  ['a name', 'Кӯмак', 'Кӯмак'],
])('in a CSV %s stands as a spreadsheet leaves it: %s', (_, cell, written) => {
  expect(renderCsv([[guardForCsv(cell)]])).toBe(`\ufeff${written}\r\n`);
});

describe('what is wrong is told by row and column', () => {
  test.each([
    ['a formula', 'row,number\na,=cmd|calc\n', ['2 column B «number»: "=cmd|calc" is a formula; write its result instead']],
    [
      'formulas that begin otherwise',
      'row,number\n@SUM(1),+A1\n',
      [expect.stringContaining('2 column A'), expect.stringContaining('2 column B')],
    ],
    ['a formula behind a tab', 'row\tnumber\na\t"\t=1+1"\n', ['2 column B «number»: "=1+1" is a formula; write its result instead']],
    ['a formula that begins like a number', 'row,number\na,-2+3+cmd|x\n', [expect.stringContaining('"-2+3+cmd|x" is a formula')]],
    ['an error of LibreOffice', 'row,number\na,Err:502\n', ['2 column B «number»: this shows Err:502; write what should stand there']],
    ['an error of Excel in Russian', 'row,number\na,#ССЫЛКА!\n', [expect.stringContaining('this shows #ССЫЛКА!')]],
    ['a column that was too narrow', 'row,number\na,########\n', [expect.stringContaining('this shows ########')]],
    ['a missing column', 'row,date\na,1\n', ['1 : the column "number" is missing; its name stands in the first row']],
    ['no column that is known', 'a,b\n1,2\n', ['1 : the first row does not name the columns row, number']],
    ['a name that stands twice', 'row,number,row\na,1,b\n', ['1 column C «row»: another column has this name too']],
    ['a cell without a name', 'row,number,\na,1,x\n', ['2 column C: there is no name over this cell']],
    ['a cell too many', 'row,number\na,1,2\n', ['2 column C: there is no title over this cell; check separators and quotes']],
    ['a cell too few', 'row,number\na\n', ['2 : this row has 1 cells instead of 2; check separators and quotes']],
    ['a quote that is not closed', 'row,number\na,1\nb,"1\nc,2\n', ['3 : a quote is opened here and never closed']],
    ['nothing below the names', 'row,number\n', ['1 : there is no row below the names of the columns']],
    ['nothing at all', '', ['1 : there is nothing in it']],
    [
      'too many lines',
      `row,number\n${'a,1\n'.repeat(20_001)}`,
      ['20001 : there are more than 20000 rows; this is not the table that was asked for'],
    ],
  ])('%s', (_, text, sentences) => expect(says(utf8(text))).toEqual(sentences));

  test('any bytes at all: an answer, never a crash', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, zipped) => {
        const given = zipped ? Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes]) : bytes;
        expect(['sheet', 'problems']).toContain(readSheet(given, ['row']).kind);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSpreadsheet } from '../../staff/read-spreadsheet.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readSpreadsheet(utf8(text), ['row', 'number']);
const says = (bytes: Uint8Array) => {
  const sheet = readSpreadsheet(bytes, ['row', 'number']);
  return sheet.kind === 'ok' ? [] : sheet.problems.map(({ line, column, says: sentence }) => `${line} ${column}: ${sentence}`);
};
const plain = { kind: 'ok', lines: [{ line: 2, cells: { row: 'a', number: 'Ҷ' } }] };

describe('a table is read', () => {
  test.each([
    ['with commas', 'row,number\na,Ҷ\n'],
    ['with semicolons, as Excel in Russian saves it', 'row;number\r\na;Ҷ\r\n'],
    ['with tabs', 'row\tnumber\na\tҶ\n'],
    ['with the mark of UTF-8', '\ufeffrow;number\na;Ҷ\n'],
    ['with quotes', '"row","number"\n"a","Ҷ"\n'],
    ['with empty lines', 'row,number\na,Ҷ\n\n\n'],
  ])('%s', (_, text) => expect(read(text)).toEqual(plain));

  test('in the alphabet of old Windows', () => {
    const bytes = Uint8Array.from([...utf8('row;number\n'), 0xcc, 0x3b, 0x31, 0x0a]);
    expect(readSpreadsheet(bytes, ['row'])).toEqual({ kind: 'ok', lines: [{ line: 2, cells: { row: 'М', number: '1' } }] });
  });
  test('in UTF-16', () => {
    const bytes = new Uint8Array(Buffer.from('\ufeffrow;number\na;Ҷ\n', 'utf16le'));
    expect(readSpreadsheet(bytes, ['row'])).toEqual(plain);
  });
  test('a telephone number is no formula', () => expect(read('row,number\na,+992 44\n').kind).toBe('ok'));
});

describe('what is wrong is told by line and column', () => {
  test.each([
    ['a formula', 'row,number\na,=cmd|calc\n', ['2 number: "=cmd|calc" is a formula; write its result instead']],
    [
      'a formula that begins otherwise',
      'row,number\n@SUM(1),+A1\n',
      [expect.stringContaining('2 row:'), expect.stringContaining('2 number:')],
    ],
    ['a missing column', 'row,date\na,1\n', ['1 number: this column is missing; its name stands in the first line']],
    ['a cell too many', 'row,number\na,1,2\n', [expect.stringMatching(/^2 : this line does not fit/)]],
    ['a quote that is not closed', 'row,number\na,"1\n', [expect.stringMatching(/ : this line does not fit/)]],
    ['nothing below the names', 'row,number\n', ['1 : there is no line below the names of the columns']],
    ['nothing at all', '', ['1 : there is no line below the names of the columns']],
    ['too many lines', `row,number\n${'a,1\n'.repeat(20_001)}`, [expect.stringContaining('more than 20000 lines')]],
  ])('%s', (_, text, sentences) => expect(says(utf8(text))).toEqual(sentences));

  test('a workbook, a picture', () => {
    expect(says(utf8('PK\u0003\u0004'))).toEqual([expect.stringContaining('save it as CSV')]);
    expect(says(Uint8Array.from([0x89, 0x50, 0, 0]))).toEqual([expect.stringContaining('is not text')]);
  });
  test('any bytes at all: an answer, never a crash', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(['ok', 'problems']).toContain(readSpreadsheet(bytes, ['row']).kind);
      }),
    );
  });
});

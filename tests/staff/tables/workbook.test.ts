import { zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { openZip } from '../../../staff/tables/open-zip.ts';
import { readWorkbook } from '../../../staff/tables/read-workbook.ts';
import { renderWorkbook } from '../../../staff/tables/render-workbook.ts';
import { makeWorkbook } from './make-workbook.ts';

const rowsOf = (bytes: Uint8Array) => {
  const grid = readWorkbook(bytes);
  return grid.kind === 'grid' ? grid.rows : grid.problems;
};
const xml = (inner: string) => ({ xml: (address: string) => inner.replace('<c', `<c r="${address}"`) });

describe('what another program writes and reads', () => {
  const rows = [
    ['row', 'number', 'name'],
    ['a', '+971 4 394 5814', '<«Ҷ» & "Ӯ">\nтана'],
    ['', '', ' _x0041_ '],
  ];

  test('our workbook, read by another: every cell is text', async () => {
    const [sheet] = await readXlsxFile(Buffer.from(renderWorkbook(rows)), { trim: false });
    expect(sheet?.data.map((cells) => cells.map((cell) => cell ?? ''))).toEqual(rows);
  });

  test('a workbook of another, read by us: days, numbers and yes or no as people see them', async () => {
    const buffer = await writeXlsxFile([
      ['licence', 'issued', 'count', 'open', 'share', 'none'],
      [
        'АВ 0001',
        { value: new Date('2024-02-29T00:00:00Z'), type: Date, format: 'dd.mm.yyyy' },
        { value: 992_446_000_000, type: Number },
        true,
        { value: 0.5, type: Number, format: '0.00" days"' },
        null,
      ],
    ]).toBuffer();
    expect(rowsOf(buffer)).toEqual([
      ['licence', 'issued', 'count', 'open', 'share', 'none'],
      ['АВ 0001', '2024-02-29', '992446000000', 'true', '0.5', ''],
    ]);
  });

  test('the same table gives the same bytes', () => expect(renderWorkbook(rows)).toEqual(renderWorkbook(rows)));
});

describe('our workbook, as people see it', () => {
  const sheetOf = (rows: readonly (readonly string[])[], choices?: Readonly<Record<string, readonly string[]>>) =>
    new TextDecoder().decode(openZip(renderWorkbook(rows, choices)).get('xl/worksheets/sheet1.xml')?.());
  const heights = (sheet: string) => [...sheet.matchAll(/<row [^>]*ht="(\d+)"/g)].map(([, height]) => Number(height));

  test('what may be chosen is offered below its title, also in rows that are still empty', () => {
    const choices = { outcome: ['answered', 'busy'] };
    expect(
      sheetOf(
        [
          ['row', 'outcome'],
          ['a', ''],
          ['b', ''],
        ],
        choices,
      ),
    ).toContain('<dataValidation type="list" allowBlank="1" sqref="B2:B3"><formula1>"answered,busy"</formula1></dataValidation>');
    expect(sheetOf([['row', 'number']], choices)).not.toContain('dataValidation');
  });
  test('a row is as high as its longest text needs, and never higher than Excel allows', () => {
    const rows = [['ask'], ['short'], ['a\nb\nc'], ['слово '.repeat(30)], ['слово '.repeat(3000)]];
    expect(heights(sheetOf(rows))).toEqual([15, 15, 45, 60, 405]);
  });
  test('columns are as wide as their longest line, and titles and first columns stay in sight', () => {
    const sheet = sheetOf([
      ['a', 'b', 'c'],
      ['', 'x'.repeat(20), `${'y'.repeat(100)}`],
    ]);
    expect([...sheet.matchAll(/ width="(\d+)"/g)].map(([, width]) => width)).toEqual(['10', '22', '60']);
    expect(sheet).toContain('<pane xSplit="2" ySplit="1" topLeftCell="C2"');
  });
});

describe('a cell as programs write it', () => {
  const strings = '<sst><si><t>plain</t></si><si><r><t>in </t></r><r><t>parts</t></r><rPh sb="0" eb="1"><t>aloud</t></rPh></si></sst>';
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>';
  const read = (cell: string) =>
    rowsOf(makeWorkbook([[xml(cell)]], { files: { 'xl/sharedStrings.xml': strings, 'xl/styles.xml': styles } }));
  test.each([
    ['a shared text', '<c t="s"><v>0</v></c>', 'plain'],
    ['a text in parts, without how it is read aloud', '<c t="s"><v>1</v></c>', 'in parts'],
    ['with a prefix before every name', '<x:c xmlns:x="y" t="s"><x:v>0</x:v></x:c>', 'plain'],
    ['with signs that XML writes otherwise', '<c t="inlineStr"><is><t>&#1178;&amp;<![CDATA[<]]>_x0041_</t></is></c>', 'Қ&<A'],
    ['a number', '<c><v>112</v></c>', '112'],
    ['a long number', '<c><v>9.92446E11</v></c>', '992446000000'],
    ['a day', '<c s="1"><v>46022</v></c>', '2025-12-31'],
    ['a day in a form of its own', '<c s="2"><v>46022</v></c>', '2025-12-31'],
    ['a day with its hour', '<c s="1"><v>46022.5</v></c>', '2025-12-31 12:00'],
    ['an hour', '<c s="1"><v>0.375</v></c>', '09:00'],
  ])('%s', (_, cell, wanted) => expect(read(cell)).toEqual([[wanted]]));

  test('days of old Macs are counted from 1904', () => {
    const workbook = '<workbook xmlns:r="o"><workbookPr date1904="1"/><sheets><sheet name="a" r:id="r0"/></sheets></workbook>';
    expect(
      rowsOf(makeWorkbook([[xml('<c s="1"><v>44560</v></c>')]], { files: { 'xl/workbook.xml': workbook, 'xl/styles.xml': styles } })),
    ).toEqual([['2025-12-31']]);
  });
  test('an empty second sheet and empty cells far away do not matter', () => {
    expect(rowsOf(makeWorkbook([['a', xml('<c s="1"/>'), 'b']], { second: '<row r="1048576"><c r="XFD1048576" s="1"/></row>' }))).toEqual([
      ['a', '', 'b'],
    ]);
  });
});

describe('a cell that nobody may rely on is told by its place', () => {
  test.each([
    ['a formula', '<c><f>1+1</f><v>2</v></c>', 'this is a formula; write its result instead'],
    ['a formula that gives text', '<c t="str"><f>A1</f><v>x</v></c>', 'this is a formula; write its result instead'],
    ['an error', '<c t="e"><v>#N/A</v></c>', 'this shows #N/A; write what should stand there'],
    ['a number whose last digits are lost', '<c><v>9.9244600000012301E+17</v></c>', expect.stringContaining('lost its last digits')],
    ['a number that is none', '<c><v>12a</v></c>', '"12a" is neither text nor a number'],
  ])('%s', (_, cell, says) => {
    expect(
      readWorkbook(
        makeWorkbook([
          ['a', 'b'],
          ['c', xml(cell)],
        ]),
      ),
    ).toMatchObject({ unread: [{ line: 2, at: 1, says }] });
  });
});

describe('a file that is no table', () => {
  const flip = (bytes: Uint8Array) => bytes.map((byte, index) => (index === 60 ? byte ^ 0xff : byte));
  const good = makeWorkbook([['a', 'b']]);
  test.each([
    ['a damaged byte', flip(good), /cut off or damaged/],
    ['half a file', good.subarray(0, good.length / 2), /cut off or damaged/],
    ['an empty archive', zipSync({}), /this is an archive, not a table/],
    [
      'two filled sheets',
      makeWorkbook([['a']], { second: '<row r="1"><c r="A1"><v>1</v></c></row>' }),
      /there are 2 sheets with something in them \(sheet1, sheet2\); leave one/,
    ],
    ['nothing in it', makeWorkbook([['', '']]), /there is nothing in it/],
    ['something far to the right', makeWorkbook([['a', { xml: () => '<c r="XFD1"><v>1</v></c>' }]]), /something stands far to the right/],
  ])('%s', (_, bytes, says) => expect(rowsOf(bytes)).toMatchObject([{ says: expect.stringMatching(says) }]));
});

import { strToU8, zipSync } from 'fflate';
import { columnLetter } from './problem.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const unwritable = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;

/** The same table gives the same bytes on every day. */
const mtime = new Date(1980, 0, 1);

/** Columns are as wide as their longest cell, within reason; what is longer goes on in the next line. */
const [narrowest, widest] = [8, 60];
/** In points; Excel knows no higher row. */
const [lineHeight, highest] = [15, 405];

/** The row of titles and the two columns that say what a row is stay in sight. */
const frozen = { rows: 1, columns: 2 };

const font = (more: string) => `<font>${more}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`;
const text = (more: string) =>
  `<xf numFmtId="49" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1" ${more}><alignment vertical="top" wrapText="1"/></xf>`;
/** Style 1 marks a cell as text, style 2 a title. Whole columns are text, so that what is typed below stays as typed. */
const styles = `<styleSheet xmlns="${main}"><fonts count="2">${font('')}${font('<b/>')}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${text('fontId="0"')}${text('fontId="1" applyFont="1"')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** What may be chosen in the cells below a title; other words can be typed all the same. */
export type Choices = Readonly<Record<string, readonly string[]>>;

/** A table as an .xlsx workbook of one sheet, all of whose cells are text. */
export function renderWorkbook(rows: readonly (readonly string[])[], choices: Choices = {}): Uint8Array {
  const files = {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView/></bookViews><sheets><sheet name="Hamroh" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': renderSheet(rows, choices),
  };
  const packed = Object.entries(files).map(([name, xml]) => [
    name,
    strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`),
  ]);
  return zipSync(Object.fromEntries(packed), { mtime });
}

function renderSheet(rows: readonly (readonly string[])[], choices: Choices): string {
  const titles = rows[0] ?? [];
  const last = Math.max(rows.length, 2);
  const widths = titles.map((_, index) => {
    const longest = rows.reduce((most, cells) => Math.max(most, ...linesOf(cells[index]).map(({ length }) => length)), narrowest);
    return Math.min(longest + 2, widest);
  });
  const columns = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" style="1" customWidth="1"/>`);
  const lines = rows.map((cells, row) => {
    const filled = cells.flatMap((cell, index) =>
      cell === ''
        ? []
        : [
            `<c r="${columnLetter(index)}${row + 1}" s="${row === 0 ? 2 : 1}" t="inlineStr"><is><t xml:space="preserve">${toXml(cell)}</t></is></c>`,
          ],
    );
    return `<row r="${row + 1}" ht="${heightOf(cells, widths)}">${filled.join('')}</row>`;
  });
  const lists = titles.flatMap((title, index) =>
    choices[title]
      ? [
          `<dataValidation type="list" allowBlank="1" sqref="${columnLetter(index)}2:${columnLetter(index)}${last}"><formula1>"${choices[title].join(',')}"</formula1></dataValidation>`,
        ]
      : [],
  );
  const { rows: above, columns: before } = frozen;
  const view = `<sheetViews><sheetView workbookViewId="0"><pane xSplit="${before}" ySplit="${above}" topLeftCell="${columnLetter(before)}${above + 1}" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>`;
  const offered = lists.length === 0 ? '' : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
  // Without it Excel puts a warning into every cell whose text is a number.
  const quiet = `<ignoredErrors><ignoredError sqref="A1:${columnLetter(Math.max(titles.length - 1, 0))}${last}" numberStoredAsText="1"/></ignoredErrors>`;
  return `<worksheet xmlns="${main}">${view}<cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData>${offered}<pageSetup paperSize="9" orientation="landscape"/>${quiet}</worksheet>`;
}

/** LibreOffice leaves a row as high as one line unless its height is told; letters are a little wider than the digits that widths count. */
function heightOf(cells: readonly string[], widths: readonly number[]): number {
  const needed = cells.map((cell, index) =>
    linesOf(cell).reduce((sum, { length }) => sum + Math.max(1, Math.ceil(length / ((widths[index] ?? widest) * 0.9))), 0),
  );
  return Math.min(Math.max(1, ...needed) * lineHeight, highest);
}

function linesOf(cell = ''): readonly string[] {
  return cell.split('\n');
}

/** Signs that XML cannot hold stand as `_x0007_`, and what looks so already is told apart. */
function toXml(text: string): string {
  const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
  return text
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll(unwritable, (sign) => `_x${sign.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`)
    .replaceAll(/[&<>]/g, (sign) => names[sign] ?? sign);
}

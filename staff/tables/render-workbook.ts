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

/** Columns are as wide as their longest cell, within reason. */
const [narrowest, widest] = [8, 60];

/** Style 1 marks a cell as text, style 2 a title. Whole columns are text, so that what is typed below stays as typed. */
const styles = `<styleSheet xmlns="${main}"><fonts count="2"><font/><font><b/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`;

/** A table as an .xlsx workbook of one sheet, all of whose cells are text; the first row stays in sight. */
export function renderWorkbook(rows: readonly (readonly string[])[]): Uint8Array {
  const files = {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Hamroh" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': renderSheet(rows),
  };
  const packed = Object.entries(files).map(([name, xml]) => [
    name,
    strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`),
  ]);
  return zipSync(Object.fromEntries(packed), { mtime });
}

function renderSheet(rows: readonly (readonly string[])[]): string {
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, index) => {
    const longest = rows.reduce((most, cells) => Math.max(most, cells[index]?.length ?? 0), narrowest);
    return `<col min="${index + 1}" max="${index + 1}" width="${Math.min(longest + 2, widest)}" style="1" customWidth="1"/>`;
  });
  const lines = rows.map((cells, row) => {
    const filled = cells.flatMap((cell, index) =>
      cell === ''
        ? []
        : [
            `<c r="${columnLetter(index)}${row + 1}" s="${row === 0 ? 2 : 1}" t="inlineStr"><is><t xml:space="preserve">${toXml(cell)}</t></is></c>`,
          ],
    );
    return `<row r="${row + 1}">${filled.join('')}</row>`;
  });
  const view =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  return `<worksheet xmlns="${main}">${view}<cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

/** Signs that XML cannot hold stand as `_x0007_`, and what looks so already is told apart. */
function toXml(text: string): string {
  const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
  return text
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll(unwritable, (sign) => `_x${sign.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`)
    .replaceAll(/[&<>]/g, (sign) => names[sign] ?? sign);
}

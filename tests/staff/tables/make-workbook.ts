import { strToU8, zipSync } from 'fflate';
import { columnLetter } from '../../../staff/tables/problem.ts';

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A cell: text, or XML as some program might write it. */
type Cell = string | { readonly xml: (address: string) => string };

/** A workbook such as programs other than ours write; what is damaged about it is said in `more` or in the cells. */
export function makeWorkbook(
  rows: readonly (readonly Cell[])[],
  more: { readonly after?: string; readonly files?: Readonly<Record<string, string | Uint8Array>>; readonly second?: string } = {},
): Uint8Array {
  const lines = rows.map(
    (cells, row) => `<row r="${row + 1}">${cells.map((cell, index) => toXml(cell, `${columnLetter(index)}${row + 1}`)).join('')}</row>`,
  );
  const sheets = ['sheet1', ...(more.second === undefined ? [] : ['sheet2'])];
  const files = {
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${office}"><sheets>${sheets.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets.map((name, index) => `<Relationship Id="r${index}" Target="worksheets/${name}.xml"/>`).join('')}</Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${lines.join('')}</sheetData>${more.after ?? ''}</worksheet>`,
    ...(more.second !== undefined && {
      'xl/worksheets/sheet2.xml': `<worksheet ${main}><sheetData>${more.second}</sheetData></worksheet>`,
    }),
    ...more.files,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, body]) => [name, typeof body === 'string' ? strToU8(body) : body])));
}

function toXml(cell: Cell, address: string): string {
  if (typeof cell !== 'string') return cell.xml(address);
  const text = cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

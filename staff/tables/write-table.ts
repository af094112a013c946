import { writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { guardForCsv, guardForWorkbook } from './guard.ts';
import { renderCsv } from './render-csv.ts';
import { renderWorkbook } from './render-workbook.ts';

/**
 * Writes a table as the name of the file says: .csv or .xlsx. All cells are text, for telephone numbers and days.
 * @throws {Error} a sentence, for any other name
 */
export function writeTable(file: string, rows: readonly (readonly string[])[]): void {
  const kind = extname(file).toLowerCase();
  if (kind === '.csv') writeFileSync(file, renderCsv(rows.map((cells) => cells.map(guardForCsv))));
  else if (kind === '.xlsx') writeFileSync(file, renderWorkbook(rows.map((cells) => cells.map(guardForWorkbook))));
  else throw new Error(`A table is written as .csv or .xlsx, not as "${file}".`);
}

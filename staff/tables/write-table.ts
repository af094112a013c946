import { writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { guardForCsv, guardForWorkbook } from './guard.ts';
import { renderCsv } from './render-csv.ts';
import { type Choices, renderWorkbook } from './render-workbook.ts';

/**
 * Writes a table as the name of the file says: .csv or .xlsx. All cells are text, for telephone numbers and days.
 * @param choices what may be chosen below a title, in a workbook
 * @throws {Error} a sentence, for any other name, and where nothing can be written
 */
export function writeTable(file: string, rows: readonly (readonly string[])[], choices?: Choices): void {
  const kind = extname(file).toLowerCase();
  if (kind === '.csv') writeFile(file, renderCsv(rows.map((cells) => cells.map(guardForCsv))));
  else if (kind === '.xlsx')
    writeFile(
      file,
      renderWorkbook(
        rows.map((cells) => cells.map(guardForWorkbook)),
        choices,
      ),
    );
  else throw new Error(`A table is written as .csv or .xlsx, not as "${file}".`);
}

/** @throws {Error} a sentence, where nothing can be written */
export function writeFile(file: string, bytes: string | Uint8Array): void {
  try {
    writeFileSync(file, bytes);
  } catch {
    throw new Error(`"${file}" cannot be written: see whether its folder is there, and whether another program has it open.`);
  }
}

import { parse } from 'yaml';
import { toCellText } from './cell-text.ts';
import { columnsOf, flatten } from './flatten.ts';

/** A file of rows: where it stands below `seeds/`, and its text. */
export type RowFile = { readonly file: string; readonly text: string };

/**
 * Rows as a table for a spreadsheet: UTF-8 with a mark at its beginning, semicolons, lines ended as in Excel. The first
 * column names the file, the others hold every plain value of a row, so that nothing is lost on the way there and back.
 */
export function renderSheet(files: readonly RowFile[]): string {
  const rows = files.flatMap(({ file, text }) => (parse(text) as readonly unknown[]).map((row) => ({ file, cells: flatten(row) })));
  const columns = columnsOf(rows.map(({ cells }) => cells));
  const lines = rows.map(({ file, cells }) => [
    file,
    ...columns.map((column) => {
      const value = cells.get(column);
      return value === undefined ? '' : toCellText(value);
    }),
  ]);
  return `\ufeff${[['file', ...columns], ...lines].map((line) => line.map(quote).join(';')).join('\r\n')}\r\n`;
}

function quote(cell: string): string {
  return /[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

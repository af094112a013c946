import { parse } from 'yaml';
import { columnsOf, flatten } from './flatten.ts';

/** A file of rows: where it stands below `seeds/`, and its text. */
export type RowFile = { readonly file: string; readonly text: string };

/**
 * Rows as a table: the first column names the file, the others hold every plain value of a row, so that nothing is lost on
 * the way there and back.
 */
export function toTable(files: readonly RowFile[]): readonly (readonly string[])[] {
  const rows = files.flatMap(({ file, text }) => (parse(text) as readonly unknown[]).map((row) => ({ file, cells: flatten(row) })));
  const columns = columnsOf(rows.map(({ cells }) => cells));
  return [['file', ...columns], ...rows.map(({ file, cells }) => [file, ...columns.map((column) => String(cells.get(column) ?? ''))])];
}

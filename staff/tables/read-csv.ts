import { CsvError, parse } from 'csv-parse/sync';
import { type Grid, mostLines, tooManyLines, type Unreadable, unreadable } from './grid.ts';

/** A quote that is never closed makes one cell of the rest of the file. */
const longestRow = 200_000;

/**
 * Reads cells separated by semicolons, tabs or commas: the first of these signs with which the table is `right`; otherwise
 * the one that finds the most cells in the first row.
 */
export function readCsv(text: string, isRight: (rows: Grid['rows']) => boolean): Grid | Unreadable {
  const read = [';', '\t', ','].map((delimiter) => readWith(delimiter, text));
  const right = read.find((table) => table.kind === 'grid' && isRight(table.rows));
  const widest = read.toSorted((a, b) => widthOf(b) - widthOf(a))[0];
  const chosen = right ?? read.find(({ kind }) => kind === 'problems') ?? widest ?? unreadable('there is nothing in it');
  return chosen.kind === 'grid' && chosen.rows.length > mostLines ? tooManyLines : chosen;
}

function readWith(delimiter: string, text: string): Grid | Unreadable {
  try {
    const rows: string[][] = parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      to: mostLines + 1,
      max_record_size: longestRow,
    });
    return {
      kind: 'grid',
      rows: rows.map((cells) => cells.map((cell) => cell.replaceAll(/^[ \t\r\n]+|[ \t\r\n]+$/g, ''))),
      merged: [],
      unread: [],
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return unreadable('a quote is opened here and never closed', Number(error['records'] ?? 0) + 1);
  }
}

function widthOf(table: Grid | Unreadable): number {
  return table.kind === 'grid' ? (table.rows[0]?.length ?? 0) : 0;
}

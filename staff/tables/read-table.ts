import { readFileSync, statSync } from 'node:fs';
import { decodeText } from './decode-text.ts';
import { type Grid, mostBytes, type Unreadable, unreadable } from './grid.ts';
import { columnIndex, columnLetter, columnName, type TableProblem } from './problem.ts';
import { readCsv } from './read-csv.ts';
import { readWorkbook } from './read-workbook.ts';
import { whyUnusable } from './why-unusable.ts';

/** A table: the titles over its columns, in which row they stand, and the rows below that hold something. */
export type Table = {
  readonly kind: 'table';
  readonly titles: readonly string[];
  readonly titleLine: number;
  readonly lines: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** Cells that nobody may rely on. Who reads the table adds what else is wrong, so that all of it is told at once. */
  readonly problems: readonly TableProblem[];
};

/** What a table must be like to be read. */
export type Wanted = {
  /** Looks for the row of titles. */
  readonly findTitles: (rows: readonly (readonly string[])[]) => number | undefined;
  /** What is wrong when there is none. */
  readonly without: string;
  /** Whether a file in the alphabet of old Windows is read: it cannot have kept a Tajik letter. */
  readonly oldWindows: 'read' | 'refuse';
  /** Which columns are read, by the row of titles; all of them when nothing is said. What stands in the others is nobody's business. */
  readonly isRead?: (titles: readonly string[]) => (column: number) => boolean;
};

/**
 * Reads any table that staff have: .xlsx, or text in whatever form a spreadsheet saves. Nothing of it is guessed: what
 * cannot be read for certain is told with its row and column.
 */
export function readTable(bytes: Uint8Array, { findTitles, without, oldWindows, isRead = () => () => true }: Wanted): Table | Unreadable {
  if (bytes.length > mostBytes)
    return unreadable(`it is larger than ${mostBytes / 1_000_000} MB; this is not the table that was asked for`);
  const grid = readGrid(bytes, oldWindows, (rows) => findTitles(rows) !== undefined);
  if (grid.kind === 'problems') return grid;
  const head = findTitles(grid.rows);
  if (grid.rows.every(isEmpty)) return unreadable('there is nothing in it');
  if (head === undefined) return unreadable(without);
  const titles = grid.rows[head] ?? [];
  const matters = isRead(titles);
  const lines = grid.rows
    .map((cells, index) => ({ line: index + 1, cells }))
    .filter(({ line, cells }) => line > head + 1 && !isEmpty(cells));
  const problems: TableProblem[] = [
    ...grid.merged.filter((range) => lastRowOf(range) > head && columnsOf(range).some(matters)).map(toMergedProblem),
    ...grid.unread
      .filter(({ line, at }) => line > head && matters(at))
      .map(({ line, at, says }) => ({ line, column: columnName(at, titles[at] ?? ''), says })),
    ...lines.flatMap(({ line, cells }) => [
      ...cells.flatMap((cell, index) => {
        const says = matters(index) ? whyUnusable(cell) : undefined;
        return says === undefined ? [] : [{ line, column: columnName(index, titles[index] ?? ''), says }];
      }),
      ...toWideProblem(line, cells, titles),
    ]),
  ];
  return { kind: 'table', titles, titleLine: head + 1, lines, problems };
}

/**
 * The bytes of a file that somebody named.
 * @throws {Error} a sentence, when it cannot be read
 */
export function readTableFile(file: string): Uint8Array {
  try {
    // What is too large for a table need not fill the memory to be refused.
    return statSync(file).size > mostBytes ? new Uint8Array(mostBytes + 1) : readFileSync(file);
  } catch {
    throw new Error(`There is no file "${file}" that can be read.`);
  }
}

function readGrid(bytes: Uint8Array, oldWindows: Wanted['oldWindows'], isRight: (rows: Grid['rows']) => boolean): Grid | Unreadable {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readWorkbook(bytes);
  const decoded = decodeText(bytes);
  if (decoded.kind === 'problems') return decoded;
  if (decoded.isOldWindows && oldWindows === 'refuse')
    return unreadable(
      'this file is in the alphabet of old Windows, in which Tajik letters are lost; save the table as .xlsx or as CSV UTF-8',
    );
  return readCsv(decoded.text, isRight);
}

function isEmpty(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

function toWideProblem(line: number, cells: readonly string[], titles: readonly string[]): readonly TableProblem[] {
  const extra = cells.findIndex((cell, index) => index >= titles.length && cell.trim() !== '');
  if (extra === -1) return [];
  return [{ line, column: `column ${columnLetter(extra)}`, says: 'there is no title over this cell; check separators and quotes' }];
}

function toMergedProblem(range: string): TableProblem {
  return {
    line: Number(/\d+/.exec(range)?.[0] ?? 1),
    column: `cells ${range}`,
    says: 'these cells are merged; separate them and write into each what belongs there',
  };
}

/** `B3:D3` → 1, 2, 3. */
function columnsOf(range: string): readonly number[] {
  const [first = 0, last = first] = range.split(':').map(columnIndex);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function lastRowOf(range: string): number {
  return Number(/(\d+)$/.exec(range)?.[1] ?? 0);
}

import { type Unreadable, unreadable } from './grid.ts';
import { columnName, type TableProblem } from './problem.ts';
import { readTable, type Wanted } from './read-table.ts';

/** A row of a table of ours: its number, and its cells by the names in the first row. */
export type SheetLine = { readonly line: number; readonly cells: Readonly<Record<string, string>> };

/** The rows of a table, its columns as they are told to people, and what is wrong already: then nothing may be taken from it. */
export type Sheet = {
  readonly kind: 'sheet';
  readonly lines: readonly SheetLine[];
  readonly columnNames: ReadonlyMap<string, string>;
  readonly problems: readonly TableProblem[];
};

type Allowed = { readonly oldWindows?: Wanted['oldWindows']; readonly mayBeEmpty?: boolean };

/**
 * Reads a table whose first row names the columns, as our own commands write it.
 * @param needed columns that must be there, in whatever order; others are kept too
 */
export function readSheet(
  bytes: Uint8Array,
  needed: readonly string[],
  { oldWindows = 'read', mayBeEmpty = false }: Allowed = {},
): Sheet | Unreadable {
  const table = readTable(bytes, {
    findTitles: ([first = []]) => (needed.some((name) => first.includes(name)) ? 0 : undefined),
    without: `the first row does not name the columns ${needed.join(', ')}`,
    oldWindows,
  });
  if (table.kind === 'problems') return table;
  const { titles, lines } = table;
  const missing = needed.filter((name) => !titles.includes(name));
  if (missing.length > 0)
    return unreadable(`the column ${missing.map((name) => `"${name}"`).join(', ')} is missing; its name stands in the first row`);
  if (lines.length === 0 && !mayBeEmpty) return unreadable('there is no row below the names of the columns');
  const problems: TableProblem[] = [
    ...table.problems,
    ...titles.flatMap((title, index) =>
      title !== '' && titles.indexOf(title) < index
        ? [{ line: 1, column: columnName(index, title), says: 'another column has this name too' }]
        : [],
    ),
    ...titles.flatMap((title, index) => {
      const filled = title === '' ? lines.find(({ cells }) => (cells[index] ?? '') !== '') : undefined;
      return filled ? [{ line: filled.line, column: columnName(index, ''), says: 'there is no name over this cell' }] : [];
    }),
    // An empty cell takes a value away; one that is not there at all was lost on the way.
    ...lines.flatMap(({ line, cells }) =>
      cells.length < titles.length
        ? [{ line, column: '', says: `this row has ${cells.length} cells instead of ${titles.length}; check separators and quotes` }]
        : [],
    ),
  ];
  return {
    kind: 'sheet',
    lines: lines.map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries(titles.flatMap((title, index) => (title === '' ? [] : [[title, cells[index] ?? '']]))),
    })),
    columnNames: new Map(titles.map((title, index) => [title, columnName(index, title)])),
    problems,
  };
}

/** What stands in one cell: a plain value of a row. */
export type Cell = string | number | boolean;

/** The plain values of a row by their path, such as `name.tg`, `numbers.0.dial`, `covers.1`. */
export type Cells = ReadonlyMap<string, Cell>;

/**
 * A row as a line of a spreadsheet: a column for each plain value, whatever the depth. An empty list is a cell too.
 * @example flatten({ id: 'a', covers: ['TJ'], numbers: [] }) // id → a, covers.0 → TJ, numbers → []
 */
export function flatten(value: unknown, path = ''): Cells {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return new Map([[path, value]]);
  if (typeof value !== 'object' || value === null) return new Map();
  const entries = Object.entries(value);
  if (entries.length === 0) return new Map([[path, Array.isArray(value) ? '[]' : '{}']]);
  return new Map(entries.flatMap(([key, inner]) => [...flatten(inner, path === '' ? key : `${path}.${key}`)]));
}

/** Columns of many rows: in the order in which rows have them, lists together and in order. */
export function columnsOf(rows: readonly Cells[]): readonly string[] {
  const columns: string[] = [];
  for (const row of rows) {
    let before = -1;
    for (const column of row.keys()) {
      const known = columns.indexOf(column);
      before = known === -1 ? before + 1 : known;
      if (known === -1) columns.splice(before, 0, column);
    }
  }
  return columns;
}

/** `numbers.0.dial` → ['numbers', 0, 'dial'], as YAML wants it. */
export function toPath(column: string): readonly (string | number)[] {
  return column.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

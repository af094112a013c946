import { type Document, isCollection, isMap, isSeq, LineCounter, parseDocument, YAMLMap } from 'yaml';
import { parseRows, renderRows } from '../row-format.ts';
import { unguard } from '../tables/guard.ts';
import { parseDay } from '../tables/parse-day.ts';
import type { TableProblem } from '../tables/problem.ts';
import type { Sheet } from '../tables/read-sheet.ts';
import { whyUnusable } from '../tables/why-unusable.ts';
import type { Applied } from './applied.ts';
import { flatten, toPath } from './flatten.ts';
import type { RowFile } from './to-table.ts';
import { toValue } from './to-value.ts';

const dayColumn = /(^|\.)(as_of|review_by|page_date|effective_from)$/;

/**
 * Puts a filled-in table into the rows it came from. What stands in a cell is set, an emptied cell removes its value, a
 * line with a new id becomes a new row at the end of its file. Rows that are not in the table stay as they are: a row is
 * retired, never removed. Comments and everything unchanged keep their place and form.
 */
export function applyRows({ lines, columnNames, problems: before }: Sheet, files: readonly RowFile[]): Applied {
  const documents = new Map(files.map(({ file, text }) => [file, parseRows(text)]));
  const problems: TableProblem[] = [...before];
  const seen = new Map<string, number>();
  let changed = 0;
  let added = 0;
  for (const { line, cells } of lines) {
    const refuse = (column: string, says: string) => problems.push({ line, column: columnNames.get(column) ?? column, says });
    const id = unguard(cells['id'] ?? '');
    const document = documents.get(unguard(cells['file'] ?? ''));
    const earlier = seen.get(id);
    if (id === '') refuse('id', 'the id is missing');
    else if (earlier !== undefined) refuse('id', `"${id}" stands in row ${earlier} too`);
    else if (!document || !isSeq(document.contents))
      refuse('file', `"${cells['file'] ?? ''}" is none of ${files.map(({ file }) => file).join(', ')}`);
    else {
      const rows: readonly unknown[] = document.contents.items;
      const row = rows.find((item): item is YAMLMap => isMap(item) && item.get('id') === id);
      const values = Object.entries(cells)
        .filter(([column]) => column !== 'file')
        .map(([column, text]) => [column, toWritten(column, unguard(text))] as const);
      if (row) changed += Number(change(row, values, refuse));
      else {
        const fresh = new YAMLMap(document.schema);
        change(fresh, values, refuse);
        document.contents.add(fresh);
        added += 1;
      }
    }
    seen.set(id, earlier ?? line);
  }
  const after = [...documents].map(([file, document]) => ({ file, text: renderRows(document) }));
  return { files: after, changed, added, problems, cameFrom: (file, line) => seen.get(idAt(after, file, line) ?? '') };
}

/** Spreadsheets in Russian make 30.06.2027 of a day that somebody types; rows say 2027-06-30. */
function toWritten(column: string, text: string): string {
  return dayColumn.test(column) ? (parseDay(text) ?? text) : text;
}

/** The id of the row that stands on a line of a file. */
function idAt(files: readonly RowFile[], file: string, line: number): string | undefined {
  const text = files.find((candidate) => candidate.file === file)?.text ?? '';
  const lineCounter = new LineCounter();
  const { contents }: Document = parseDocument(text, { lineCounter });
  const rows = isSeq(contents) ? contents.items.filter((item) => isMap(item)) : [];
  const id = rows.findLast(({ range }) => lineCounter.linePos(range?.[0] ?? 0).line <= line)?.get('id');
  return typeof id === 'string' ? id : undefined;
}

type Refuse = (column: string, says: string) => void;

/** Sets and removes values until the row says what its line says. */
function change(row: YAMLMap, values: readonly (readonly [column: string, text: string])[], refuse: Refuse): boolean {
  const before = flatten(row.toJSON());
  const changes = values.filter(([column, text]) => String(before.get(column) ?? '') !== text);
  // What goes, goes from the end: the places of a list move up.
  for (const [column] of changes.filter(([, text]) => text === '').toReversed()) remove(row, toPath(column));
  for (const [column, text] of changes.filter(([, written]) => written !== '')) {
    const path = toPath(column);
    const unusable = whyUnusable(text);
    if (unusable !== undefined) refuse(column, unusable);
    const taken = path.map((_, index) => path.slice(0, index)).find((above) => isPlain(row, above));
    if (taken)
      refuse(column, `there is no place for it while "${taken.join('.')}" holds something else; see whether cells have moved aside`);
    else {
      unfold(row, path);
      row.setIn(path, toValue(text, column, before.get(column)));
    }
  }
  return changes.length > 0;
}

/** An empty list stands in its line as `[]`; what is put into it stands below, as everywhere. */
function unfold(row: YAMLMap, path: readonly (string | number)[]): void {
  for (const [index] of path.entries()) {
    const above = row.getIn(path.slice(0, index), true);
    if (isCollection(above) && above.items.length === 0) above.flow = false;
  }
}

function isPlain(row: YAMLMap, path: readonly (string | number)[]): boolean {
  return path.length > 0 && row.hasIn(path) && !isCollection(row.getIn(path, true));
}

/** Removes a value, and what is empty without it. */
function remove(row: YAMLMap, path: readonly (string | number)[]): void {
  row.deleteIn(path);
  const above = path.slice(0, -1);
  const holder = above.length === 0 ? undefined : row.getIn(above);
  if ((isMap(holder) || isSeq(holder)) && holder.items.length === 0) remove(row, above);
}

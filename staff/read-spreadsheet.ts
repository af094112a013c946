import { CsvError, parse } from 'csv-parse/sync';

/** A line of a spreadsheet: its number in the file, and its cells by the names in the first line. */
export type SheetLine = { readonly line: number; readonly cells: Readonly<Record<string, string>> };

/** What is wrong with a spreadsheet, for the person who filled it in. */
export type SheetProblem = { readonly line: number; readonly column: string; readonly says: string };

/** The lines of a spreadsheet, or everything that is wrong with it. */
export type Sheet =
  | { readonly kind: 'ok'; readonly lines: readonly SheetLine[] }
  | { readonly kind: 'problems'; readonly problems: readonly SheetProblem[] };

/** More is a mistake: nobody rings or licences as many. */
const mostLines = 20_000;

/** A cell that a spreadsheet would reckon out instead of showing; a telephone number may begin with a plus. */
const formula = /^\s*(=|@|[+-](?![\d\s()]))/;

/**
 * Reads a table saved by a spreadsheet: UTF-8, UTF-16 or windows-1251, separated by semicolons, commas or tabs.
 * @param columns that must be there; others are kept too
 */
export function readSpreadsheet(bytes: Uint8Array, columns: readonly string[]): Sheet {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return refuse(1, '', 'this is an Excel workbook; save it as CSV (File → Save as → CSV UTF-8) and give that file');
  const text = decode(bytes);
  if (text.includes('\u0000') || text.includes('\ufffd')) return refuse(1, '', 'this file is not text; save the table as CSV UTF-8');
  const [head = ''] = text.split(/\r?\n/, 1);
  const delimiter = [';', '\t', ','].find((sign) => head.includes(sign)) ?? ',';
  let records: readonly { readonly record: Readonly<Record<string, string>>; readonly info: { readonly lines: number } }[];
  try {
    records = parse(text, { columns: true, delimiter, trim: true, info: true, skip_empty_lines: true, relax_column_count: false });
  } catch (error) {
    const line = error instanceof CsvError ? Number(error['lines'] ?? 1) : 1;
    return refuse(line, '', 'this line does not fit the first one: as many cells as names are needed, and every quote must be closed');
  }
  const names = Object.keys(records[0]?.record ?? {});
  const missing = columns.filter((column) => !names.includes(column));
  if (records.length === 0) return refuse(1, '', 'there is no line below the names of the columns');
  if (missing.length > 0) return refuse(1, missing.join(', '), 'this column is missing; its name stands in the first line');
  if (records.length > mostLines) return refuse(mostLines, '', `more than ${mostLines} lines; this is not the sheet that was asked for`);
  const lines = records.map(({ record, info }) => ({ line: info.lines, cells: record }));
  const problems = lines.flatMap(({ line, cells }) =>
    Object.entries(cells).flatMap(([column, cell]) =>
      formula.test(cell) ? [{ line, column, says: `"${cell.slice(0, 30)}" is a formula; write its result instead` }] : [],
    ),
  );
  return problems.length > 0 ? { kind: 'problems', problems } : { kind: 'ok', lines };
}

/** Words for the person who filled in the sheet: `file.csv:12 date: …`. */
export function renderSheetProblems(file: string, problems: readonly SheetProblem[]): string {
  return [
    ...problems.map(({ line, column, says }) => `${file}:${line} ${column === '' ? '' : `${column}: `}${says}.`),
    `${problems.length} to mend. Nothing was changed.`,
  ].join('\n');
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}

function refuse(line: number, column: string, says: string): Sheet {
  return { kind: 'problems', problems: [{ line, column, says }] };
}

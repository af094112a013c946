import { CsvError, parse } from 'csv-parse/sync';
import type { Problem } from '#content/compile/problem.ts';
import type { AgencyStatus } from '#content/index.ts';
import { licenceKey } from '#shared/tools/agency-keys.ts';
import { type Columns, columnLetter, findColumns, type ListField, listFields } from './find-columns.ts';
import { type Cell, parseDay, parseLicence, parseStatus, parseText } from './parse-cell.ts';

/** One licence as the list states it. */
export type Listed = {
  readonly licence: string;
  readonly name: string;
  readonly issued: string;
  readonly expires: string;
  readonly status: AgencyStatus;
  readonly ended: string;
};

/** The licences of a list and the titles of the columns that were left in it; or everything that is wrong. */
export type ReadList =
  | { readonly kind: 'list'; readonly licences: readonly Listed[]; readonly unread: readonly string[] }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

const longestName = 200;
const mostLicences = 20_000;

/**
 * Reads the official list as a spreadsheet saved it.
 * @param listDate the day of the list; nothing on it can have been issued later
 */
export function readList(text: string, file: string, listDate: string): ReadList {
  const table = toTable(text, file);
  if ('problem' in table) return { kind: 'problems', problems: [table.problem] };
  const { rows, columns } = table;
  const at = (row: number, field: ListField | undefined, wrong: Exclude<Cell, { value: string }>, found: string): Problem => {
    const column = field === undefined ? undefined : columns.at[field];
    const where = column === undefined ? 'row' : `column ${columnLetter(column)} «${clip(columns.titles[column] ?? '')}»`;
    return { file, line: row + 1, field: where, what: wrong.wrong, expected: wrong.expected, found: clip(found), fix: wrong.fix };
  };

  const problems: Problem[] = columns.doubtful.map((field) =>
    at(
      columns.header,
      field,
      {
        wrong: `more than one column could be the field "${field}"`,
        expected: 'one',
        fix: 'remove the other columns, or change their titles',
      },
      'several',
    ),
  );
  const licences: Listed[] = [];
  const seen = new Map<string, number>();
  for (const [row, cells] of rows.entries()) {
    if (row <= columns.header || cells.every((cell) => cell.trim() === '')) continue;
    const cellOf = (field: ListField) => cells[columns.at[field] ?? -1] ?? '';
    const read = readLine(cellOf, listDate);
    problems.push(...read.wrong.map(([field, wrong]) => at(row, field, wrong, cellOf(field))));
    if (cells.slice(columns.titles.length).some((cell) => cell.trim() !== ''))
      problems.push(
        at(
          row,
          undefined,
          { wrong: 'there are more cells than titles', expected: `${columns.titles.length}`, fix: 'check commas and quotes' },
          `${cells.length}`,
        ),
      );
    const key = licenceKey(read.listed.licence);
    const first = seen.get(key);
    if (first !== undefined && key !== '')
      problems.push(
        at(
          row,
          'licence',
          { wrong: `this licence stands in row ${first + 1} too`, expected: 'each licence once', fix: 'remove one of them' },
          read.listed.licence,
        ),
      );
    seen.set(key, first ?? row);
    licences.push(read.listed);
  }
  if (licences.length === 0 || licences.length > mostLicences)
    problems.push(
      at(
        columns.header,
        undefined,
        { wrong: 'this is no list of licences', expected: `from 1 to ${mostLicences} lines`, fix: 'see whether it is the right file' },
        `${licences.length}`,
      ),
    );
  const read = new Set(Object.values(columns.at));
  const unread = columns.titles.filter((title, index) => !read.has(index) && title.trim() !== '').map(clip);
  return problems.length > 0 ? { kind: 'problems', problems } : { kind: 'list', licences, unread };
}

type Wrong = readonly [ListField, Exclude<Cell, { value: string }>];

function readLine(cellOf: (field: ListField) => string, listDate: string): { readonly listed: Listed; readonly wrong: readonly Wrong[] } {
  const cells = {
    licence: parseLicence(cellOf('licence')),
    name: parseText(cellOf('name'), longestName),
    issued: parseDay(cellOf('issued')),
    expires: parseDay(cellOf('expires')),
    status: parseStatus(cellOf('status')),
    ended: parseDay(cellOf('ended')),
  };
  const textOf = (field: Exclude<ListField, 'status'>) => ('value' in cells[field] ? cells[field].value : '');
  const [issued, expires, ended] = [textOf('issued'), textOf('expires'), textOf('ended')];
  const status = 'value' in cells.status ? cells.status.value : 'valid';
  const fix = 'correct it by the official list';
  const wrong: Wrong[] = listFields.flatMap((field) => {
    const cell = cells[field];
    return 'wrong' in cell ? [[field, cell] as const] : [];
  });
  if (issued > listDate)
    wrong.push(['issued', { wrong: 'it was issued after the day of the list', expected: `a day up to ${listDate}`, fix }]);
  if (expires !== '' && issued > expires)
    wrong.push(['expires', { wrong: 'it ends before it begins', expected: `a day after ${issued}`, fix }]);
  if (ended > listDate) wrong.push(['ended', { wrong: 'it ended after the day of the list', expected: `a day up to ${listDate}`, fix }]);
  // A day of withdrawal beside no word about it is a withdrawal.
  const isOver = ended !== '' && status === 'valid';
  return {
    listed: { licence: textOf('licence'), name: textOf('name'), issued, expires, status: isOver ? 'withdrawn' : status, ended },
    wrong,
  };
}

type Table = { readonly rows: readonly (readonly string[])[]; readonly columns: Columns };

/** Spreadsheets separate cells with commas, semicolons or tabs; the right sign is the one by which the titles are found. */
function toTable(text: string, file: string): Table | { readonly problem: Problem } {
  let broken: Problem | undefined;
  for (const delimiter of [';', ',', '\t']) {
    try {
      const rows: string[][] = parse(text, { delimiter, bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: false });
      const columns = findColumns(rows);
      if (columns) return { rows, columns };
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      broken ??= toProblem(
        file,
        Number(error['lines'] ?? 1),
        'the table cannot be read',
        'quotes that are closed',
        error.code,
        'check the quotes',
      );
    }
  }
  return {
    problem:
      broken ??
      toProblem(
        file,
        1,
        'no line names both a licence and a firm',
        'titles such as «Литсензия» and «Ном», «Лицензия №» and «Наименование»',
        clip(text),
        'write such titles over the columns',
      ),
  };
}

function toProblem(file: string, line: number, what: string, expected: string, found: string, fix: string): Problem {
  return { file, line, field: 'table', what, expected, found, fix };
}

function clip(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line === '' ? 'nothing' : line;
}

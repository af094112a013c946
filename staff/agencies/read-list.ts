import { sayProblem } from '#content/compile/problem.ts';
import type { AgencyStatus } from '#content/index.ts';
import { licenceKey } from '#shared/tools/agency-keys.ts';
import { unguard } from '../tables/guard.ts';
import { clip, columnName, type TableProblem } from '../tables/problem.ts';
import { readTable } from '../tables/read-table.ts';
import { findColumns, type ListField, listFields } from './find-columns.ts';
import { type Cell, parseDayCell, parseLicence, parseStatus, parseText } from './parse-cell.ts';
import { whyNoLicence } from './why-no-licence.ts';

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
  | { readonly kind: 'problems'; readonly problems: readonly TableProblem[] };

const longestName = 200;

/**
 * Reads the official list as a spreadsheet saved it.
 * @param listDate the day of the list; nothing on it can have been issued later
 */
export function readList(bytes: Uint8Array, listDate: string): ReadList {
  const table = readTable(bytes, {
    findTitles: (rows) => findColumns(rows)?.header,
    without:
      'no row names both a licence and a firm; write titles such as «Литсензия» and «Ном», «Лицензия №» and «Наименование» over the columns',
    oldWindows: 'read',
    isRead: (titles) => {
      const read = new Set(Object.values(findColumns([titles])?.at ?? {}));
      return (column) => read.has(column);
    },
  });
  if (table.kind === 'problems') return table;
  const columns = findColumns([table.titles]);
  if (!columns) throw new Error('the titles that were found name no licence');
  const at = (line: number, field: ListField | undefined, wrong: Exclude<Cell, { value: string }>, found: string): TableProblem => {
    const column = field === undefined ? undefined : columns.at[field];
    return tell(line, column === undefined ? 'row' : columnName(column, table.titles[column] ?? ''), wrong, found);
  };

  const problems: TableProblem[] = [
    ...table.problems,
    ...columns.doubtful.map((field) =>
      at(
        table.titleLine,
        field,
        {
          wrong: `more than one column could be the field "${field}"`,
          expected: 'one',
          fix: 'remove the other columns, or change their titles',
        },
        'several',
      ),
    ),
  ];
  const licences: Listed[] = [];
  const seen = new Map<string, number>();
  for (const { line, cells } of table.lines) {
    const cellOf = (field: ListField) => unguard(cells[columns.at[field] ?? -1] ?? '');
    const none = whyNoLicence(cells, cellOf('licence'), cellOf('name'));
    if (none) {
      problems.push(tell(line, columnName(none.column, table.titles[none.column] ?? ''), none, cells[none.column] ?? ''));
      continue;
    }
    const read = readLine(cellOf, listDate);
    problems.push(...read.wrong.map(([field, wrong]) => at(line, field, wrong, cellOf(field))));
    const key = licenceKey(read.listed.licence);
    const first = seen.get(key);
    if (first !== undefined && key !== '')
      problems.push(
        at(
          line,
          'licence',
          { wrong: `this licence stands in row ${first} too`, expected: 'each licence once', fix: 'remove one of them' },
          read.listed.licence,
        ),
      );
    seen.set(key, first ?? line);
    licences.push(read.listed);
  }
  if (table.lines.length === 0)
    problems.push(
      at(
        table.titleLine,
        undefined,
        { wrong: 'this is no list of licences', expected: 'at least one row below the titles', fix: 'see whether it is the right file' },
        'nothing',
      ),
    );
  const read = new Set(Object.values(columns.at));
  const unread = table.titles.filter((title, index) => !read.has(index) && title.trim() !== '').map(clip);
  return problems.length > 0 ? { kind: 'problems', problems } : { kind: 'list', licences, unread };
}

function tell(line: number, column: string, { wrong, expected, fix }: Exclude<Cell, { value: string }>, found: string): TableProblem {
  return { line, column, says: sayProblem({ what: wrong, expected, found: clip(found), fix }) };
}

type Wrong = readonly [ListField, Exclude<Cell, { value: string }>];

function readLine(cellOf: (field: ListField) => string, listDate: string): { readonly listed: Listed; readonly wrong: readonly Wrong[] } {
  const cells = {
    licence: parseLicence(cellOf('licence')),
    name: parseText(cellOf('name'), longestName),
    issued: parseDayCell(cellOf('issued')),
    expires: parseDayCell(cellOf('expires')),
    status: parseStatus(cellOf('status')),
    ended: parseDayCell(cellOf('ended')),
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

import { basename } from 'node:path';
import type { Ref } from '#content/index.ts';
import type { WordDay } from '#shared/trust/readers-word.ts';
import { unguard } from './tables/guard.ts';
import { parseDay } from './tables/parse-day.ts';
import { renderTableProblems, type TableProblem } from './tables/problem.ts';
import { readSheet } from './tables/read-sheet.ts';
import { readTableFile } from './tables/read-table.ts';

const columns = ['day', 'row', 'number', 'answered', 'silent'] as const;

/**
 * What readers said: the file of `npm run words:export`, and lines that staff wrote for messages they got. `<5` counts
 * as one, because at least one person said so.
 * @throws {Error} what cannot be read in it, row by row
 */
export function readWords(file: string): readonly WordDay[] {
  const sheet = readSheet(readTableFile(file), columns, { mayBeEmpty: true });
  const problems: TableProblem[] = [...sheet.problems];
  const words = (sheet.kind === 'sheet' ? sheet.lines : []).map(({ line, cells }): WordDay => {
    const cell = (column: (typeof columns)[number]) => unguard(cells[column] ?? '');
    const refuse = (column: string, says: string) =>
      problems.push({ line, column: sheet.kind === 'sheet' ? (sheet.columnNames.get(column) ?? column) : column, says });
    const count = (column: 'answered' | 'silent') => {
      const number = cell(column) === '' ? 0 : cell(column).startsWith('<') ? 1 : Number(cell(column));
      if (!Number.isInteger(number) || number < 0) refuse(column, `"${cell(column)}" is not a count such as 10 or <5`);
      return number;
    };
    const day = parseDay(cell('day'));
    if (day === undefined) refuse('day', `"${cell('day')}" is not a day such as 21.11.2026`);
    if (!/^(service|mission):[a-z0-9-]+$/.test(cell('row'))) refuse('row', `"${cell('row')}" is not service:… or mission:…`);
    return { day: day ?? '', row: cell('row') as Ref, number: cell('number'), answered: count('answered'), silent: count('silent') };
  });
  if (problems.length > 0) throw new Error(renderTableProblems(basename(file), problems));
  return words;
}

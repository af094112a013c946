import { type Problem, sayProblem } from '#content/compile/problem.ts';
import type { TableProblem } from '../tables/problem.ts';
import type { Sheet } from '../tables/read-sheet.ts';
import type { Applied } from './applied.ts';

/** What is wrong with a line of the rows, told by row and column of the table from which it came; nothing when it stands elsewhere. */
export function toSheetProblem(problem: Problem, { cameFrom }: Applied, { columnNames }: Sheet): TableProblem | undefined {
  const line = cameFrom(problem.file.replace(/^seeds\//, ''), problem.line);
  if (line === undefined) return undefined;
  const path = problem.field.split(' ').at(-1) ?? '';
  const titles = [...columnNames.keys()];
  // A field that is missing as a whole has a column for each of its parts; a part of a list, one for the list.
  const title =
    titles.find((known) => known === path) ??
    titles.find((known) => known.startsWith(`${path}.`)) ??
    titles.findLast((known) => path.startsWith(`${known}.`));
  return { line, column: title === undefined ? problem.field : (columnNames.get(title) ?? title), says: sayProblem(problem) };
}

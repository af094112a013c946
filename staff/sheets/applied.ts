import type { TableProblem } from '../tables/problem.ts';
import type { RowFile } from './to-table.ts';

/** The files after the changes of a table, how many rows changed and were added; or everything that is wrong. */
export type Applied = {
  readonly files: readonly RowFile[];
  readonly changed: number;
  readonly added: number;
  readonly problems: readonly TableProblem[];
  /** The row of the table from which a line of a changed file came. */
  readonly cameFrom: (file: string, line: number) => number | undefined;
};

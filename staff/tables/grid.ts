import type { TableProblem } from './problem.ts';

/** Cells as a spreadsheet holds them, from its first row and column on. */
export type Grid = {
  readonly kind: 'grid';
  readonly rows: readonly (readonly string[])[];
  /** Cells that are one, such as `A3:A5`. */
  readonly merged: readonly string[];
  /** Cells that could not be read; they are empty in `rows`. */
  readonly unread: readonly { readonly line: number; readonly at: number; readonly says: string }[];
};

/** Why a file is no table, and where. */
export type Unreadable = { readonly kind: 'problems'; readonly problems: readonly TableProblem[] };

/** More is a mistake: nobody rings or licences as many. */
export const mostLines = 20_000;
export const mostBytes = 5_000_000;

export function unreadable(says: string, line = 1, column = ''): Unreadable {
  return { kind: 'problems', problems: [{ line, column, says }] };
}

export const tooManyLines = unreadable(`there are more than ${mostLines} rows; this is not the table that was asked for`, mostLines + 1);

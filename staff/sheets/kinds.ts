import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Problem, renderReport } from '#content/compile/problem.ts';
import { readCsvRows } from '#content/compile/read-csv.ts';
import { type Agency, agencySchema } from '#content/schema/agency.ts';
import type { Sheet } from '../tables/read-sheet.ts';
import type { Applied } from './applied.ts';
import { agencyColumns, applyAgencies } from './apply-agencies.ts';
import { applyRows } from './apply-rows.ts';
import { type RowFile, toTable } from './to-table.ts';

/** Rows that staff work on in a spreadsheet. A new official list of agencies comes by `npm run import:agencies`. */
export const sheetKinds = ['missions', 'services', 'rules', 'agencies'] as const;
export type SheetKind = (typeof sheetKinds)[number];

/** How rows of one kind become a table and come back. */
type SheetWork = {
  readonly columns: readonly string[];
  readonly toTable: () => readonly (readonly string[])[];
  readonly apply: (sheet: Sheet) => Applied;
};

const agencyFile = 'recruitment/agencies.csv';

/** @throws {Error} a sentence, when the rows themselves are broken */
export function sheetWork(kind: SheetKind, root: string): SheetWork {
  if (kind === 'agencies') {
    const agencies = readAgencies(root);
    return {
      columns: agencyColumns,
      toTable: () => [agencyColumns, ...agencies.map((agency) => agencyColumns.map((column) => agency[column]))],
      apply: (sheet) => applyAgencies(sheet, agencies, agencyFile),
    };
  }
  const files: readonly RowFile[] = filesOf(kind, root).map((file) => ({ file, text: readFileSync(join(root, 'seeds', file), 'utf8') }));
  return { columns: ['file', 'id'], toTable: () => toTable(files), apply: (sheet) => applyRows(sheet, files) };
}

/** @throws {Error} a sentence, for anything else */
export function parseSheetKind(given: string | undefined): SheetKind {
  const kind = sheetKinds.find((name) => name === given);
  if (kind === undefined) throw new Error(`Name what you want as a table: ${sheetKinds.join(', ')}.`);
  return kind;
}

function readAgencies(root: string): readonly Agency[] {
  const problems: Problem[] = [];
  const agencies = readCsvRows(root, `seeds/${agencyFile}`, agencySchema, problems).map(({ value }) => value);
  if (problems.length > 0) throw new Error(renderReport(problems));
  return agencies;
}

/** The files of a kind, below `seeds/`. */
function filesOf(kind: Exclude<SheetKind, 'agencies'>, root: string): readonly string[] {
  if (kind === 'missions') return ['missions.yaml'];
  return readdirSync(join(root, 'seeds', kind))
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => `${kind}/${name}`);
}

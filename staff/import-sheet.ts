/**
 * `npm run sheet:import -- missions FILE.xlsx` (or .csv): puts a table made by `npm run sheet` back into the rows, after
 * somebody worked on it. The whole guide is compiled with it first; when anything is wrong, everything is told by the row
 * and column of the table, and nothing changes.
 */
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { type Problem, renderProblem } from '#content/compile/problem.ts';
import { replaceFiles } from './replace-files.ts';
import { run } from './run.ts';
import { parseSheetKind, sheetWork } from './sheets/kinds.ts';
import { toSheetProblem } from './sheets/to-sheet-problem.ts';
import type { RowFile } from './sheets/to-table.ts';
import { renderTableProblems } from './tables/problem.ts';
import { readSheet } from './tables/read-sheet.ts';
import { readTableFile } from './tables/read-table.ts';
import { tryOut } from './try-out.ts';

run(() => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { root: { type: 'string', default: process.cwd() } } });
  const { root } = values;
  const [given, file] = positionals;
  const kind = parseSheetKind(given);
  if (file === undefined) throw new Error(`Name the table: npm run sheet:import -- ${kind} ${kind}.xlsx (or .csv)`);
  const work = sheetWork(kind, root);
  // A name that has lost its Tajik letters would look like a change.
  const sheet = readSheet(readTableFile(file), work.columns, { oldWindows: 'refuse', mayBeEmpty: kind === 'agencies' });
  if (sheet.kind === 'problems') return complain(renderTableProblems(basename(file), sheet.problems));
  const applied = work.apply(sheet);
  const { changed, added, files } = applied;
  const changes = changed + added === 0 ? [] : files;
  const compiled = complaintsAbout(root, changes).map((problem) => ({ problem, here: toSheetProblem(problem, applied, sheet) }));
  const problems = [...applied.problems, ...compiled.flatMap(({ here }) => here ?? [])];
  const elsewhere = compiled.flatMap(({ problem, here }) => (here ? [] : [renderProblem(problem)]));
  if (problems.length + elsewhere.length > 0) return complain(renderTableProblems(basename(file), problems, elsewhere));
  replaceFiles(root, files);
  console.log(`${changed} rows changed, ${added} added.`);
  return 0;
});

/** What the compiler says of the rows of a table; nothing when they are as they were. */
function complaintsAbout(root: string, files: readonly RowFile[]): readonly Problem[] {
  if (files.length === 0) return [];
  const compiled = tryOut(
    root,
    files.map(({ file, text }) => ({ file: `seeds/${file}`, text })),
  );
  return compiled.kind === 'ok' ? [] : compiled.problems;
}

function complain(sentences: string): number {
  console.error(sentences);
  return 1;
}

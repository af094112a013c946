/**
 * `npm run sheet:import -- missions FILE.csv`: puts a table made by `npm run sheet` back into the rows, after somebody
 * worked on it. The whole guide is compiled with it first; when anything is wrong, everything is told and nothing changes.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compile } from '../content/compile/compile.ts';
import { renderReport } from '../content/compile/problem.ts';
import { readSpreadsheet, renderSheetProblems } from './read-spreadsheet.ts';
import { run } from './run.ts';
import { type Applied, applySheet } from './sheets/apply-sheet.ts';
import { filesOf, parseSheetKind } from './sheets/kinds.ts';

run(() => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { root: { type: 'string', default: process.cwd() } } });
  const { root } = values;
  const [given, sheet] = positionals;
  const kind = parseSheetKind(given);
  if (sheet === undefined) throw new Error(`Name the table: npm run sheet:import -- ${kind} ${kind}.csv`);
  const read = readSpreadsheet(readBytes(sheet), ['file', 'id']);
  const files = filesOf(kind, root).map((file) => ({ file, text: readFileSync(join(root, 'seeds', file), 'utf8') }));
  const applied: Applied =
    read.kind === 'ok' ? applySheet(read.lines, files) : { files: [], changed: 0, added: 0, problems: read.problems };
  if (applied.problems.length > 0) return complain(renderSheetProblems(sheet, applied.problems));
  const report = tryOut(root, applied);
  if (report !== undefined) return complain(report);
  for (const { file, text } of applied.files) {
    const path = join(root, 'seeds', file);
    if (readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
  }
  console.log(`${applied.changed} rows changed, ${applied.added} added.`);
  return 0;
});

/** Compiles a copy of the guide with the changed rows; what is wrong with them in words, or nothing. */
function tryOut(root: string, { files }: Applied): string | undefined {
  const copy = mkdtempSync(join(tmpdir(), 'hamroh-sheet-'));
  try {
    for (const folder of ['seeds', 'content']) cpSync(join(root, folder), join(copy, folder), { recursive: true });
    for (const { file, text } of files) writeFileSync(join(copy, 'seeds', file), text);
    const compiled = compile(copy);
    return compiled.kind === 'ok' ? undefined : renderReport(compiled.problems);
  } finally {
    rmSync(copy, { recursive: true });
  }
}

function complain(sentences: string): number {
  console.error(sentences);
  return 1;
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new Error(`There is no file "${file}" that can be read.`);
  }
}

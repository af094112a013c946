/**
 * `npm run calls:import FILE.csv`: records the outcomes written into a call sheet (`npm run calls -- --csv FILE.csv`) at
 * the end of `seeds/checks.csv`. All of it or, when a line is wrong, nothing. A line that stands there already is left out.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readToday } from '#bot/today.ts';
import { readBundle } from '#content/compile/read-bundle.ts';
import { neededColumns, parseCalls } from './parse-calls.ts';
import { readSpreadsheet, renderSheetProblems, type SheetProblem } from './read-spreadsheet.ts';
import { run } from './run.ts';

run(() => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { root: { type: 'string', default: process.cwd() } } });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new Error('Name the filled-in sheet: npm run calls:import FILE.csv');
  const sheet = readSpreadsheet(readBytes(file), neededColumns);
  const parsed =
    sheet.kind === 'ok' ? parseCalls(sheet.lines, readBundle('en', values.root), readToday()) : { checks: [], problems: sheet.problems };
  if (parsed.problems.length > 0) return refuse(file, parsed.problems);
  const log = join(values.root, 'seeds/checks.csv');
  const before = readFileSync(log, 'utf8');
  const known = new Set(before.split(/\r?\n/));
  const lines = parsed.checks
    .map(({ date, row, number, outcome, by, how, source }) => [date, row, number, outcome, by, how, source].join(','))
    .filter((line) => !known.has(line) && known.add(line));
  appendFileSync(log, lines.map((line) => `${line}\n`).join(''));
  console.log(
    `${lines.length} recorded, ${parsed.checks.length - lines.length} stood there already, ${sheet.kind === 'ok' ? sheet.lines.length - parsed.checks.length : 0} without an outcome.`,
  );
  return 0;
});

function refuse(file: string, problems: readonly SheetProblem[]): number {
  console.error(renderSheetProblems(file, problems));
  return 1;
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new Error(`There is no file "${file}" that can be read.`);
  }
}

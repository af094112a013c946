/**
 * `npm run calls:import FILE.csv` (or .xlsx): records the outcomes written into a call sheet (`npm run calls -- --csv
 * FILE.csv`) at the end of `seeds/checks.csv`. All of it or, when a line is wrong, nothing.
 */
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { readBundle } from '#content/compile/read-bundle.ts';
import { recordCalls } from './call-log.ts';
import { neededColumns, parseCalls } from './parse-calls.ts';
import { readDay } from './read-day.ts';
import { run } from './run.ts';
import { renderTableProblems } from './tables/problem.ts';
import { readSheet } from './tables/read-sheet.ts';
import { readTableFile } from './tables/read-table.ts';

run(() => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { root: { type: 'string', default: process.cwd() } } });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new Error('Name the filled-in sheet: npm run calls:import FILE.csv (or .xlsx)');
  const sheet = readSheet(readTableFile(file), neededColumns);
  const { checks, problems } =
    sheet.kind === 'sheet' ? parseCalls(sheet, readBundle('en', values.root), readDay()) : { checks: [], ...sheet };
  if (sheet.kind === 'problems' || problems.length > 0) {
    console.error(renderTableProblems(basename(file), problems));
    return 1;
  }
  const added = recordCalls(values.root, checks).length;
  console.log(`${added} recorded, ${checks.length - added} stood there already, ${sheet.lines.length - checks.length} without an outcome.`);
  return 0;
});

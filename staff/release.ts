/**
 * `npm run release`: tells readers what changed. Compares the guide with the last release, adds a line for each change
 * to the log with today's day, and keeps what the guide says now for the next time. Until then the built guide shows
 * the same lines as "since the last release".
 */
import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { changesBetween } from '#content/compile/changes-between.ts';
import { compile } from '#content/compile/compile.ts';
import { renderReport } from '#content/compile/problem.ts';
import { changesFile, readReleased, releasedFile } from '#content/compile/read-released.ts';
import { takeSnapshot } from '#content/compile/take-snapshot.ts';
import type { Change } from '#content/index.ts';
import { readDay } from './read-day.ts';
import { renderRelease } from './render-release.ts';
import { run } from './run.ts';

const columns = ['date', 'kind', 'what', 'before', 'after', 'on'];

run(() => {
  const { values } = parseArgs({ options: { root: { type: 'string', default: process.cwd() } } });
  const compiled = compile(values.root);
  if (compiled.kind === 'problems') {
    console.error(renderReport(compiled.problems));
    return 1;
  }
  const today = readDay();
  const { last } = readReleased(values.root, []);
  const said = takeSnapshot(compiled.bundles);
  const lines = (last ? changesBetween(last.said, said) : []).map((change) => toLine(change, today));
  const [file, log] = [join(values.root, releasedFile), join(values.root, changesFile)];
  mkdirSync(dirname(file), { recursive: true });
  if (!existsSync(log)) writeFileSync(log, `${columns.join(',')}\n`);
  // The log first: told twice is better than never told.
  appendFileSync(log, lines.map((line) => `${line}\n`).join(''));
  writeFileSync(file, renderRelease({ date: today, said }));
  for (const line of lines) console.log(line);
  console.log(
    last ? `${lines.length} changes since ${last.date}. Commit content/released/.` : 'The first release: nothing to compare with.',
  );
  return 0;
});

function toLine({ kind, what, before = '', after = '', on = '' }: Change, date: string): string {
  return [date, kind, what, before, after, on].map((cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}

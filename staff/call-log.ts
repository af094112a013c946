import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type Problem, renderReport } from '#content/compile/problem.ts';
import { readCsvRows } from '#content/compile/read-csv.ts';
import { type Check, checkSchema } from '#content/schema/check.ts';

const file = 'seeds/checks.csv';

/**
 * Every call that was recorded, in the order of the log.
 * @throws {Error} sentences, when the log is broken
 */
export function readCallLog(root: string): readonly Check[] {
  const problems: Problem[] = [];
  const checks = readCsvRows(root, file, checkSchema, problems).map(({ value }) => value);
  if (problems.length > 0) throw new Error(renderReport(problems));
  return checks;
}

/**
 * Writes calls at the end of the log, all in one go; what stands there is never changed. What was told last of a number on
 * that day already is not told twice: a button pressed twice, a sheet imported again. Another outcome, or the first one
 * again after another, is a new line: of two calls on one day the later line counts.
 * @returns the calls that were added
 */
export function recordCalls(root: string, calls: readonly Check[]): readonly Check[] {
  const log = readCallLog(root);
  const groups = Map.groupBy(calls, keyOf);
  const added = [...groups].flatMap(([key, told]) => missingFrom(log.filter((check) => keyOf(check) === key).map(toLine), told));
  if (added.length === 0) return [];
  const isWhole = readFileSync(join(root, file), 'utf8').endsWith('\n');
  const opened = openSync(join(root, file), 'a');
  try {
    writeSync(opened, `${isWhole ? '' : '\n'}${added.map((check) => `${toLine(check)}\n`).join('')}`);
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
  return added;
}

/** What of `told` does not stand at the end of `log` yet. */
function missingFrom(log: readonly string[], told: readonly Check[]): readonly Check[] {
  const fresh = told.filter((check, index) => index === 0 || toLine(check) !== toLine(told[index - 1] ?? check));
  const lines = fresh.map(toLine);
  const standing = Array.from({ length: lines.length + 1 }, (_, index) => lines.length - index).find((count) =>
    lines.slice(0, count).every((line, index) => log[log.length - count + index] === line),
  );
  return fresh.slice(standing ?? 0);
}

function keyOf({ date, row, number }: Check): string {
  return `${date} ${row} ${number}`;
}

function toLine({ date, row, number, outcome, by, how, source }: Check): string {
  return [date, row, number, outcome, by, how, source].join(',');
}

import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '#content/compile/problem.ts';
import { readCsvRows } from '#content/compile/read-csv.ts';
import { type Check, checkSchema } from '#content/schema/check.ts';
import { BrokenRows } from './broken-rows.ts';

const file = 'seeds/checks.csv';

/**
 * Every call that was recorded, in the order of the log.
 * @throws {BrokenRows} when the log is broken
 */
export function readCallLog(root: string): readonly Check[] {
  const problems: Problem[] = [];
  const checks = readCsvRows(root, file, checkSchema, problems).map(({ value }) => value);
  if (problems.length > 0) throw new BrokenRows(problems);
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
  const added = [...groups].flatMap(([key, told]) =>
    missingFrom(
      log.filter((check) => keyOf(check) === key).map((check) => toLine(check)),
      told,
    ),
  );
  if (added.length === 0) return [];
  const text = readFileSync(join(root, file), 'utf8');
  // A spreadsheet in Russian or Tajik separates with semicolons when somebody saves the log from it.
  const separator = text.split('\n', 1)[0]?.includes(';') ? ';' : ',';
  const lines = added.map((check) => `${toLine(check, separator)}\n`).join('');
  append(join(root, file), text.endsWith('\n') ? lines : `\n${lines}`);
  return added;
}

/** Writes all of it or, when the disk is full, nothing: half a line would break the log for everybody. */
function append(path: string, text: string): void {
  const bytes = Buffer.from(text);
  const opened = openSync(path, 'a');
  try {
    const { size } = fstatSync(opened);
    try {
      for (let done = 0; done < bytes.length; ) done += writeSync(opened, bytes, done);
      fsyncSync(opened);
    } catch (error) {
      ftruncateSync(opened, size);
      throw Object.assign(error instanceof Error ? error : new Error(String(error)), { path });
    }
  } finally {
    closeSync(opened);
  }
}

/** What of `told` does not stand at the end of `log` yet. */
function missingFrom(log: readonly string[], told: readonly Check[]): readonly Check[] {
  const fresh = told.filter((check, index) => index === 0 || toLine(check) !== toLine(told[index - 1] ?? check));
  const lines = fresh.map((check) => toLine(check));
  const standing = Array.from({ length: lines.length + 1 }, (_, index) => lines.length - index).find((count) =>
    lines.slice(0, count).every((line, index) => log[log.length - count + index] === line),
  );
  return fresh.slice(standing ?? 0);
}

function keyOf({ date, row, number }: Check): string {
  return `${date} ${row} ${number}`;
}

function toLine({ date, row, number, outcome, by, how, source }: Check, separator = ','): string {
  return [date, row, number, outcome, by, how, source].join(separator);
}

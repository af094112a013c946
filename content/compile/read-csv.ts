import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { z } from 'zod';
import type { Problem } from './problem.ts';
import type { Placed } from './read-yaml.ts';
import { toProblems } from './to-problems.ts';

/** Reads a CSV file with a header line; lines that do not fit become problems and are left out. */
export function readCsvRows<S extends z.ZodType>(root: string, file: string, schema: S, problems: Problem[]): Placed<z.infer<S>>[] {
  let records: unknown[];
  try {
    records = parse(readFileSync(join(root, file)), { columns: true, bom: true, trim: true, skip_empty_lines: true, info: true });
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    const line = typeof error === 'object' && error !== null && 'lines' in error ? Number(error.lines) : 1;
    problems.push({
      file,
      line,
      field: 'table',
      what: 'this line does not fit the header',
      expected: 'as many columns as the first line',
      found,
      fix: 'check commas and quotes on this line',
    });
    return [];
  }
  return records.flatMap((entry) => {
    const { record, info } = entry as { record: unknown; info: { lines: number } };
    const line = () => info.lines;
    const parsed = schema.safeParse(record);
    if (parsed.success) return [{ value: parsed.data, file, line }];
    problems.push(...toProblems(parsed.error, record, file, line));
    return [];
  });
}

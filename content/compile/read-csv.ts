import { CsvError, parse } from 'csv-parse/sync';
import type { z } from 'zod';
import type { Problem } from './problem.ts';
import { readText } from './read-text.ts';
import type { Placed } from './read-yaml.ts';
import { toProblems } from './to-problems.ts';

/**
 * Reads a CSV file with a header line; lines that do not fit become problems and are left out.
 * Spreadsheets in Russian and Tajik separate the columns with semicolons, so both are read.
 */
export function readCsvRows<S extends z.ZodType>(root: string, file: string, schema: S, problems: Problem[]): Placed<z.infer<S>>[] {
  const text = readText(root, file, problems);
  if (text === undefined) return [];
  const delimiter = text.split('\n', 1)[0]?.includes(';') ? ';' : ',';
  const refused = new Set<number>();
  const refuse = (error: unknown) => {
    const code = error instanceof CsvError ? error.code : '';
    const open = text.split('\n').findIndex((line) => line.split('"').length % 2 === 0);
    const line = code === 'CSV_QUOTE_NOT_CLOSED' ? open + 1 : error instanceof CsvError ? Number(error['lines'] ?? 1) : 1;
    if (refused.has(line)) return undefined;
    refused.add(line);
    problems.push({
      file,
      line,
      field: 'table',
      what: 'this line does not fit the header',
      expected: 'as many columns as the first line',
      found: code === 'CSV_QUOTE_NOT_CLOSED' ? 'a quote that is never closed' : reasonOf(error),
      fix: 'check commas and quotes on this line',
    });
    return undefined;
  };
  let records: unknown[] = [];
  try {
    const skip = { skip_empty_lines: true, skip_records_with_error: true, on_skip: refuse };
    records = parse(text, { columns: true, delimiter, trim: true, info: true, ...skip });
  } catch (error) {
    refuse(error);
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

/** "Invalid Record Length: columns length is 7, got 6 on line 3" → "6 columns instead of 7". */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [, wanted, got] = /columns length is (\d+), got (\d+)/.exec(message) ?? [];
  return wanted ? `${got} columns instead of ${wanted}` : message.replace(/ (at|on) line .*$/, '');
}

import type { Problem } from './problem.ts';
import type { Rows } from './read-rows.ts';
import { sourcedRows } from './row-groups.ts';

/**
 * Rows whose review date has passed. On a page that an emergency opens this is a mistake that stops the build;
 * elsewhere it is a warning, and the reader is told beside the fact.
 * @param today a day such as `2026-11-21`
 */
export function checkDates(rows: Rows, today: string, problems: Problem[], warnings: Problem[]): void {
  const urgent = new Set(rows.topics.filter((row) => row.value.intent !== undefined).map((row) => row.value.id));
  for (const row of sourcedRows(rows).filter(({ value }) => value.review_by < today)) {
    const list = rows.topics.includes(row as never) && urgent.has(row.value.id) ? problems : warnings;
    list.push({
      file: row.file,
      line: row.line(['review_by']),
      field: `${row.value.id} review_by`,
      what: 'the review date has passed',
      expected: `a day after ${today}`,
      found: row.value.review_by,
      fix: 'check the row against its sources, then move as_of and review_by',
    });
  }
  const [list] = rows.agencies.filter(({ value }) => value.missing_since === '' && value.review_by < today);
  if (list)
    warnings.push({
      file: list.file,
      line: list.line(['review_by']),
      field: 'review_by',
      what: 'the list of agencies is old',
      expected: `a list newer than that of ${list.value.list_date}`,
      found: list.value.review_by,
      fix: 'ask the Migration Service for the list of today and run npm run import:agencies',
    });
}

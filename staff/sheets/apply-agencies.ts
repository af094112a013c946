import { type Agency, agencySchema } from '#content/schema/agency.ts';
import { parseDayCell } from '../agencies/parse-cell.ts';
import { orderOf, renderAgencies } from '../agencies/render-agencies.ts';
import { unguard } from '../tables/guard.ts';
import type { TableProblem } from '../tables/problem.ts';
import type { Sheet } from '../tables/read-sheet.ts';
import { whyUnusable } from '../tables/why-unusable.ts';
import type { Applied } from './applied.ts';

/** The columns of the table of agencies, which are its fields. */
export const agencyColumns = agencySchema.keyof().options;
const days: readonly string[] = ['issued', 'expires', 'ended', 'list_date', 'missing_since', 'review_by'];

/**
 * Puts a filled-in table of agencies into that of the guide. A licence is told by its number and name together, so that one
 * under a new name leaves the old name findable; what is not in the table stays.
 */
export function applyAgencies({ lines, columnNames, problems: before }: Sheet, known: readonly Agency[], file: string): Applied {
  const problems: TableProblem[] = [...before];
  const after = new Map(known.map((agency) => [keyOf(agency), agency]));
  const seen = new Map<string, number>();
  let changed = 0;
  let added = 0;
  for (const { line, cells } of lines) {
    const refuse = (column: string, says: string) => problems.push({ line, column: columnNames.get(column) ?? column, says });
    const written = Object.fromEntries(
      agencyColumns.map((column) => {
        const text = unguard(cells[column] ?? '');
        const day = days.includes(column) ? parseDayCell(text) : { value: text };
        const unusable = whyUnusable(text);
        if (unusable !== undefined) refuse(column, unusable);
        if ('wrong' in day) refuse(column, `"${text.slice(0, 30)}" is no day such as 31.12.2026`);
        return [column, 'wrong' in day ? '' : day.value];
      }),
    );
    // What is wrong with the values is told when the guide is compiled with them.
    const agency = written as unknown as Agency;
    const key = keyOf(agency);
    const earlier = seen.get(key);
    if (earlier !== undefined) refuse('licence', `"${agency.licence}" of this name stands in row ${earlier} too`);
    seen.set(key, earlier ?? line);
    const old = after.get(key);
    if (!old) added += 1;
    else if (agencyColumns.some((column) => old[column] !== agency[column])) changed += 1;
    after.set(key, agency);
  }
  for (const column of columnNames.keys())
    if (!agencyColumns.some((name) => name === column))
      problems.push({ line: 1, column: columnNames.get(column) ?? column, says: 'a licence has no such field; remove the column' });
  const agencies = [...after.values()].toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  return {
    files: [{ file, text: renderAgencies(agencies) }],
    changed,
    added,
    problems,
    cameFrom: (_, line) => seen.get(keyOf(agencies[line - 2])),
  };
}

function keyOf(agency: Agency | undefined): string {
  return `${agency?.licence}\n${agency?.name}`;
}

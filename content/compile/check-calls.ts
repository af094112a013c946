import type { Problem } from './problem.ts';
import type { Rows } from './read-rows.ts';

/** So long somebody may still see that they mistyped a number. */
const days = 30;

/**
 * Calls of the last days to a number that their row does not hold. Numbers change and the log is never rewritten, so this
 * is a warning, and only for a while.
 * @param today a day such as `2026-11-21`
 */
export function checkCalls(rows: Rows, today: string, warnings: Problem[]): void {
  const numbers = new Map<string, ReadonlySet<string>>(
    [
      ...rows.services.map(({ value }) => [`service:${value.id}`, value.numbers] as const),
      ...rows.missions.map(({ value }) => [`mission:${value.id}`, value.numbers] as const),
    ].map(([ref, lines]) => [ref, new Set(lines.flatMap(({ dial, e164 }) => [dial, e164 ?? dial]))]),
  );
  for (const { file, line, value } of rows.checks) {
    const known = numbers.get(value.row);
    const isRecent = (Date.parse(today) - Date.parse(value.date)) / 86_400_000 <= days;
    if (known === undefined || known.has(value.number) || !isRecent) continue;
    warnings.push({
      file,
      line: line(),
      field: `${value.row} number`,
      what: 'this call counts for no number',
      expected: 'a number of this row',
      found: `"${value.number}"`,
      fix: 'if the number was mistyped, record the call again; an old number stays as it is',
    });
  }
}

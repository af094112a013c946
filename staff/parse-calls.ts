import type { Bundle } from '#content/index.ts';
import { outcomes } from '../content/schema/lists.ts';
import type { SheetLine, SheetProblem } from './read-spreadsheet.ts';

/** One line for `seeds/checks.csv`. */
export type CheckLine = {
  readonly date: string;
  readonly row: string;
  readonly number: string;
  readonly outcome: string;
  readonly by: string;
  readonly how: string;
  readonly source: string;
};

/** Who may have rung: roles, never names. The press is quoted from a page and needs its source. */
const roles = ['team', 'volunteer', 'ngo', 'ministry', 'press'] as const;
const ways = ['call', 'message'] as const;

/** Columns that must be there to record calls. */
export const neededColumns = ['row', 'number', 'date', 'outcome'] as const;

/**
 * The calls of a filled-in sheet; lines without an outcome were not rung and are left out.
 * @param today the last day on which somebody can have rung
 * @returns the lines for the log, and everything that is wrong: then nothing may be written
 */
export function parseCalls(
  lines: readonly SheetLine[],
  bundle: Bundle,
  today: string,
): { checks: readonly CheckLine[]; problems: readonly SheetProblem[] } {
  const problems: SheetProblem[] = [];
  const sources = new Set(bundle.sources.map(({ id }) => id));
  const checks = lines
    .filter(({ cells }) => (cells['outcome'] ?? '') !== '')
    .flatMap(({ line, cells }): CheckLine[] => {
      const before = problems.length;
      const refuse = (column: string, says: string) => problems.push({ line, column, says });
      const cell = (column: string, otherwise = '') => (cells[column] ?? '').trim() || otherwise;
      const contact = bundle.contacts.find(({ id }) => id === cell('row'));
      const digits = digitsOf(cell('number'));
      const known = contact?.lines.find((candidate) =>
        [candidate.dial, candidate.e164 ?? candidate.dial].some((dial) => digitsOf(dial) === digits),
      );
      const date = parseDay(cell('date'));
      const [by, how, outcome, source] = [cell('by', 'team'), cell('how', 'call'), cell('outcome').toLowerCase(), cell('source')];
      if (!contact) refuse('row', `"${cell('row')}" is not a service or mission of the guide`);
      else if (!known) refuse('number', `"${cell('number')}" is not a number of ${contact.id}`);
      if (date === undefined) refuse('date', `"${cell('date')}" is not a day such as 21.11.2026`);
      else if (date > today) refuse('date', `${cell('date')} is still to come`);
      if (!outcomes.some((name) => name === outcome)) refuse('outcome', `"${cell('outcome')}" is none of ${outcomes.join(', ')}`);
      if (!roles.some((name) => name === by)) refuse('by', `"${by}" is none of ${roles.join(', ')}; never write a name`);
      if (!ways.some((name) => name === how)) refuse('how', `"${how}" is none of ${ways.join(', ')}`);
      if (source !== '' && !sources.has(source)) refuse('source', `"${source}" is not an id of seeds/sources.yaml`);
      if (source === '' && by === 'press') refuse('source', 'what the press rang needs the page that tells it');
      if (problems.length > before || !known || !contact || date === undefined) return [];
      return [{ date, row: contact.id, number: known.e164 ?? known.dial, outcome, by, how, source }];
    });
  return { checks, problems };
}

/** `21.11.2026`, `21/11/2026` or `2026-11-21` as a day of the calendar. */
function parseDay(text: string): string | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text) ?? [];
  const date = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date))) return undefined;
  return new Date(date).toISOString().startsWith(date) ? date : undefined;
}

function digitsOf(number: string): string {
  return number.replaceAll(/\D/g, '');
}

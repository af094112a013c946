import type { Bundle } from '#content/index.ts';
import type { Check } from '#content/schema/check.ts';
import { outcomes } from '#content/schema/lists.ts';
import { unguard } from './tables/guard.ts';
import { parseDay } from './tables/parse-day.ts';
import type { TableProblem } from './tables/problem.ts';
import type { Sheet } from './tables/read-sheet.ts';

/** Who may have rung: roles, never names. The press is quoted from a page and needs its source. */
export const roles = ['team', 'volunteer', 'ngo', 'ministry', 'press'] as const;
const ways = ['call', 'message'] as const;

/** Columns that must be there to record calls. */
export const neededColumns = ['row', 'number', 'date', 'outcome'] as const;

/**
 * The calls of a filled-in sheet; lines without an outcome were not rung and are left out.
 * @param today the last day on which somebody can have rung
 * @returns the lines for the log, and everything that is wrong: then nothing may be written
 */
export function parseCalls(
  { lines, columnNames, problems: before }: Pick<Sheet, 'lines' | 'columnNames' | 'problems'>,
  bundle: Bundle,
  today: string,
): { readonly checks: readonly Check[]; readonly problems: readonly TableProblem[] } {
  const problems: TableProblem[] = [...before];
  const sources = new Set(bundle.sources.map(({ id }) => id));
  const checks = lines
    .filter(({ cells }) => unguard(cells['outcome'] ?? '') !== '')
    .flatMap(({ line, cells }): Check[] => {
      const refuse = (column: string, says: string) => problems.push({ line, column: columnNames.get(column) ?? column, says });
      const cell = (column: string, otherwise = '') => unguard(cells[column] ?? '') || otherwise;
      const contact = bundle.contacts.find(({ id }) => id === cell('row'));
      const digits = digitsOf(cell('number'));
      const known = contact?.lines.find((candidate) =>
        [candidate.dial, candidate.e164 ?? candidate.dial].some((dial) => digitsOf(dial) === digits),
      );
      const date = parseDay(cell('date'));
      const [asOutcome, asRole, asWay] = [cell('outcome').toLowerCase(), cell('by', 'team'), cell('how', 'call')];
      const outcome = outcomes.find((name) => name === asOutcome);
      const by = roles.find((name) => name === asRole);
      const how = ways.find((name) => name === asWay);
      const source = cell('source');
      if (!contact) refuse('row', `"${cell('row')}" is not a service or mission of the guide`);
      else if (!known) refuse('number', `"${cell('number')}" is not a number of ${contact.id}`);
      if (date === undefined) refuse('date', `"${cell('date')}" is not a day such as 21.11.2026`);
      else if (date > today) refuse('date', `${cell('date')} is still to come`);
      if (!outcome) refuse('outcome', `"${cell('outcome')}" is none of ${outcomes.join(', ')}`);
      if (!by) refuse('by', `"${asRole}" is none of ${roles.join(', ')}; never write a name`);
      if (!how) refuse('how', `"${asWay}" is none of ${ways.join(', ')}`);
      if (source !== '' && !sources.has(source)) refuse('source', `"${source}" is not an id of seeds/sources.yaml`);
      if (source === '' && by === 'press') refuse('source', 'what the press rang needs the page that tells it');
      if (!known || !contact || !outcome || !by || !how || date === undefined) return [];
      return [{ date, row: contact.id, number: known.e164 ?? known.dial, outcome, by, how, source }];
    });
  return { checks, problems };
}

/** Zeros at the beginning are what a spreadsheet drops when it makes a number of it. */
function digitsOf(number: string): string {
  return number.replaceAll(/\D/g, '').replace(/^0+/, '');
}

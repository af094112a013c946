/**
 * `npm run import:agencies -- FILE.xlsx --list-date 2026-11-01 --source migration-2025`: takes the official list of
 * licensed agencies into `seeds/recruitment/agencies.csv`. Everything that is wrong is told with row and column, and
 * then nothing is written.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Problem, renderReport } from '#content/compile/problem.ts';
import { readCsvRows } from '#content/compile/read-csv.ts';
import { readYamlRows } from '#content/compile/read-yaml.ts';
import { agencySchema } from '#content/schema/agency.ts';
import { sourceSchema } from '#content/schema/source.ts';
import { mergeAgencies, newestListDate } from './agencies/merge-agencies.ts';
import { readList } from './agencies/read-list.ts';
import { renderAgencies } from './agencies/render-agencies.ts';
import { readDay } from './read-day.ts';
import { replaceFiles } from './replace-files.ts';
import { isInCalendar } from './tables/parse-day.ts';
import { renderTableProblems } from './tables/problem.ts';
import { readTableFile } from './tables/read-table.ts';

const table = 'seeds/recruitment/agencies.csv';
const example = 'npm run import:agencies -- list.xlsx --list-date 2026-11-01 --source migration-2025';
/** A list is looked at again after so many months, unless `--review-by` says another day. */
const reviewMonths = 6;

/** Imports and says what was done, or what must be mended. */
export function importAgencies(args: readonly string[], root: string, today: string): { readonly ok: boolean; readonly says: string } {
  const asked = parseAsked(args, root, today);
  if (typeof asked === 'string') return { ok: false, says: asked };
  const { file, bytes, date, source, reviewBy } = asked;

  const list = readList(bytes, date);
  if (list.kind === 'problems') return { ok: false, says: renderTableProblems(basename(file), list.problems) };

  const problems: Problem[] = [];
  const known = readCsvRows(root, table, agencySchema, problems).map(({ value }) => value);
  if (problems.length > 0) return { ok: false, says: renderReport(problems) };
  const newest = newestListDate(known);
  if (date < newest)
    return { ok: false, says: `The list of ${newest} is in the guide already; that of ${date} is older. Nothing was written.` };
  const merged = mergeAgencies(known, list.licences, { date, source, reviewBy });
  const [before, after] = [readFileSync(join(root, table), 'utf8'), renderAgencies(merged)];
  if (before === after) return { ok: true, says: 'This list is in the guide already. Nothing has changed.' };
  if (date === newest)
    return {
      ok: false,
      says: `Another list of ${date} is in the guide already. Take that import back first (git checkout ${table}). Nothing was written.`,
    };

  replaceFiles(root, [{ file: table.replace(/^seeds\//, ''), text: after }]);
  const gone = merged.filter((agency) => agency.missing_since === date).length;
  return {
    ok: true,
    says: [
      `${list.licences.length} licences of the list of ${date} are in ${table}; ${gone} of earlier lists are not on it any more, and stay with that date.`,
      ...(list.unread.length === 0 ? [] : [`Columns that were not read: ${list.unread.join(', ')}.`]),
      ...(known.length > 0 ? [] : ['Now change the pages that say there is no list: content/pages/*/check-agency.md.']),
      'Then: npm run content',
    ].join('\n'),
  };
}

type Asked = {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly date: string;
  readonly source: string;
  readonly reviewBy: string;
};

/** What the person wants, or the sentence that asks for what is missing. */
function parseAsked(args: readonly string[], root: string, today: string): Asked | string {
  let parsed: ReturnType<typeof parseOptions>;
  try {
    parsed = parseOptions(args);
  } catch {
    return `This was not understood. Write: ${example}`;
  }
  const { positionals, values } = parsed;
  const [file, ...others] = positionals;
  const { 'list-date': date, source, 'review-by': reviewBy } = values;
  if (file === undefined || others.length > 0) return `Name one file with the official list: ${example}`;
  if (date === undefined || source === undefined)
    return `Say of which day the list is (--list-date) and which row of seeds/sources.yaml it is from (--source): ${example}`;
  if (!isDay(date) || date > today) return `--list-date must be a day up to today, such as 2026-11-01, not "${date}".`;
  if (reviewBy !== undefined && (!isDay(reviewBy) || reviewBy <= date))
    return `--review-by must be a day after the list, such as 2027-05-01, not "${reviewBy}".`;
  const sources = readYamlRows(root, 'seeds/sources.yaml', sourceSchema, { problems: [], broken: [] });
  if (!sources.some(({ value }) => value.id === source))
    return `"${source}" is no row of seeds/sources.yaml. Add the page or letter from which the list is, then import again.`;
  try {
    return { file, bytes: readTableFile(file), date, source, reviewBy: reviewBy ?? monthsAfter(date, reviewMonths) };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function parseOptions(args: readonly string[]) {
  const text = { type: 'string' } as const;
  return parseArgs({ args: [...args], options: { 'list-date': text, source: text, 'review-by': text }, allowPositionals: true });
}

function isDay(text: string): boolean {
  return /^20\d\d-\d\d-\d\d$/.test(text) && isInCalendar(text);
}

/** The same day some months later; the first of the next month where there is no such day. */
function monthsAfter(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}

if (import.meta.main) {
  const { ok, says } = importAgencies(process.argv.slice(2), process.cwd(), readDay());
  if (ok) console.log(says);
  else {
    console.error(says);
    process.exitCode = 1;
  }
}

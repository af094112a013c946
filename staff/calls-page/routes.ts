import type { Bundle } from '#content/index.ts';
import type { Check } from '#content/schema/check.ts';
import { callsToMake } from '#shared/trust/calls-to-make.ts';
import { recordCalls } from '../call-log.ts';
import type { Desk } from '../desk.ts';
import { makeTellProblem } from '../editor/tell-problem.ts';
import { parseCalls } from '../parse-calls.ts';
import { readDay } from '../read-day.ts';
import { readTexts } from '../read-texts.ts';
import { callChoices, toCallTable } from '../render-calls.ts';
import { renderNotice } from '../render-notice.ts';
import type { Route } from '../server/route.ts';
import { guardForCsv, guardForWorkbook } from '../tables/guard.ts';
import { renderCsv } from '../tables/render-csv.ts';
import { renderWorkbook } from '../tables/render-workbook.ts';
import { toCallLines } from '../to-call-lines.ts';
import { type Asked, parseAsked, toQuery } from './asked.ts';
import { renderPressPage, type Told } from './render-press-page.ts';

const path = '/staff/calls/';

/** The page on which calls are recorded by pressing a button, and the same list as a table. */
export function callsRoutes({ root, locale, readGuide, readWords, now }: Desk): readonly Route[] {
  const t = readTexts(locale);
  const tell = makeTellProblem(locale, t);
  const look = (query: URLSearchParams) => {
    const { bundle, log, problems } = readGuide();
    const asked = parseAsked(query, bundle);
    const date = readDay(now());
    const calls = callsToMake(bundle, date, readWords()).filter(({ contact }) => (asked.place ?? contact.country) === contact.country);
    return {
      bundle,
      asked,
      date,
      problems,
      today: log.filter((check) => check.date === date),
      lines: toCallLines(calls, bundle, t, now()),
    };
  };
  const page = (query: URLSearchParams, refused?: readonly string[]) => {
    const { problems, ...seen } = look(query);
    const told: Told | undefined = refused ? { kind: 'refused', problems: refused } : toTold(query, seen.today);
    const body = renderPressPage({ ...seen, told, notice: renderNotice(problems, t, tell), t });
    return answerWith(body, 'text/html; charset=utf-8', refused ? 400 : 200);
  };
  const table = (file: string, type: string, render: (rows: readonly (readonly string[])[]) => string | Uint8Array): Route => ({
    method: 'GET',
    path: `${path}${file}`,
    answer: ({ url }) => answerWith(render(toCallTable(look(new URL(url).searchParams).lines)), type),
  });
  return [
    { method: 'GET', path, answer: ({ url }) => page(new URL(url).searchParams) },
    {
      method: 'POST',
      path,
      answer: async (request) => {
        const form = new URLSearchParams(await request.text());
        const { bundle, asked, date } = look(form);
        const { check, problems } = parsePress(form, bundle, asked, date);
        if (check === undefined) return page(form, problems);
        const kind = recordCalls(root, [check]).length === 1 ? 'recorded' : 'already';
        // Loading the page again must not press the button again.
        const location = `${path}?${toQuery(asked, { told: kind, number: check.number, outcome: check.outcome })}#told`;
        return new Response(undefined, { status: 303, headers: { location } });
      },
    },
    table('calls.csv', 'text/csv; charset=utf-8', (rows) => renderCsv(rows.map((cells) => cells.map(guardForCsv)))),
    table('calls.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', (rows) =>
      renderWorkbook(
        rows.map((cells) => cells.map(guardForWorkbook)),
        callChoices,
      ),
    ),
  ];
}

/** The call that a pressed button stands for, or what is wrong with it. */
function parsePress(
  form: URLSearchParams,
  bundle: Bundle,
  { by }: Asked,
  date: string,
): { readonly check: Check | undefined; readonly problems: readonly string[] } {
  const cells = { ...Object.fromEntries(['row', 'number', 'outcome'].map((name) => [name, form.get(name) ?? ''])), date, by };
  const names = new Map<string, string>();
  // A line without an outcome would be one that nobody has rung yet.
  if (!form.get('outcome')) return { check: undefined, problems: ['outcome: no button was pressed'] };
  const { checks, problems } = parseCalls({ lines: [{ line: 1, cells }], columnNames: names, problems: [] }, bundle, date);
  return { check: problems.length === 0 ? checks[0] : undefined, problems: problems.map(({ column, says }) => `${column}: ${says}`) };
}

/** What the page says after a button was pressed, from its own address; an address that somebody made up says nothing. */
function toTold(query: URLSearchParams, today: readonly Check[]): Told | undefined {
  const kind = query.get('told');
  const check = today.find(({ number, outcome }) => number === query.get('number') && outcome === query.get('outcome'));
  return (kind === 'recorded' || kind === 'already') && check ? { kind, check } : undefined;
}

function answerWith(body: string | Uint8Array, type: string, status = 200): Response {
  // A form says where it was sent from only when its page may be told of; the server refuses what does not say.
  return new Response(typeof body === 'string' ? body : Uint8Array.from(body), {
    status,
    headers: { 'content-type': type, 'referrer-policy': 'same-origin' },
  });
}

import { readBundle } from '#content/compile/read-bundle.ts';
import type { Bundle, Locale } from '#content/index.ts';
import type { Check } from '#content/schema/check.ts';
import { callsToMake } from '#shared/trust/calls-to-make.ts';
import { readCallLog, recordCalls } from '../call-log.ts';
import { parseCalls } from '../parse-calls.ts';
import { readDay } from '../read-day.ts';
import { readTexts } from '../read-texts.ts';
import { toCallTable } from '../render-calls.ts';
import type { Route } from '../server/route.ts';
import { guardForCsv, guardForWorkbook } from '../tables/guard.ts';
import { renderCsv } from '../tables/render-csv.ts';
import { renderWorkbook } from '../tables/render-workbook.ts';
import { toCallLines } from '../to-call-lines.ts';
import { withCalls } from '../with-calls.ts';
import { type Asked, parseAsked, toQuery } from './asked.ts';
import { renderPressPage, type Told } from './render-press-page.ts';

/** What the page is made for: the folder with the rows, the language of its reader, the guide as it is now, and the clock. */
type Desk = { readonly root: string; readonly locale: Locale; readonly readGuide: (locale: Locale) => Bundle; readonly now?: () => Date };

const path = '/staff/calls/';

/** The page on which calls are recorded by pressing a button, and the same list as a table. */
export function callsRoutes({ root, locale, readGuide, now = () => new Date() }: Desk): readonly Route[] {
  const t = readTexts(locale);
  const look = (asked: Asked) => {
    const log = readCallLog(root);
    const bundle = withCalls(readBundle(locale, root), log);
    const calls = callsToMake(bundle, readDay(now())).filter(({ contact }) => (asked.place ?? contact.country) === contact.country);
    return { bundle, log, lines: toCallLines(calls, bundle, t, now()) };
  };
  const page = (asked: Asked, told: Told | undefined, status = 200) => {
    const { bundle, log, lines } = look(asked);
    const today = log.filter(({ date }) => date === readDay(now()));
    return answerWith(renderPressPage({ lines, today, bundle, asked, told, locale, t }), 'text/html; charset=utf-8', status);
  };
  const table = (file: string, type: string, render: (rows: readonly (readonly string[])[]) => string | Uint8Array): Route => ({
    method: 'GET',
    path: `${path}${file}`,
    answer: ({ url }) => answerWith(render(toCallTable(look(parseAsked(new URL(url).searchParams)).lines)), type),
  });
  return [
    {
      method: 'GET',
      path,
      answer: ({ url }) => {
        const { searchParams } = new URL(url);
        return page(parseAsked(searchParams), toTold(searchParams));
      },
    },
    {
      method: 'POST',
      path,
      answer: async (request) => {
        const form = new URLSearchParams(await request.text());
        const asked = parseAsked(form);
        const { check, problems } = parsePress(form, readBundle(locale, root), asked, readDay(now()));
        if (check === undefined) return page(asked, { kind: 'refused', problems }, 400);
        const kind = recordCalls(root, [check]).length === 1 ? 'recorded' : 'already';
        // Loading the page again must not press the button again.
        const location = `${path}?${toQuery(asked, { told: kind, number: check.number, outcome: check.outcome })}#told`;
        return new Response(undefined, { status: 303, headers: { location } });
      },
    },
    table('calls.csv', 'text/csv; charset=utf-8', (rows) => renderCsv(rows.map((cells) => cells.map(guardForCsv)))),
    table('calls.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', (rows) =>
      renderWorkbook(rows.map((cells) => cells.map(guardForWorkbook))),
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

/** What the page says after a button was pressed, from its own address. */
function toTold(query: URLSearchParams): Told | undefined {
  const kind = query.get('told');
  if (kind !== 'recorded' && kind !== 'already') return undefined;
  return { kind, number: query.get('number') ?? '', outcome: query.get('outcome') ?? '' };
}

function answerWith(body: string | Uint8Array, type: string, status = 200): Response {
  // A form says where it was sent from only when its page may be told of; the server refuses what does not say.
  return new Response(typeof body === 'string' ? body : Uint8Array.from(body), {
    status,
    headers: { 'content-type': type, 'referrer-policy': 'same-origin' },
  });
}

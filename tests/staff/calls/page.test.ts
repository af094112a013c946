import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { locales } from '#content/index.ts';
import { callsToMake } from '#shared/trust/calls-to-make.ts';
import { project } from '#tests/content/with-copy.ts';
import { bundles, today } from '#tests/shared/real-world.ts';
import { callsRoutes } from '../../../staff/calls-page/routes.ts';
import { makeDesk } from '../../../staff/desk.ts';
import { reportRoutes } from '../../../staff/report-routes.ts';
import { readSheet } from '../../../staff/tables/read-sheet.ts';

const head = 'date,row,number,outcome,by,how,source\n';
const root = mkdtempSync(join(tmpdir(), 'hamroh-press-'));
mkdirSync(join(root, 'seeds'));
mkdirSync(join(root, 'content'));
cpSync(join(project, 'content/bundle'), join(root, 'content/bundle'), { recursive: true });
beforeEach(() => writeFileSync(join(root, 'seeds/checks.csv'), head));
afterAll(() => rmSync(root, { recursive: true }));

const log = () => readFileSync(join(root, 'seeds/checks.csv'), 'utf8').slice(head.length);
const desk = makeDesk({ root, locale: 'en', now: () => new Date('2026-11-21T08:00:00Z') });
const routes = [...callsRoutes(desk), ...reportRoutes(desk)];
const base = 'http://127.0.0.1';
async function ask(path: string, form?: Readonly<Record<string, string>>): Promise<Response> {
  const url = new URL(path, base);
  const route = routes.find((known) => known.path === url.pathname && known.method === (form ? 'POST' : 'GET'));
  if (!route) throw new Error(`there is no ${path}`);
  return route.answer(new Request(url, form && { method: 'POST', body: new URLSearchParams(form) }));
}
const see = async (path: string) => (await ask(path)).text();

const [first, second] = callsToMake(
  {
    ...bundles.en,
    contacts: bundles.en.contacts.map((contact) => ({
      ...contact,
      lines: contact.lines.map((line) => ({ ...line, evidence: { ...line.evidence, calls: [] } })),
    })),
  },
  today,
);
if (!first || !second) throw new Error('there is nobody to ring');
const press = (outcome: string, more: Readonly<Record<string, string>> = {}) =>
  ask('/staff/calls/', { row: first.contact.id, number: first.line.dial, outcome, by: 'volunteer', ...more });
const number = first.line.e164 ?? first.line.dial;

describe('a number is rung and a button pressed', () => {
  test('the page names each number with what to ask and a button for each outcome, without script', async () => {
    const page = await see('/staff/calls/');
    expect(page.indexOf(first.line.dial)).toBeGreaterThan(0);
    expect(page.indexOf(first.line.dial)).toBeLessThan(page.indexOf(second.line.dial));
    expect(page.match(/<button name="outcome" value="answered">/g)?.length).toBe(
      page.match(/<button name="outcome" value="closed">/g)?.length,
    );
    expect(page).not.toMatch(/<script|https?:/);
  });

  test('it is written to the log with its role and day, and the page says so and how to mend it', async () => {
    const answer = await press('no-answer');
    expect([answer.status, log()]).toEqual([303, `${today},${first.contact.id},${number},no-answer,volunteer,call,\n`]);
    const page = await see(answer.headers.get('location') ?? '');
    expect(page).toContain(`Recorded: ${first.line.dial}, no answer.`);
    expect(page).toContain('Nothing is rubbed out.');
    // It is not asked for again.
    expect(page).not.toContain(`>${first.line.dial}</a>`);
    expect(await see('/staff/report/')).toContain('Did not answer: 1');
  });

  test('pressed twice, also at the same moment: one line, and a calm word', async () => {
    const answers = await Promise.all([press('answered'), press('answered'), press('answered')]);
    expect(log().split('\n')).toHaveLength(2);
    const told = await Promise.all(answers.map((answer) => see(answer.headers.get('location') ?? '')));
    expect(told.filter((page) => page.includes('Recorded: '))).toHaveLength(1);
    expect(told.filter((page) => page.includes('This was recorded today already'))).toHaveLength(2);
  });

  test('two people press for two numbers at the same moment: both stand there', async () => {
    await Promise.all([press('answered'), ask('/staff/calls/', { row: second.contact.id, number: second.line.dial, outcome: 'busy' })]);
    expect(
      log()
        .trimEnd()
        .split('\n')
        .map((line) => line.split(',')[3])
        .toSorted(),
    ).toEqual(['answered', 'busy']);
  });

  test('a wrong button is mended by the right one: both lines stay, the earlier is struck out', async () => {
    await press('closed');
    await press('answered');
    expect(
      log()
        .trimEnd()
        .split('\n')
        .map((line) => line.split(',')[3]),
    ).toEqual(['closed', 'answered']);
    const page = await see('/staff/calls/');
    expect(page).toMatch(/<li><s>.*Closed/);
    expect(page.match(/<summary>Mend/g)).toHaveLength(1);
  });

  test.each<readonly [what: string, form: Readonly<Record<string, string>>, says: string]>([
    ['an outcome that is none', { outcome: 'perhaps' }, 'outcome: &quot;perhaps&quot; is none of answered'],
    ['no button', { outcome: '' }, 'outcome: no button was pressed'],
    ['a row that is none', { row: 'service:nobody' }, 'row: &quot;service:nobody&quot; is not a service or mission of the guide'],
    ['a number of another row', { number: '+1 555' }, 'number: &quot;+1 555&quot; is not a number of'],
    ['something to run', { number: '=cmd|x' }, 'number: &quot;=cmd|x&quot; is not a number of'],
    ['a page inside the page', { row: '<script>alert(1)</script>' }, '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ])('%s: nothing is recorded, and it is said why', async (_, form, says) => {
    const answer = await press('answered', form);
    expect([answer.status, log()]).toEqual([400, '']);
    expect(await answer.text()).toContain(says);
  });

  test('a name in place of a role is not taken', async () => {
    await press('answered', { by: 'Rustam' });
    expect(log()).toContain(',answered,team,call,');
  });

  test('who rings and where stays chosen', async () => {
    const answer = await press('answered', { place: 'AE' });
    const page = await see(answer.headers.get('location') ?? '');
    expect(page).toContain('<option value="volunteer" selected>');
    expect(page).toContain('<option value="AE" selected>');
  });
});

test.each(['csv', 'xlsx'])('the list as %s can be filled in and imported', async (form) => {
  const bytes = new Uint8Array(await (await ask(`/staff/calls/calls.${form}?place=AE`)).arrayBuffer());
  const sheet = readSheet(bytes, ['row', 'number', 'date', 'outcome']);
  expect(sheet.kind === 'sheet' && sheet.lines.map(({ cells }) => cells['place'])).toSatisfy(
    (places: readonly string[]) => places.length > 3 && new Set(places).size === 1,
  );
});

test.each(locales)('the page in %s has all its words', (locale) => {
  const page = callsRoutes(makeDesk({ root, locale }))[0]?.answer(new Request(`${base}/staff/calls/`));
  return expect(Promise.resolve(page).then((answer) => answer?.text())).resolves.not.toMatch(/(press|calls)\.[a-z.-]+[<":]/);
});

describe('over the network, as a browser sends it', () => {
  let server: Server | undefined;
  afterEach(() => server?.close());
  test('a form is pressed and its answer followed', async () => {
    server = createServer(async (incoming, outgoing) => {
      const { host, ...headers } = incoming.headers;
      const body = incoming.method === 'POST' ? await readBody(incoming) : undefined;
      const url = new URL(incoming.url ?? '/', `http://${host}`);
      const route = routes.find(({ path, method }) => path === url.pathname && method === incoming.method);
      const answer = await route?.answer(
        new Request(url, {
          method: incoming.method ?? 'GET',
          headers: { 'content-type': headers['content-type'] ?? '' },
          ...(body && { body }),
        }),
      );
      outgoing.writeHead(answer?.status ?? 404, Object.fromEntries(answer?.headers ?? [])).end(await answer?.text());
    });
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    const address = `${base}:${(server.address() as AddressInfo).port}/staff/calls/`;
    const answer = await fetch(address, {
      method: 'POST',
      body: new URLSearchParams({ row: first.contact.id, number: first.line.dial, outcome: 'answered', by: 'ngo' }),
    });
    expect(await answer.text()).toContain('Recorded: ');
    expect(log()).toBe(`${today},${first.contact.id},${number},answered,ngo,call,\n`);
  });
});

async function readBody(incoming: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

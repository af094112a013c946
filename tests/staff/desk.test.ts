import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { locales } from '#content/index.ts';
import { callsToMake } from '#shared/trust/calls-to-make.ts';
import { project } from '#tests/content/with-copy.ts';
import { bundles, today } from '#tests/shared/real-world.ts';
import { callsRoutes } from '../../staff/calls-page/routes.ts';
import { makeDesk } from '../../staff/desk.ts';
import { reportRoutes } from '../../staff/report-routes.ts';
import { makeServer } from '../../staff/server/make-server.ts';
import { startRoute } from '../../staff/start-page.ts';
import { type Asking, ask, openServer } from './ask-server.ts';
import { copyOfProject, type ProjectCopy } from './copy-of-project.ts';

const dubai = 'mission:tj-consulate-general-dubai';
const number = '+97143945814';

let copy: ProjectCopy;
let server: Awaited<ReturnType<typeof openServer>>;
let words: string;
beforeAll(async () => {
  copy = copyOfProject();
  words = join(copy.root, 'words.csv');
  writeFileSync(words, 'day,row,number,answered,silent\n');
  const desk = makeDesk({ root: copy.root, locale: 'en', words, now: () => new Date('2026-11-21T08:00:00Z') });
  server = await openServer(makeServer([startRoute(desk), ...callsRoutes(desk), ...reportRoutes(desk)], 'en'));
});
afterEach(() => {
  copy.git('reset', '--quiet', '--hard', 'begin');
  writeFileSync(words, 'day,row,number,answered,silent\n');
});
afterAll(() => {
  server.close();
  copy.remove();
});

const see = async (path: string, asking?: Asking) => ask(server.port, path, { headers: { accept: 'text/html' }, ...asking });
const press = (form: Readonly<Record<string, string>>) =>
  see('/staff/calls/', {
    method: 'POST',
    headers: { accept: 'text/html', origin: `http://127.0.0.1:${server.port}` },
    body: new URLSearchParams(form).toString(),
  });

describe('the first page', () => {
  test('opens the three doors and says what waits behind them', async () => {
    const { status, text } = await see('/');
    expect(status).toBe(200);
    for (const path of ['/staff/editor/', '/staff/calls/', '/staff/report/']) expect(text).toContain(`href="${path}"`);
    expect(text).toContain(`Numbers to ring: ${callsToMake(bundles.en, today).length}. Recorded today: 0.`);
    await press({ row: dubai, number, outcome: 'answered' });
    expect((await see('/')).text).toContain(`Numbers to ring: ${callsToMake(bundles.en, today).length - 1}. Recorded today: 1.`);
  });

  test('every page leads back to it', async () => {
    for (const path of ['/staff/calls/', '/staff/report/', '/staff/nowhere/']) expect((await see(path)).text).toContain('<a href="/">');
  });
});

describe('what the files say now is what is shown', () => {
  test('a number that was changed a moment ago is the one to ring, and the old one can no longer be recorded', async () => {
    const fresh = '+97143945815';
    const [file] = copy.git('grep', '-l', number, 'seeds/missions.yaml').trim().split('\n');
    expect((await see('/staff/calls/?place=AE')).text).toContain('+971 4 394 5814');
    copy.write(String(file), copy.read(String(file)).replaceAll(number, fresh));
    expect((await see('/staff/calls/?place=AE')).text).toContain('+971 4 394 5815');
    const { status, text } = await press({ row: dubai, number, outcome: 'answered' });
    expect([status, copy.read('seeds/checks.csv').includes(number)]).toEqual([400, false]);
    expect(text).toContain('The number may have been changed: find it in the list below.');
    expect(text).toContain(`is not a number of ${dubai}`);
  });

  test('nothing is compiled anew for a call, or when nothing has changed', () => {
    const { readGuide } = makeDesk({ root: copy.root, locale: 'tg' });
    const before = readGuide();
    copy.write('seeds/checks.csv', `${copy.read('seeds/checks.csv')}2026-11-21,${dubai},${number},answered,team,call,\n`);
    const after = readGuide();
    expect(after.bundle.topics).toBe(before.bundle.topics);
    expect(after.log).toHaveLength(before.log.length + 1);
    const calls = (guide: typeof before) => guide.bundle.contacts.find(({ id }) => id === dubai)?.lines[0]?.evidence.calls.length;
    expect([calls(before), calls(after)]).toEqual([0, 1]);
  });

  test.each(locales)('in %s: while something is wrong with the rows, the list before it is shown and the mistake told', async (locale) => {
    const desk = makeDesk({ root: copy.root, locale });
    const routes = [startRoute(desk), ...callsRoutes(desk), ...reportRoutes(desk)];
    const page = async (path: string) =>
      (await routes.find((route) => route.path === path)?.answer(new Request(`http://127.0.0.1${path}`)))?.text();
    await page('/');
    const text = copy.read('seeds/missions.yaml');
    copy.write('seeds/missions.yaml', `<<<<<<< HEAD\n${text}=======\n>>>>>>> main\n`);
    for (const path of ['/', '/staff/calls/', '/staff/report/']) {
      const shown = await page(path);
      expect(shown).toContain('seeds/missions.yaml:1');
      expect(shown).toContain('&lt;&lt;&lt;&lt;&lt;&lt;&lt;');
      expect(shown).not.toContain('    at ');
      if (locale !== 'en') expect(shown).not.toMatch(/git left|remove the lines/);
    }
    expect(await page('/staff/calls/')).toContain('name="outcome"');
  });

  test('rows that are wrong from the beginning: the first page tells it and its doors stand there', async () => {
    copy.write('seeds/missions.yaml', '- id: [\n');
    const desk = makeDesk({ root: copy.root, locale: 'en' });
    const text = await (await startRoute(desk).answer(new Request('http://127.0.0.1/'))).text();
    expect(text).toContain('The files cannot be read:');
    expect(text).toContain('seeds/missions.yaml:1');
    expect(text).toContain('href="/staff/editor/"');
  });
});

describe('the log of calls is spoiled while the page is open: a sentence, and the server stays', () => {
  test.each<readonly [what: string, spoil: () => void, says: string]>([
    [
      'two versions that git left in it',
      () => copy.write('seeds/checks.csv', `${copy.read('seeds/checks.csv')}<<<<<<< HEAD\n=======\n>>>>>>> main\n`),
      'git left two versions here',
    ],
    ['it is gone', () => rmSync(join(copy.root, 'seeds/checks.csv')), 'it is missing'],
    ['a line that is none', () => copy.write('seeds/checks.csv', `${copy.read('seeds/checks.csv')}ring again!\n`), 'seeds/checks.csv:4'],
    ['the whole folder is gone', () => renameSync(join(copy.root, 'seeds'), join(copy.root, 'gone')), 'it is missing'],
  ])('%s', async (_, spoil, says) => {
    spoil();
    const pages = [await see('/staff/calls/'), await see('/staff/report/'), await press({ row: dubai, number, outcome: 'answered' })];
    for (const { status, text } of pages) {
      expect(status).toBe(500);
      expect(text).toContain(says);
      expect(text).toContain('<a href="/">');
      expect(text).not.toMatch(/\n\s+at |node:/);
    }
    expect((await see('/')).text).toContain(says);
    rmSync(join(copy.root, 'gone'), { recursive: true, force: true });
  });
});

describe('what an address says is not believed', () => {
  test('that something was recorded which was not', async () => {
    const said = `told=recorded&number=${encodeURIComponent('+1 900 PAY ME')}&outcome=answered`;
    expect((await see(`/staff/calls/?${said}`)).text).not.toMatch(/PAY ME|id="told"/);
    const real = `told=recorded&number=${encodeURIComponent(number)}&outcome=answered`;
    expect((await see(`/staff/calls/?${real}`)).text).not.toContain('id="told"');
    await press({ row: dubai, number, outcome: 'answered' });
    expect((await see(`/staff/calls/?${real}`)).text).toContain('id="told"');
  });

  test.each(['ZZ', 'ae', '"><script>alert(1)</script>', '../../etc'])(
    'of a country %s that is none: all numbers are shown',
    async (place) => {
      const { text } = await see(`/staff/calls/?place=${encodeURIComponent(place)}&by=${encodeURIComponent(place)}`);
      expect(text).toContain(`Numbers: ${callsToMake(bundles.en, today).length}`);
      expect(text).toContain('<option value="" selected>');
      expect(text).not.toMatch(/<script|alert/);
    },
  );

  test.each<readonly [what: string, form: Readonly<Record<string, string>>]>([
    ['a line end in the row', { row: `${dubai}\nx`, number, outcome: 'answered' }],
    ['a line end after the outcome', { row: dubai, number, outcome: 'answered\n2026-01-01,x,y,closed,team,call,' }],
    ['a comma in the row', { row: `${dubai},x`, number, outcome: 'answered' }],
    ['an invisible letter', { row: `${dubai}\u0000`, number, outcome: 'answered' }],
    ['letters of another alphabet', { row: dubai, number: '+٩٧١٤٣٩٤٥٨١٤', outcome: 'answered' }],
  ])('%s is not written', async (_, form) => {
    const before = copy.read('seeds/checks.csv');
    expect((await press(form)).status).toBe(400);
    expect(copy.read('seeds/checks.csv')).toBe(before);
  });

  test('whatever stands around the digits, the number of the row is written', async () => {
    await press({ row: dubai, number: `+971\u0000-4,394"\n5814`, outcome: 'answered', by: 'team,x\n' });
    expect(copy.read('seeds/checks.csv')).toMatch(new RegExp(`\\n2026-11-21,${dubai},\\${number},answered,team,call,\\n$`));
  });
});

describe('what readers said', () => {
  test('stands beside the number, which comes first, and in the table', async () => {
    writeFileSync(words, `day,row,number,answered,silent\n2026-11-20,${dubai},${number},<5,10\n`);
    const { text } = await see('/staff/calls/');
    expect(text.indexOf('+971 4 394 5814')).toBeLessThan(text.indexOf('</li>'));
    expect(text).toContain('answered – at least 1, did not – at least 10');
    expect((await see('/staff/calls/calls.csv')).text.split('\r\n')[1]).toContain('at least 10');
  });

  test('in a file that cannot be read is told in a sentence', async () => {
    writeFileSync(words, 'day,row,number,answered,silent\nyesterday,x,1,,many\n');
    const { status, text } = await see('/staff/calls/');
    expect(status).toBe(500);
    expect(text).toContain('words.csv:2');
    expect(text).toContain('is not a day such as');
  });
});

test('a folder without a compiled guide needs none', async () => {
  const root = join(copy.root, 'fresh');
  mkdirSync(root);
  for (const part of ['seeds', 'content/pages', 'content/strings', 'content/room', 'content/learned'])
    cpSync(join(project, part), join(root, part), { recursive: true });
  const desk = makeDesk({ root, locale: 'en' });
  expect(desk.readGuide().problems).toEqual([]);
  expect(desk.readGuide().bundle.contacts).toHaveLength(bundles.en.contacts.length);
  rmSync(root, { recursive: true });
});

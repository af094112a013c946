import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { usualPace } from '#bot/incoming/make-desk.ts';
import { telegramLimits } from '#bot/outgoing/chat-pace.ts';
import { openBot, world } from '#tests/bot/open-bot.ts';
import { makePerson } from './api-server/make-person.ts';
import { badRequest, failures } from './api-server/refusal.ts';
import { type ApiServer, startApiServer } from './api-server/start-api-server.ts';
import { waitUntil } from './api-server/wait-until.ts';
import { type Run, runStart } from './run-start.ts';

// Real processes and real pauses; a busy machine takes longer.
vi.setConfig({ testTimeout: 90_000 });

let server: ApiServer;
let folder: string;
const running: Run[] = [];
const t = (key: string) => world().guides.en?.t(key) ?? '?';
const shown = (chat: number) => server.chats.shown(chat);
const person = (id: number) => makePerson(server, { id });

beforeEach(async () => {
  server = await startApiServer();
  folder = mkdtempSync(join(tmpdir(), 'hamroh-faults-'));
});
afterEach(async () => {
  for (const run of running.splice(0)) {
    run.kill('SIGKILL');
    await run.ended();
  }
  await server.close();
  rmSync(folder, { recursive: true });
});

/** The bot in a process of its own. */
async function run(env: Readonly<Record<string, string>> = {}): Promise<Run> {
  const begun = runStart(
    { BOT_TOKEN: server.token, BOT_API_ROOT: server.url, BOT_FOLDER: folder, LOG_LEVEL: 'debug', ...env },
    'scripts/bot.ts',
  );
  running.push(begun);
  await waitUntil(() => begun.out().includes('@hamroh_test_bot'), `the bot; it said: ${begun.err()}`, 30_000);
  return begun;
}

const ids = (count: number) => Array.from({ length: count }, (_, index) => 40_000 + index);

test('killed in the middle of a burst, nobody is lost: Telegram hands out again what was not answered', async () => {
  const first = await run();
  const everybody = ids(60);
  for (const id of everybody) server.push(person(id).text('/start'));
  await waitUntil(() => server.calls().filter(({ method }) => method === 'sendMessage').length >= 20, 'a third of the answers', 30_000);
  first.kill('SIGKILL');
  await first.ended();
  const answered = everybody.filter((id) => shown(id).length > 0).length;
  expect(answered).toBeLessThan(60);
  await run();
  await waitUntil(() => everybody.every((id) => shown(id).length > 0), 'the rest of the answers', 60_000);
  expect(everybody.filter((id) => shown(id).length > 2)).toEqual([]);
});

test('asked to stop in the middle of a burst, it finishes what it began, confirms it, and ends with 0', async () => {
  const first = await run({ BOT_STOP_SECONDS: '30' });
  const everybody = ids(60);
  const last = Math.max(...everybody.map((id) => server.push(person(id).text('/start'))));
  await waitUntil(() => server.calls().filter(({ method }) => method === 'sendMessage').length >= 10, 'some answers', 30_000);
  first.kill('SIGTERM');
  expect(await first.ended(60_000)).toBe(0);
  expect(everybody.filter((id) => shown(id).length !== 1)).toEqual([]);
  expect(server.polls().at(-1)?.params).toMatchObject({ offset: last + 1 });
  expect(first.out()).toContain('"what":"stopped","count":0');
});

test('a language that was chosen is there after kill −9', async () => {
  const first = await run();
  server.push(person(7).press('ru.-.h'));
  await waitUntil(() => shown(7).length === 1, 'the answer');
  await waitUntil(() => server.isHandled(1), 'the end of the turn');
  first.kill('SIGKILL');
  await first.ended();
  await run();
  server.push(person(7).text('/about'));
  await waitUntil(() => shown(7).length === 2, 'the answer');
  expect(shown(7)[1]?.text).toContain(world().guides.ru?.t('about.title'));
});

test('on a disk that is full people are answered, and their language holds', async () => {
  // No file of the process may grow over this: SQLite hears what it hears on a full disk.
  const script = join(folder, 'full.mjs');
  const { writeFileSync } = await import('node:fs');
  writeFileSync(
    script,
    `import { spawn } from 'node:child_process';
spawn('sh', ['-c', 'ulimit -f 8; exec "$0" scripts/bot.ts', process.execPath], { stdio: 'inherit' }).on('exit', (code) => process.exit(code ?? 1));
process.on('SIGTERM', () => undefined);`,
  );
  const full = runStart({ BOT_TOKEN: server.token, BOT_API_ROOT: server.url, BOT_FOLDER: folder, PATH: process.env['PATH'] ?? '' }, script);
  running.push(full);
  await waitUntil(() => full.out().includes('@hamroh_test_bot'), `the bot; it said: ${full.err()}`, 30_000);
  for (const id of ids(40)) server.push(person(id).press('ru.-.h'));
  await waitUntil(() => ids(40).every((id) => shown(id).length === 1), 'the answers', 30_000);
  expect(full.out()).toMatch(/"what":"sessions","state":"away","mistake":"sqlite-\d+"/);
  server.push(person(40_039).text('/about'));
  await waitUntil(() => shown(40_039).length === 2, 'the answer');
  expect(shown(40_039)[1]?.text).toContain(world().guides.ru?.t('about.title'));
  // The shell between does not pass signals on; the bot ends because another poller came.
  server.failNext('getUpdates', failures.conflict);
  expect(await full.ended()).toBe(1);
});

test.each<readonly [string, () => void]>([
  ['an error inside Telegram (500)', () => server.failNext('sendMessage', failures.internal, 2)],
  ['a gateway out of order (502, a page of HTML)', () => server.pageNext('sendMessage', 2)],
  ['a connection that breaks', () => server.dropNext('sendMessage', 2)],
  ['an answer that never ends', () => server.stallNext('sendMessage')],
  ['a request to wait (429)', () => server.failNext('sendMessage', failures.tooMany(1), 2)],
])('%s is waited out, and nobody else waits for it', async (_, order) => {
  const bot = await openBot({ server, rehearsal: { callSeconds: 1 } });
  order();
  server.push(person(1).text('/start'));
  await waitUntil(() => server.calls().some(({ method }) => method === 'sendMessage'), 'the first attempt');
  server.push(person(2).text('/start'));
  await waitUntil(() => shown(1).length === 1 && shown(2).length === 1, 'both answers', 20_000);
  await bot.bot().stop();
});

test('the same update again is answered once; updates out of their order are all answered', async () => {
  const bot = await openBot({
    server,
    config: { webhook: { url: 'http://127.0.0.1:1/telegram', secret: 'a-secret-of-our-webhook' }, port: 0 },
  });
  const post = (update: object) =>
    fetch(`http://127.0.0.1:${bot.bot().port}/telegram`, {
      method: 'POST',
      body: JSON.stringify(update),
      headers: { 'x-telegram-bot-api-secret-token': 'a-secret-of-our-webhook' },
    }).then(({ status }) => status);
  for (const id of [1, 2, 3]) server.chats.meet(person(id).chat);
  const update = (number: number, id: number) => ({ update_id: number, ...person(id).text('/start') });
  const same = update(900, 1);
  expect(await Promise.all([post(same), post(same), post(update(902, 3)), post(update(901, 2))])).toEqual([200, 200, 200, 200]);
  expect(await post(same)).toBe(200);
  expect([1, 2, 3].map((id) => shown(id).length)).toEqual([1, 1, 1]);
  await bot.bot().stop();
});

test('updates of kinds that nobody knows yet are passed over', async () => {
  const { message } = person(9).text('secret');
  const strange = [
    { mind_reading: { thought: 'secret' } },
    {},
    { message: { ...message, from: undefined } },
    { message: { ...message, text: undefined, thought: 'secret' } },
    { edited_message: message },
    { my_chat_member: { chat: message?.chat, from: message?.from } },
  ];
  // What came before the bot said what it wants to hear comes all the same.
  for (const update of strange) server.push(update as never);
  const bot = await openBot({ server });
  await bot.does(person(1).text('/start'));
  expect(shown(1)).toHaveLength(1);
  expect(JSON.stringify(bot.notes())).not.toContain('secret');
  await bot.bot().stop();
});

test.each([
  ['somebody who blocked the bot', failures.blocked, { code: 403, why: 'blocked' }],
  ['a chat that is gone', badRequest('chat not found').failure, { code: 400, why: 'gone' }],
])('%s is passed over, and the next one answered', async (_, failure, told) => {
  const bot = await openBot({ server });
  server.failNext('sendMessage', failure);
  await bot.does(person(1).text('they locked me in the house'), person(2).text('/start'));
  await waitUntil(() => shown(2).length === 1, 'the answer');
  expect(bot.notes()).toEqual([{ what: 'refused', method: 'sendMessage', ...told }]);
  expect(shown(1)).toHaveLength(0);
  await bot.bot().stop();
});

test.each(['sendMessage', 'getUpdates'])('a token that is taken back ends the bot with a sentence (%s)', async (method) => {
  const bot = await openBot({ server });
  const ended = expect(bot.bot().finished).rejects.toThrow(/does not know this BOT_TOKEN/);
  await waitUntil(() => server.isHandled(0), 'the first poll');
  server.failNext(method, failures.unauthorized);
  if (method === 'sendMessage') server.push(person(1).text('/start'));
  await ended;
  await bot.bot().stop();
});

test('danger is answered at once while others wait for Telegram’s limits, and also in a flood of its own chat', async () => {
  const bot = await openBot({ server, config: { perSecond: 30, stopSeconds: 0 }, rehearsal: { pace: usualPace, limits: telegramLimits } });
  for (const id of ids(500)) server.push(person(id).text('/topics'));
  const loud = person(1);
  for (let index = 0; index < 100; index++) server.push(loud.text('/topics'));
  await waitUntil(() => server.isHandled(590), 'the bot to have read them', 30_000);
  const waits: number[] = [];
  for (const id of [1, 60_001, 60_002, 60_003, 60_004]) {
    const since = performance.now();
    server.push(person(id).text('they locked me in the house'));
    const call = await waitUntil(
      () =>
        server
          .calls()
          .find(
            ({ method, params }) =>
              method === 'sendMessage' && params['chat_id'] === id && String(params['text']).startsWith(t('dialogue.danger')),
          ),
      'the answer to danger',
    );
    waits.push(call.at - since);
  }
  expect(waits.toSorted((a, b) => a - b)[2]).toBeLessThan(300);
  expect(ids(500).filter((id) => shown(id).length === 0).length).toBeGreaterThan(200);
  const slow = () => shown(1).filter(({ text }) => text === t('telegram.slow')).length;
  await waitUntil(() => slow() === 1, 'the word about the flood', 60_000);
  const sent = server.calls().filter(({ method, answer }) => method === 'sendMessage' && answer === 'ok');
  const busiest = Math.max(...sent.map(({ at }) => sent.filter((other) => other.at >= at && other.at < at + 1000).length));
  // Moments are given out evenly; on their way through a busy machine a few may gather.
  expect(busiest).toBeLessThanOrEqual(36);
  expect(bot.notes().filter(({ what }) => what === 'flood')).toHaveLength(1);
  await bot.bot().stop();
});

test('health and readiness say how it stands', async () => {
  const bot = await openBot({ server, config: { port: 0 } });
  const ask = (path: string) => fetch(`http://127.0.0.1:${bot.bot().port}${path}`).then(({ status }) => status);
  await waitUntil(() => server.isHandled(0), 'the first poll');
  await bot.does(person(1).text('/start'));
  expect([await ask('/health'), await ask('/ready'), await ask('/other')]).toEqual([200, 200, 404]);
  await bot.bot().stop();
});

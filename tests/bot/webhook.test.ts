import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { BotConfig } from '#bot/config.ts';
import { openBot, world } from '#tests/bot/open-bot.ts';
import { type RedisServer, startRedis } from '../../scripts/bench-bot/start-redis.ts';
import { makePerson } from './api-server/make-person.ts';
import { failures } from './api-server/refusal.ts';
import { type ApiServer, startApiServer } from './api-server/start-api-server.ts';
import { waitUntil } from './api-server/wait-until.ts';
import { type Run, runStart } from './run-start.ts';

// Real processes, real Redis; a busy machine takes longer.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 30_000 });

const secret = 'a-secret-of-our-webhook';
const webhook = { url: 'http://127.0.0.1:1/telegram', secret };
let server: ApiServer;
const shown = (chat: number) => server.chats.shown(chat);
const person = (id: number, language = 'en') => makePerson(server, { id, language });
const t = (key: string, locale: 'en' | 'ru' = 'en') => world().guides[locale]?.t(key) ?? '?';

beforeEach(async () => {
  server = await startApiServer();
});
afterEach(() => server.close());

/** A bot behind a webhook, and Telegram told where it listens. */
async function open(config: Partial<BotConfig> = {}) {
  const bot = await openBot({ server, config: { webhook, port: 0, ...config } });
  server.webhooks.spread([`http://127.0.0.1:${bot.bot().port}/telegram`]);
  return { ...bot, address: `http://127.0.0.1:${bot.bot().port}` };
}

test('Telegram is told address, secret and kinds, and what it sends is answered', async () => {
  const bot = await open();
  expect(server.calls().find(({ method }) => method === 'setWebhook')?.params).toMatchObject({
    url: webhook.url,
    secret_token: secret,
    allowed_updates: ['message', 'callback_query', 'inline_query'],
  });
  server.push(person(1).text('/start'));
  await waitUntil(() => shown(1).length === 1, 'the answer');
  await bot.bot().stop();
});

test.each([
  ['without the secret', {}, '{"update_id":1}', '/telegram', 401],
  ['with another secret', { 'x-telegram-bot-api-secret-token': 'a-secret-of-our-webhool' }, '{"update_id":1}', '/telegram', 401],
  ['at another path', { 'x-telegram-bot-api-secret-token': secret }, '{"update_id":1}', '/other', 404],
  ['without JSON', { 'x-telegram-bot-api-secret-token': secret }, 'hello', '/telegram', 400],
  ['without a number', { 'x-telegram-bot-api-secret-token': secret }, '{"message":{}}', '/telegram', 400],
  [
    'larger than any update',
    { 'x-telegram-bot-api-secret-token': secret },
    `{"update_id":1,"x":"${'x'.repeat(1_100_000)}"}`,
    '/telegram',
    400,
  ],
])('a request %s is not believed', async (_, headers, body, path, status) => {
  const bot = await open();
  const response = await fetch(`${bot.address}${path}`, { method: 'POST', headers: headers as Record<string, string>, body });
  expect(response.status).toBe(status);
  expect(await response.text()).toBe('');
  await bot.bot().stop();
});

test('asked to stop, it finishes what it began, is no longer ready, and lets Telegram come again with the rest', async () => {
  const bot = await open();
  server.failNext('sendMessage', failures.tooMany(1));
  const number = server.push(person(1).text('/start'));
  await waitUntil(() => server.calls().some(({ method }) => method === 'sendMessage'), 'the first attempt');
  const stopped = bot.bot().stop();
  expect((await fetch(`${bot.address}/ready`)).status).toBe(503);
  const late = await fetch(`${bot.address}/telegram`, {
    method: 'POST',
    headers: { 'x-telegram-bot-api-secret-token': secret },
    body: '{"update_id":9}',
  });
  expect(late.status).toBe(503);
  await stopped;
  await waitUntil(() => server.webhooks.isDelivered(number), 'the thanks to Telegram');
  expect(shown(1)).toHaveLength(1);
});

test('when many answers are held up, the door stays open for danger', async () => {
  const bot = await open({ perSecond: 6, stopSeconds: 0 });
  for (let id = 100; id < 220; id++) server.push(person(id).text('/topics'));
  await waitUntil(() => bot.notes().some(({ what }) => what === 'read-ahead'), 'the first update that is let go');
  server.push(person(1).text('they locked me in the house'));
  await waitUntil(() => shown(1).length > 0, 'the answer to danger', 5000);
  expect(shown(1)[0]?.text).toContain(t('dialogue.danger'));
  await bot.bot().stop();
});

describe.skipIf(!(await hasRedis()))('with Redis (skipped where there is no redis-server)', () => {
  let redis: RedisServer;
  const running: Run[] = [];
  const key = 'a-key-that-all-processes-share';

  beforeAll(async () => {
    const started = await startRedis();
    if (!started) throw new Error('there is no redis-server');
    redis = started;
  });
  afterAll(() => redis.stop());
  // Each server of ours counts its updates from 1; those of Telegram never come again.
  beforeEach(async () => {
    const clean = new Redis(redis.url);
    await clean.flushall();
    clean.disconnect();
  });
  afterEach(async () => {
    for (const run of running.splice(0)) {
      run.kill('SIGKILL');
      await run.ended();
    }
  });

  /** Two processes behind one address. */
  async function runTwo(): Promise<readonly [Run, Run]> {
    const ports = [18_000 + (process.pid % 1000) * 2, 18_001 + (process.pid % 1000) * 2] as const;
    const env = {
      BOT_TOKEN: server.token,
      BOT_API_ROOT: server.url,
      BOT_KEY: key,
      REDIS_URL: redis.url,
      BOT_WEBHOOK_URL: webhook.url,
      BOT_WEBHOOK_SECRET: secret,
    };
    const two = ports.map((port) => runStart({ ...env, BOT_PORT: String(port), LOG_LEVEL: 'debug' }, 'scripts/bot.ts'));
    running.push(...two);
    for (const run of two) await waitUntil(() => run.out().includes('@hamroh_test_bot'), `a process; it said: ${run.err()}`, 30_000);
    server.webhooks.spread(ports.map((port) => `http://127.0.0.1:${port}/telegram`));
    const [one, other] = two;
    if (!one || !other) throw new Error('two processes were wanted');
    return [one, other];
  }

  test('what is chosen at one process is known at the other, and neither chat nor words lie in Redis', async () => {
    await runTwo();
    server.push(person(771_177).press('ru.TR.h'));
    await waitUntil(() => shown(771_177).length === 1, 'the answer');
    for (const count of [2, 3]) {
      server.push(person(771_177).text('/contacts'));
      await waitUntil(() => shown(771_177).length === count, 'the answer');
      expect(shown(771_177).at(-1)?.text).toContain('112');
      expect(shown(771_177).at(-1)?.text).toContain(world().guides.ru?.bundle.places.find(({ id }) => id === 'TR')?.name);
    }
    const look = new Redis(redis.url);
    const keys = await look.keys('*');
    const values = await Promise.all(keys.filter((name) => name.includes(':session:')).map((name) => look.get(name)));
    look.disconnect();
    expect(values).toEqual([expect.stringMatching(/^ru\.TR\.\d+$/)]);
    expect(keys.join()).not.toContain('771177');
  });

  test('updates of one chat are answered in their order, whichever process gets them; the same one twice only once', async () => {
    await runTwo();
    const ports = [18_000 + (process.pid % 1000) * 2, 18_001 + (process.pid % 1000) * 2];
    const post = (update: object, port: number | undefined) =>
      fetch(`http://127.0.0.1:${port}/telegram`, {
        method: 'POST',
        headers: { 'x-telegram-bot-api-secret-token': secret },
        body: JSON.stringify(update),
      });
    const names = ['/topics', '/places', '/cards', '/about'];
    const keysOf = ['dialogue.choose-stage', 'dialogue.choose-place', 'cards.intro', 'about.privacy'];
    server.chats.meet(person(5).chat);
    server.failNext('sendMessage', failures.tooMany(1));
    const posts: Promise<Response>[] = [];
    for (const [index, name] of names.entries()) {
      const update = { update_id: 5000 + index, ...person(5).text(name) };
      posts.push(post(update, ports[index % 2]), post(update, ports[(index + 1) % 2]));
      // Telegram sends the next one later; here as soon as the process has taken it in.
      await waitUntil(() => server.calls().some(({ method }) => method === 'sendMessage'), 'the first attempt');
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    expect((await Promise.all(posts)).map(({ status }) => status)).toEqual(posts.map(() => 200));
    expect(shown(5).map(({ text }) => keysOf.findIndex((name) => text.includes(t(name))))).toEqual([0, 1, 2, 3]);
  });

  test('a process that is killed in the middle of a burst loses nobody: the other one goes on', async () => {
    const [first] = await runTwo();
    const everybody = Array.from({ length: 60 }, (_, index) => 50_000 + index);
    for (const id of everybody) server.push(person(id).text('/start'));
    await waitUntil(() => server.calls().filter(({ method }) => method === 'sendMessage').length >= 15, 'some answers', 30_000);
    first.kill('SIGKILL');
    await waitUntil(() => everybody.every((id) => shown(id).length > 0), 'the answers to everybody', 60_000);
    const sent = server.calls().filter(({ method, answer }) => method === 'sendMessage' && answer === 'ok');
    const busiest = Math.max(...sent.map(({ at }) => sent.filter((other) => other.at >= at && other.at < at + 1000).length));
    expect(busiest).toBeLessThanOrEqual(36);
  });

  test('while Redis is away everybody is answered, a language that is chosen holds, and it is written when Redis is back', async () => {
    const bot = await open({ redisUrl: redis.url, key });
    server.push(person(61).press('ru.-.h'));
    await waitUntil(() => shown(61).length === 1, 'the answer');
    await redis.kill();
    server.push(person(62).press('ru.-.h'));
    await waitUntil(() => shown(62).length === 1, 'the answer without Redis');
    server.push(person(62).text('/about'));
    await waitUntil(() => shown(62).length === 2, 'the answer without Redis');
    expect(shown(62)[1]?.text).toContain(t('about.title', 'ru'));
    expect(bot.notes()).toContainEqual({ what: 'sessions', state: 'away', mistake: expect.any(String) });
    await redis.start();
    let count = 2;
    await waitUntil(
      () => {
        const isBack = bot.notes().some((note) => note.what === 'sessions' && note.state === 'back');
        if (!isBack && shown(63).length === count - 2) {
          count += 1;
          server.push(person(63).text('/about'));
        }
        return isBack;
      },
      'Redis to be back',
      30_000,
    );
    await bot.bot().stop();
    const again = await open({ redisUrl: redis.url, key });
    server.push(person(62).text('/topics'));
    await waitUntil(() => shown(62).length === 3, 'the answer after a restart');
    expect(shown(62)[2]?.text).toContain(t('dialogue.choose-stage', 'ru'));
    await again.bot().stop();
  });

  test('a bot that starts while Redis is away is there all the same', async () => {
    await redis.kill();
    const bot = await open({ redisUrl: redis.url, key });
    server.push(person(70).text('/start'));
    await waitUntil(() => shown(70).length === 1, 'the answer');
    await bot.bot().stop();
    await redis.start();
  });
});

async function hasRedis(): Promise<boolean> {
  const redis = await startRedis();
  await redis?.stop();
  return redis !== undefined;
}

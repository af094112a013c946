import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BotStopped, startBot } from '#bot/main.ts';
import { commands } from '#bot/telegram/commands.ts';
import { world } from '#tests/bot/open-bot.ts';
import { makePerson } from './api-server/make-person.ts';
import { badRequest, failures } from './api-server/refusal.ts';
import { type ApiServer, startApiServer } from './api-server/start-api-server.ts';
import { waitUntil } from './api-server/wait-until.ts';

// Real waiting: for Telegram's pauses, for processes. A busy machine takes longer.
vi.setConfig({ testTimeout: 30_000 });

let server: ApiServer;
const config = (change: object = {}) => ({ token: server.token, apiRoot: server.url, siteUrl: undefined, ...change });

beforeEach(async () => {
  server = await startApiServer();
});
afterEach(() => server.close());

test('the bot says who it is, publishes its commands in each language, Tajik for everybody else, and asks for updates', async () => {
  const bot = await startBot(config(), world);
  expect(bot.username).toBe('hamroh_test_bot');
  expect([...server.commands.keys()].toSorted()).toEqual(['', 'en', 'ru', 'tg']);
  for (const locale of ['tg', 'ru', 'en'] as const) {
    const list = Object.keys(commands).map((command) => ({ command, description: world().guides[locale]?.t(`command.${command}`) }));
    expect(server.commands.get(locale)).toEqual(list);
  }
  expect(server.commands.get('')).toEqual(server.commands.get('tg'));
  await waitUntil(() => server.isHandled(0), 'the first poll');
  await bot.stop();
  await expect(bot.finished).resolves.toBeUndefined();
});

test.each([
  ['a token that Telegram does not know', { token: '123456789:AAwrong-token-of-somebody' }, /does not know this BOT_TOKEN.+@BotFather/],
  ['an address that is no Bot API', { apiRoot: '/elsewhere' }, /does not know this BOT_TOKEN/],
] as const)('%s stops the start with a sentence', async (_, change, sentence) => {
  const apiRoot = 'apiRoot' in change ? server.url + change.apiRoot : server.url;
  const started = startBot(config({ ...change, apiRoot }), world);
  await expect(started).rejects.toThrow(BotStopped);
  await expect(started).rejects.toThrow(sentence);
});

test('a refusal that no sentence foresees is told with method and reason', async () => {
  server.failNext('setMyCommands', badRequest('BOT_COMMANDS_TOO_MUCH').failure);
  await expect(startBot(config(), world)).rejects.toThrow('Telegram refused setMyCommands: 400 Bad Request: BOT_COMMANDS_TOO_MUCH.');
});

test('a second copy with the same token ends the first one with a sentence', async () => {
  const first = await startBot(config(), world);
  const ended = expect(first.finished).rejects.toThrow(/^Another copy of the bot is running/);
  await waitUntil(() => server.isHandled(0), 'the first poll');
  const second = await startBot(config(), world);
  await ended;
  await expect(first.finished).rejects.toThrow(BotStopped);
  await second.stop();
});

test('a token that is taken back while the bot runs ends it with a sentence', async () => {
  const bot = await startBot(config(), world);
  const ended = expect(bot.finished).rejects.toThrow(/does not know this BOT_TOKEN/);
  await waitUntil(() => server.isHandled(0), 'the first poll');
  server.failNext('getUpdates', failures.unauthorized);
  await ended;
  await expect(bot.stop()).resolves.toBeUndefined();
});

test('without a network the bot says so once, waits, and is there when the network is', async () => {
  const port = await freePort();
  const say = vi.fn();
  const apiRoot = `http://127.0.0.1:${port}`;
  const started = startBot(config({ apiRoot }), world, say);
  await waitUntil(() => say.mock.calls.length > 0, 'the sentence');
  const late = await startApiServer({ port });
  late.dropNext('getMe');
  const bot = await started;
  expect(say.mock.calls).toEqual([
    [`The Bot API at ${apiRoot} cannot be reached. Check the network, or BOT_API_ROOT. The bot goes on trying.`],
  ]);
  await bot.stop();
  await late.close();
});

test('stopped in the middle of its first calls, the bot ends quietly', async () => {
  const bot = await startBot(config(), world);
  await bot.stop();
  await expect(bot.finished).resolves.toBeUndefined();
});

test('stopping finishes the answers that were begun, and confirms them', async () => {
  const bot = await startBot(config(), world);
  const person = makePerson(server);
  await waitUntil(() => server.isHandled(0), 'the first poll');
  server.failNext('sendMessage', failures.tooMany(0.5));
  const number = server.push(person.text('they locked me in the house'));
  await waitUntil(() => server.calls().some((call) => call.method === 'sendMessage'), 'the first attempt');
  await bot.stop();
  expect(server.chats.shown(person.chat.id)).toHaveLength(2);
  expect(server.polls().at(-1)?.params).toMatchObject({ offset: number + 1, limit: 1 });
});

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { world } from '#tests/bot/open-bot.ts';
import { makePerson, otherContent } from './api-server/make-person.ts';
import { failures } from './api-server/refusal.ts';
import { startApiServer } from './api-server/start-api-server.ts';
import { waitUntil } from './api-server/wait-until.ts';
import { type Run, runStart } from './run-start.ts';

// Real waiting: for Telegram's pauses, for processes. A busy machine takes longer.
vi.setConfig({ testTimeout: 30_000 });

const running: Run[] = [];
const start = (env: Readonly<Record<string, string>>) => {
  const run = runStart(env);
  running.push(run);
  return run;
};
afterEach(async () => {
  for (const run of running.splice(0)) {
    run.kill('SIGKILL');
    await run.ended();
  }
});

/** One sentence for the person who must act: one line, no stack trace, nothing of Node. */
function expectSentence(text: string, sentence: RegExp): void {
  expect(text).toMatch(sentence);
  expect(text.trim().split('\n')).toHaveLength(1);
  expect(text).not.toMatch(/^\s+at |node:|Error:/m);
}

test('without a token it serves the site, says how to get a bot, and ends with 0 when asked to', async () => {
  const run = start({ PORT: '0' });
  const address = await run.address();
  await waitUntil(() => run.out().includes('No bot'), 'the line about the bot');
  expect(run.out()).toMatch(/^The guide is open at http:\/\/localhost:\d+\/\nNo bot: ask @BotFather .+\n$/);
  expect((await fetch(address)).status).toBe(200);
  run.kill('SIGTERM');
  expect(await run.ended(3000)).toBe(0);
  expect(run.err()).toBe('');
});

test.each([
  ['PORT=abc', { PORT: 'abc' }, /^PORT must be a number from 0 to 65535, not "abc"$/m],
  ['PORT=70000', { PORT: '70000' }, /^PORT must be a number/],
  ['a token that is none', { PORT: '0', BOT_TOKEN: 'hello' }, /^BOT_TOKEN is not a token/],
  [
    'a site that is no address',
    { PORT: '0', BOT_TOKEN: '123456789:AAExample-token_of_BotFather', SITE_URL: 'localhost:1' },
    /^SITE_URL is not/,
  ],
] as const)('%s ends it with one sentence', async (_, env, sentence) => {
  const run = start(env);
  expect(await run.ended()).toBe(1);
  expectSentence(run.err(), sentence);
});

test('a port that is taken ends it with one sentence and a way on', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, resolve));
  const { port } = other.address() as AddressInfo;
  const run = start({ PORT: String(port) });
  expect(await run.ended()).toBe(1);
  expectSentence(run.err(), new RegExp(`^Port ${port} is taken\\. .+PORT=\\d+ npm start`));
  await new Promise((resolve) => other.close(resolve));
});

test('a token that Telegram does not know ends it with one sentence that does not repeat the token', async () => {
  const server = await startApiServer();
  const run = start({ PORT: '0', BOT_TOKEN: '123456789:AAwrong-token-of-somebody', BOT_API_ROOT: server.url });
  expect(await run.ended()).toBe(1);
  expectSentence(run.err(), /^Telegram does not know this BOT_TOKEN\. .+@BotFather/);
  expect(run.err() + run.out()).not.toContain('AAwrong');
  await server.close();
});

test('without a network the site is there, one sentence says what the bot waits for, and it ends with 0 when asked to', async () => {
  const run = start({ PORT: '0', BOT_TOKEN: '123456789:AAExample-token_of_BotFather', BOT_API_ROOT: 'http://127.0.0.1:9' });
  const address = await run.address();
  await waitUntil(() => run.err() !== '', 'the sentence');
  expectSentence(run.err(), /^The Bot API at http:\/\/127\.0\.0\.1:9 cannot be reached\./);
  expect((await fetch(address)).status).toBe(200);
  run.kill('SIGTERM');
  expect(await run.ended(3000)).toBe(0);
});

test('a second copy with the same token ends the first one with one sentence', async () => {
  const server = await startApiServer();
  const run = start({ PORT: '0', BOT_TOKEN: server.token, BOT_API_ROOT: server.url });
  await waitUntil(() => run.out().includes('@hamroh_test_bot') && server.isHandled(0), 'the bot');
  server.failNext('getUpdates', failures.conflict);
  expect(await run.ended()).toBe(1);
  expectSentence(run.err(), /^Another copy of the bot is running/);
  await server.close();
});

test('nothing that anybody writes, shows or is called stands in what the process says, whatever goes wrong', async () => {
  const server = await startApiServer();
  const run = start({ PORT: '0', BOT_TOKEN: server.token, BOT_API_ROOT: server.url, LOG_LEVEL: 'debug' });
  await waitUntil(() => run.out().includes('@hamroh_test_bot'), 'the bot');
  const secret = 'маҳрамона77secret';
  const writings = [
    secret,
    `паспорт ${secret}`,
    `they locked me in the house ${secret}`,
    `/start ${secret}`,
    `/${secret}`,
    `/help ${secret}`,
    `@hamroh_test_bot ${secret}`,
  ];
  let last = 771_177_000;
  const somebody = () => makePerson(server, { id: ++last });
  const everything = () => [
    ...writings.flatMap((text) => [somebody().text(text), somebody().text(text, somebody().group), somebody().edited(text)]),
    somebody().mention(`they locked me in the house ${secret}`),
    somebody().inline(secret),
    somebody().inline(`they locked me in the house ${secret}`),
    somebody().other({ ...otherContent.photo, caption: secret }),
    somebody().other({ contact: { phone_number: '+77177', first_name: secret } }),
    somebody().press(secret),
  ];
  const strange = { error_code: 400, description: `Bad Request: ${secret} of 771177001 is strange` };
  for (const refusal of [undefined, failures.blocked, failures.tooMany(1), failures.internal, strange]) {
    if (refusal) for (const method of ['sendMessage', 'answerInlineQuery', 'answerCallbackQuery']) server.failNext(method, refusal, 5);
    const number = Math.max(...everything().map((update) => server.push(update)));
    await waitUntil(() => server.isHandled(number), 'the end of the turns');
  }
  expect(server.calls().filter((call) => call.method === 'sendMessage' && call.answer === 'ok').length).toBeGreaterThan(10);
  expect(run.out().match(/"what":"refused"/g)?.length).toBeGreaterThan(10);
  expect(run.out().match(/"what":"turn"/g)?.length).toBeGreaterThan(60);
  run.kill('SIGTERM');
  expect(await run.ended()).toBe(0);
  for (const word of [secret, 'secret', 'A person', '771177', 'strange', server.token, world().guides.en?.t('dialogue.danger') ?? '?'])
    expect(run.out() + run.err()).not.toContain(word);
});

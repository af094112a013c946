import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { openBot, world } from '#tests/bot/open-bot.ts';
import { failures } from './api-server/refusal.ts';
import { waitUntil } from './api-server/wait-until.ts';

// Real waiting: for Telegram's pauses, for processes. A busy machine takes longer.
vi.setConfig({ testTimeout: 30_000 });

let bot: Awaited<ReturnType<typeof openBot>>;
let lastId = 5000;
let isGuideBroken = false;
const somebody = (language = 'en') => bot.person({ id: ++lastId, language });
let told = 0;
/** What the log said since the test began. */
const notes = () => bot.notes().slice(told);

beforeAll(async () => {
  bot = await openBot({
    world: () => {
      if (isGuideBroken) throw new TypeError('secret words of a person');
      return world();
    },
  });
});
afterAll(() => bot.close());
beforeEach(() => {
  told = bot.notes().length;
});
afterEach(() => {
  isGuideBroken = false;
});

const shown = (chat: number) => bot.server.chats.shown(chat);
const attempts = (chat: number, method = 'sendMessage') =>
  bot.server.calls().filter((call) => call.method === method && call.params['chat_id'] === chat);

test('told to wait a second, the bot waits and sends the same message again', async () => {
  const person = somebody();
  bot.server.failNext('sendMessage', failures.tooMany(1));
  const since = performance.now();
  bot.server.push(person.text('/start'));
  await waitUntil(() => shown(person.chat.id).length === 1, 'the message');
  expect(performance.now() - since).toBeGreaterThan(990);
  const [first, second] = attempts(person.chat.id);
  expect(second?.params).toEqual(first?.params);
  expect(notes()).toEqual([{ what: 'refused', method: 'sendMessage', code: 429, why: 'limit' }]);
});

test('while one chat must wait, the others are answered', async () => {
  const [slow, quick] = [somebody(), somebody()];
  bot.server.failNext('sendMessage', failures.tooMany(3));
  bot.server.push(slow.text('/start'));
  await waitUntil(() => attempts(slow.chat.id).length === 1, 'the refusal');
  bot.server.push(quick.text('/help'));
  await waitUntil(() => shown(quick.chat.id).length === 1, 'the answer to the other chat');
  expect(shown(slow.chat.id)).toHaveLength(0);
  bot.server.push(slow.text('/topics'));
  await waitUntil(() => shown(slow.chat.id).length === 2, 'both answers, in their order');
  expect(shown(slow.chat.id)[0]?.text).toContain(world().guides.en?.t('dialogue.welcome'));
});

test('an error inside Telegram is waited out', async () => {
  const person = somebody();
  bot.server.failNext('sendMessage', failures.internal);
  bot.server.push(person.text('/start'));
  await waitUntil(() => shown(person.chat.id).length === 1, 'the message');
  expect(attempts(person.chat.id).map((call) => call.answer)).toEqual([failures.internal, 'ok']);
});

test.each([
  ['sendMessage', (chat: number) => bot.server.push(bot.person({ id: chat }).text('/start'))],
  ['editMessageText', (chat: number) => bot.server.push(bot.person({ id: chat }).press('en.-.d', shown(chat)[0]?.message_id))],
] as const)('when the connection breaks during %s, the answer is sent again', async (method, act) => {
  const person = somebody();
  if (method === 'editMessageText') await person.says('/about');
  bot.server.dropNext(method);
  act(person.chat.id);
  await waitUntil(() => attempts(person.chat.id, method).at(-1)?.answer === 'ok', 'the answer after the broken connection');
  expect(attempts(person.chat.id, method).map((call) => call.answer)).toEqual(['dropped', 'ok']);
  expect(notes()).toEqual([]);
});

test('when the connection breaks while the bot waits for updates, it asks again', async () => {
  bot.server.dropNext('getUpdates');
  const person = somebody();
  await person.says('/start');
  expect(shown(person.chat.id)).toHaveLength(1);
});

test('somebody who blocked the bot is passed over, and the next one answered', async () => {
  const [gone, next] = [somebody(), somebody()];
  bot.server.failNext('sendMessage', failures.blocked);
  await bot.does(gone.text('the word nobody may see'), next.text('/start'));
  expect(shown(gone.chat.id)).toHaveLength(0);
  expect(shown(next.chat.id)).toHaveLength(1);
  expect(notes()).toEqual([{ what: 'refused', method: 'sendMessage', code: 403, why: 'blocked' }]);
});

test('a press is answered at once even when Telegram refuses its acknowledgement', async () => {
  const person = somebody();
  await person.says('/start');
  bot.server.failNext('answerCallbackQuery', failures.internal);
  const since = performance.now();
  const { answers } = await bot.does(person.press('en.-.d', shown(person.chat.id)[0]?.message_id));
  expect(answers).toMatchObject([{ how: 'edited' }]);
  expect(performance.now() - since).toBeLessThan(1000);
});

test('an answer that fails never stops the next ones, and tells its kind only', async () => {
  const [unlucky, next] = [somebody(), somebody()];
  isGuideBroken = true;
  await bot.does(unlucky.text('secret'), unlucky.press('en.-.h'), unlucky.text('/start'));
  isGuideBroken = false;
  expect((await next.says('/start')).answers).toHaveLength(1);
  expect((await unlucky.says('/start')).answers).toHaveLength(1);
  expect(notes()).toEqual([1, 2, 3].map(() => ({ what: 'failed', where: 'turn', mistake: 'TypeError' })));
});

test('a hundred updates at once are answered, each chat in its order', async () => {
  const people = Array.from({ length: 50 }, () => somebody());
  await bot.does(...people.map((person) => person.text('/start')), ...people.map((person) => person.text('/help')));
  // Of so many the bot may let go before the last answers, paced at one a second, have left.
  for (const person of people) {
    await waitUntil(() => shown(person.chat.id).length === 2, 'both answers');
    const texts = shown(person.chat.id).map((message) => message.text);
    expect(texts.map((text) => text.includes(world().guides.en?.t('help.where') ?? '?'))).toEqual([false, true]);
  }
});

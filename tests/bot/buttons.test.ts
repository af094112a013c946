import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBot, world } from '#tests/bot/open-bot.ts';
import { badRequest } from './api-server/refusal.ts';
import { waitUntil } from './api-server/wait-until.ts';

let bot: Awaited<ReturnType<typeof openBot>>;
let lastId = 2000;
const somebody = (language = 'en') => bot.person({ id: ++lastId, language });
const t = (key: string) => world().guides.en?.t(key) ?? '?';

beforeAll(async () => {
  bot = await openBot();
});
afterAll(() => bot.close());

/** The presses of a person that Telegram was told are done, each with how that ended. */
const answered = (id: number) =>
  bot.server
    .calls()
    .filter((call) => call.method === 'answerCallbackQuery' && String(call.params['callback_query_id']).includes(`-${id}-`));

test('a button changes the message it stands below, and the clock on it stops', async () => {
  const person = somebody();
  await person.says('/start');
  const { message } = person.find(t('nav.help'));
  const { answers } = await person.presses(t('nav.help'));
  expect(answers).toMatchObject([{ how: 'edited', message, text: expect.stringContaining(t('help.where')) }]);
  expect(bot.server.chats.shown(person.chat.id)).toHaveLength(1);
  await waitUntil(() => answered(person.chat.id).length === 1, 'the answer to the press');
});

test('two taps lead from the start to numbers', async () => {
  const person = somebody();
  await person.says('/start');
  await person.presses(t('nav.help'));
  expect((await person.presses('Türkiye')).answers[0]?.text).toContain('☎️ 112');
});

test('pressing twice changes nothing the second time and sends nothing', async () => {
  const person = somebody();
  await person.says('/start');
  const { code, message } = person.find(t('nav.topics'));
  const { calls } = await bot.does(person.press(code, message), person.press(code, message), person.press(code, message));
  const edits = calls.filter((call) => call.method === 'editMessageText').map((call) => call.answer);
  expect(edits).toMatchObject(['ok', { error_code: 400 }, { error_code: 400 }]);
  expect(calls.some((call) => call.method === 'sendMessage')).toBe(false);
  await waitUntil(() => answered(person.chat.id).length === 3, 'the answers to the presses');
});

test('a button from before a restart still knows language and country, and so do words after it', async () => {
  const person = bot.person({ id: ++lastId, language: 'ru' });
  await person.says('/language');
  await person.presses('English');
  await person.presses(t('nav.places'));
  await person.presses('Türkiye');
  await bot.restart();
  const { answers } = await person.presses(t('nav.topics'));
  expect(answers).toMatchObject([{ how: 'edited', text: expect.stringContaining(t('dialogue.choose-stage')) }]);
  const danger = await person.says('they locked me in the house');
  expect(danger.answers[0]?.text).toContain(t('dialogue.danger'));
  expect(danger.answers[0]?.text).toContain('☎️');
});

test.each([
  ['nothing', ''],
  ['letters of no version', 'zz.XX.??'],
  ['a page that is gone', 'en.-.t.no-such-page'],
  ['a country that is gone', 'en.-.p.ZZ'],
  ['a contact that is gone', 'en.-.s.no-such-service'],
  ['a fact that is gone', 'en.-.r.no-such-rule'],
  ['a card that is gone', 'en.-.c.no-such-card'],
  ['names of what every object has', 'en.-.constructor'],
  ['64 bytes of anything', '💥'.repeat(16)],
])('a button with %s behind it says so and offers the beginning', async (_, data) => {
  const person = somebody();
  await person.says('/about');
  const { answers } = await bot.does(person.press(data, bot.server.chats.shown(person.chat.id)[0]?.message_id));
  expect(answers).toMatchObject([{ how: 'edited', text: expect.stringContaining(t('dialogue.stale')) }]);
  expect(answers[0]?.buttons.map((button) => button.label)).toContain(t('nav.help'));
});

test('a button without any data, such as of a game, is only acknowledged', async () => {
  const person = somebody();
  expect((await bot.does(person.press(undefined))).answers).toEqual([]);
  await waitUntil(() => answered(person.chat.id).length === 1, 'the answer to the press');
});

test('a press below a message that Telegram no longer sends along, or that is deleted, brings a new message', async () => {
  const person = somebody();
  await person.says('/start');
  expect((await bot.does(person.press('en.-.d'))).answers).toMatchObject([{ how: 'sent', chat: person.chat.id }]);
  const { code, message } = person.find(t('nav.topics'));
  bot.server.chats.remove(person.chat.id, message);
  expect((await bot.does(person.press(code, message))).answers).toMatchObject([{ how: 'sent' }]);
});

test('a message that Telegram no longer lets the bot change is followed by a new one', async () => {
  const person = somebody();
  await person.says('/start');
  bot.server.failNext('editMessageText', badRequest("message can't be edited").failure);
  expect((await person.presses(t('nav.help'))).answers).toMatchObject([{ how: 'sent', text: expect.stringContaining(t('help.where')) }]);
});

test('a press from yesterday is answered although Telegram no longer waits for it', async () => {
  const person = somebody();
  await person.says('/start');
  const { code, message } = person.find(t('nav.help'));
  const { answers } = await bot.does(person.press(code, message, { isOld: true }));
  expect(answers).toMatchObject([{ how: 'edited', message, text: expect.stringContaining(t('help.where')) }]);
  await waitUntil(() => answered(person.chat.id).length === 1, 'the refusal');
});

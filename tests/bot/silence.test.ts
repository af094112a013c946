import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBot, world } from '#tests/bot/open-bot.ts';
import { makePerson, otherContent } from './api-server/make-person.ts';
import { startApiServer } from './api-server/start-api-server.ts';

let bot: Awaited<ReturnType<typeof openBot>>;
let lastId = 3000;
const somebody = (language = 'en') => bot.person({ id: ++lastId, language });
const t = (key: string) => world().guides.en?.t(key) ?? '?';
const kinds = Object.entries(otherContent);

beforeAll(async () => {
  bot = await openBot();
});
afterAll(() => bot.close());

test.each(kinds)('a %s in a private chat is answered kindly, with the ways on', async (_, content) => {
  const person = somebody();
  const { answers } = await bot.does(person.other(content));
  expect(answers).toMatchObject([{ how: 'sent', text: expect.stringContaining(t('dialogue.only-text')) }]);
  expect(answers[0]?.buttons.map((button) => button.label)).toContain(t('nav.help'));
});

test.each(kinds)('a %s in a group is met with silence', async (_, content) => {
  const person = somebody();
  expect((await bot.does(person.other(content, person.group))).calls).toEqual([]);
});

test.each(['pinned_message', 'message_auto_delete_timer_changed', 'new_chat_title', 'chat_background_set', 'write_access_allowed'])(
  'what Telegram itself notes in a chat (%s) is met with silence',
  async (key) => {
    expect((await bot.does(somebody().other({ [key]: {} }))).calls).toEqual([]);
  },
);

test.each([
  ['talk', 'хучаин паспортма гирифт', false],
  ['a command of another bot', '/help@another_bot', false],
  ['a command that no bot here has', '/abracadabra', false],
  ['a command in the middle of talk', 'write /help', false],
  ['a command', '/help', true],
  ['a command with our name', '/help@hamroh_test_bot', true],
] as const)('in a group, %s (%s) is answered: %s', async (_, text, isAnswered) => {
  const person = somebody();
  const { answers } = await bot.does(person.text(text, person.group));
  expect(answers.map((answer) => answer.chat)).toEqual(isAnswered ? [person.group.id] : []);
});

test('a button in a group changes the message there, not in the private chat', async () => {
  const person = somebody();
  await bot.does(person.text('/start', person.group));
  const message = bot.server.chats.shown(person.group.id)[0]?.message_id;
  const { answers } = await bot.does(person.press('en.-.d', message, { chat: person.group }));
  expect(answers).toMatchObject([{ how: 'edited', chat: person.group.id, message }]);
});

test('other bots are never answered, so that two bots never talk to each other', async () => {
  const person = somebody();
  const updates = ['/start', 'hello', '/help@hamroh_test_bot'].flatMap((text) => [
    person.fromBot(text),
    person.fromBot(text, person.group),
  ]);
  expect((await bot.does(...updates)).calls).toEqual([]);
});

test('what came before the bot said what it wants to hear is passed over too', async () => {
  const server = await startApiServer();
  const early = makePerson(server, { id: 3999 });
  for (const update of [early.edited('/start'), early.channelPost('/start'), early.blocked()]) server.push(update);
  const late = await openBot({ server });
  await late.does(early.text('/start'));
  expect(server.calls().filter((call) => call.method === 'sendMessage')).toHaveLength(1);
  await late.close();
});

test('changed messages, channels and people who block the bot are not even asked for', async () => {
  const person = somebody();
  const { calls } = await bot.does(person.edited('/start'), person.channelPost('/start'), person.blocked());
  expect(calls).toEqual([]);
  expect(bot.server.polls()[0]?.params['allowed_updates']).toEqual(['message', 'callback_query', 'inline_query']);
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commands } from '#bot/telegram/commands.ts';
import { type Locale, locales } from '#content/index.ts';
import { toPayload } from '#shared/dialogue/payload.ts';
import { openBot, world } from '#tests/bot/open-bot.ts';
import { waitUntil } from './api-server/wait-until.ts';

let bot: Awaited<ReturnType<typeof openBot>>;
let editions: string;
let lastId = 8000;
const somebody = (language = 'en') => bot.person({ id: ++lastId, language });
const t = (key: string, locale: Locale = 'en') => world().guides[locale]?.t(key) ?? '?';
const callsOf = (method: string, chat: number) =>
  bot.server.calls().filter((call) => call.method === method && call.params['chat_id'] === chat);

beforeAll(async () => {
  editions = mkdtempSync(join(tmpdir(), 'hamroh-editions-'));
  writeFileSync(join(editions, 'hamroh-en.html'), '<p>the whole guide</p>');
  bot = await openBot({ siteUrl: 'https://hamroh.example', rehearsal: { editions } });
});
afterAll(async () => {
  await bot.close();
  rmSync(editions, { recursive: true });
});

test.each<readonly [command: string, key: string]>([
  ['/women', 'stage.women'],
  ['/contacts', 'help.where'],
  ['/ask', 'dialogue.ask'],
  ['/carry', 'carry.care'],
  ['/forget', 'forget.done'],
])('%s is answered in every language, with the address of its page', async (command, key) => {
  for (const locale of locales) {
    const { answers } = await somebody(locale).says(command);
    expect(answers[0]?.text).toContain(t(key, locale));
    expect(answers[0]?.text).toMatch(new RegExp(`\\n🔗 https://hamroh\\.example/${locale}/`));
  }
});

test('every command that is published is answered otherwise than an unknown one', async () => {
  for (const name of Object.keys(commands).filter((known) => known !== 'start')) {
    const { answers } = await somebody().says(`/${name}`);
    expect(answers[0]?.text, name).not.toContain(t('dialogue.welcome'));
  }
});

test('/contacts brings the numbers of the country that was chosen; /ask with words answers them', async () => {
  const person = somebody();
  await person.says('/places');
  await person.presses('Türkiye');
  expect((await person.says('/contacts')).answers[0]?.text).toContain('☎️ 112');
  expect((await person.says('/ask they locked me in the house')).answers[0]?.text).toContain(t('dialogue.danger'));
});

test('a link from a QR code opens its page in its language and country', async () => {
  const topic = world().guides.ru?.bundle.topics.find(({ id }) => id === 'not-paid');
  const link = toPayload({ locale: 'ru', place: 'RU', scene: { kind: 'topic', id: 'not-paid' } });
  const person = somebody('en');
  expect((await person.says(`/start ${link}`)).answers[0]?.text).toContain(topic?.title);
  expect((await person.says('/contacts')).answers[0]?.text).toContain(world().guides.ru?.bundle.places.find(({ id }) => id === 'RU')?.name);
});

test('international numbers can be tapped, short ones are only bold', async () => {
  const { calls } = await somebody().says(`/start ${toPayload({ locale: 'en', scene: { kind: 'numbers', place: 'AE' } })}`);
  const { text, entities } = (calls[0]?.params ?? {}) as { text: string; entities: { type: string; offset: number; length: number }[] };
  const phones = entities.filter(({ type }) => type === 'phone_number').map(({ offset, length }) => text.slice(offset, offset + length));
  expect(phones.length).toBeGreaterThan(0);
  for (const phone of phones) expect(phone).toMatch(/^\+\d[\d ]+$/);
  expect(text).toMatch(/☎️ 999/);
  expect(phones).not.toContain('999');
});

test('a contact with an international number can be had as a card; one without has no such button', async () => {
  const contacts = world().guides.en?.bundle.contacts ?? [];
  const mission = contacts.find(({ lines }) => lines.some(({ kind, fax }) => kind === 'e164' && !fax));
  const short = contacts.find(({ id }) => id === 'service:ae-emergency');
  const person = somebody();
  await person.says(`/start ${toPayload({ scene: { kind: 'contact', id: mission?.id ?? 'service:x' } })}`);
  await person.presses(t('telegram.card'));
  const [card] = callsOf('sendContact', person.chat.id);
  expect(card?.answer).toBe('ok');
  expect(card?.params).toMatchObject({ phone_number: expect.stringMatching(/^\+\d+$/), first_name: mission?.name });
  expect(String(card?.params['vcard'])).toMatch(
    /^BEGIN:VCARD\r\nVERSION:3\.0\r\nFN:[\s\S]+\r\nTEL;TYPE=VOICE:\+?\d+\r\n[\s\S]*END:VCARD\r\n$/,
  );
  const { answers } = await person.says(`/start ${toPayload({ scene: { kind: 'contact', id: short?.id ?? 'service:x' } })}`);
  expect(answers.at(-1)?.buttons.map(({ label }) => label)).not.toContain(t('telegram.card'));
});

test('/carry: the words first, then the file; from the second time on Telegram has it already', async () => {
  const [one, two] = [somebody(), somebody()];
  await one.says('/carry');
  await waitUntil(() => callsOf('sendDocument', one.chat.id).length === 1, 'the file');
  await two.says('/carry');
  await waitUntil(() => callsOf('sendDocument', two.chat.id).length === 1, 'the file');
  const documents = bot.server.calls().filter(({ method }) => method === 'sendDocument');
  const files = documents.flatMap(({ params }) => Object.values(params).filter((value) => value instanceof File));
  expect(files).toMatchObject([{ name: 'hamroh-en.html', size: 22 }]);
  expect(callsOf('sendDocument', two.chat.id)[0]?.params['document']).toBe('file-hamroh-en.html');
});

test('where there is no file, the address stands in the words, and nothing else is said', async () => {
  const person = somebody('tg');
  const { answers } = await person.says('/carry');
  expect(answers[0]?.text).toContain('https://hamroh.example/tg/carry/');
  await person.says('/start');
  expect(bot.server.chats.shown(person.chat.id)).toHaveLength(2);
});

test('/forget forgets language and country, and says what Telegram keeps', async () => {
  const person = somebody('en');
  await person.says('/language');
  await person.presses('Русский');
  expect((await person.says('/forget')).answers[0]?.text).toContain(t('telegram.keeps', 'ru'));
  expect((await person.says('/about')).answers[0]?.text).toContain(t('about.title', 'en'));
});

test('words below a picture are read when they speak of danger', async () => {
  const person = somebody();
  const photo = { photo: [{ file_id: 'p', file_unique_id: 'p', width: 90, height: 90 }] };
  const { answers } = await bot.does(person.other({ ...photo, caption: 'they locked me in the house' }));
  expect(answers[0]?.text).toContain(t('dialogue.danger'));
});

/** The results that the bot offered for words in the box of any chat. */
async function inline(query: string, language = 'en') {
  const { calls } = await bot.does(somebody(language).inline(query));
  const call = calls.find(({ method }) => method === 'answerInlineQuery');
  expect(call?.answer).toBe('ok');
  return call?.params as {
    results: { id: string; title: string; description: string; input_message_content: { message_text: string } }[];
    is_personal: boolean;
    cache_time: number;
  };
}

test.each([
  ['hotline dubai', 'en'],
  ['консульство москва', 'ru'],
  ['', 'tg'],
  ['bwxgvmfwd', 'en'],
  ['they locked me in the house', 'en'],
  ['💥'.repeat(128), 'ru'],
])('in any chat, "%s" offers contacts with a number to share', async (query, language) => {
  const { results, is_personal, cache_time } = await inline(query, language);
  expect(results.length).toBeGreaterThan(0);
  expect(results.some(({ description, input_message_content: { message_text: text } }) => /☎️|✉️/.test(`${description}${text}`))).toBe(true);
  expect({ is_personal, cache_time }).toEqual({ is_personal: true, cache_time: 300 });
});

test('what is offered in other chats never depends on what somebody chose', async () => {
  const person = somebody();
  await person.says('/places');
  await person.presses('Türkiye');
  const before = (await inline('hotline')).results;
  const { calls } = await bot.does(person.inline('hotline'));
  expect(calls.find(({ method }) => method === 'answerInlineQuery')?.params['results']).toEqual(before);
});

test('in a group a question that names the bot is answered, with a way to speak alone; nothing chosen in private shows there', async () => {
  const person = somebody();
  await person.says('/places');
  await person.presses('Türkiye');
  const { answers } = await bot.does(person.mention('passport'));
  expect(answers).toMatchObject([{ chat: person.group.id, text: expect.stringContaining('Found') }]);
  const own = answers[0]?.buttons.find(({ label }) => label === t('telegram.private'));
  expect(own?.code).toMatch(/^https:\/\/t\.me\/hamroh_test_bot\?start=en_-_f$/);
  expect((await bot.does(person.text('/contacts', person.group))).answers[0]?.text).toContain(t('help.where'));
});

test('danger in a group is answered with numbers and the way to speak alone, never with what was said', async () => {
  const person = somebody();
  const { answers } = await bot.does(person.mention('they locked me in the house'));
  expect(answers).toMatchObject([{ chat: person.group.id, text: expect.stringContaining(t('telegram.private-why')) }]);
  const topic = world().guides.en?.bundle.topics.find(({ id }) => id === 'locked-in');
  expect(answers[0]?.text).not.toContain(topic?.title ?? '?');
});

test.each(['@another_bot hello', 'hello @hamroh_test_bots', 'hamroh_test_bot'])('in a group, "%s" is met with silence', async (text) => {
  const person = somebody();
  const name = /@\w+/.exec(text);
  const entities = name ? [{ type: 'mention', offset: name.index, length: name[0].length }] : [];
  expect((await bot.does(person.other({ text, entities }, person.group))).calls).toEqual([]);
});

test('a group that grew and has another number is answered there', async () => {
  const person = somebody();
  bot.server.chats.meet({ id: -5_000_001, type: 'supergroup', title: 'A group' });
  bot.server.failNext('sendMessage', {
    error_code: 400,
    description: 'Bad Request: group chat was upgraded to a supergroup chat',
    parameters: { migrate_to_chat_id: -5_000_001 },
  });
  await bot.does(person.text('/help', person.group));
  expect(bot.server.chats.shown(-5_000_001)).toHaveLength(1);
});

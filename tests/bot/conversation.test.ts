import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bundle, type Locale, locales } from '#content/index.ts';
import { journeyOf } from '#shared/dialogue/journey.ts';
import { openBot, world } from '#tests/bot/open-bot.ts';

let bot: Awaited<ReturnType<typeof openBot>>;
let lastId = 1000;
/** Somebody the bot has never met. */
const somebody = (language = 'en') => bot.person({ id: ++lastId, language });
const words = (locale: Locale, key: string) => world().guides[locale]?.t(key);

beforeAll(async () => {
  bot = await openBot({ siteUrl: 'https://hamroh.example' });
});
afterAll(() => bot.close());

test.each<readonly [command: string, key: string]>([
  ['/start', 'dialogue.welcome'],
  ['/help', 'help.where'],
  ['/places', 'dialogue.choose-place'],
  ['/topics', 'dialogue.choose-stage'],
  ['/cards', 'cards.intro'],
  ['/search', 'dialogue.ask'],
  ['/language', 'dialogue.choose-language'],
  ['/about', 'about.privacy'],
  ['/HELP', 'help.where'],
  ['/help@hamroh_test_bot', 'help.where'],
  ['/start help', 'help.where'],
  ['/start nothing-of-this-kind', 'dialogue.welcome'],
  ['/start@Hamroh_Test_Bot help', 'help.where'],
  ['/abracadabra', 'dialogue.welcome'],
  ['/constructor', 'dialogue.welcome'],
])('%s is answered with one message and buttons, in every language', async (command, key) => {
  for (const locale of locales) {
    const { answers } = await somebody(locale).says(command);
    expect(answers).toMatchObject([{ how: 'sent', text: expect.stringContaining(words(locale, key) ?? '?') }]);
    expect(answers[0]?.buttons.length).toBeGreaterThan(0);
  }
});

test('deep links open a page or a country', async () => {
  const topic = world().guides.ru?.bundle.topics.find(({ id }) => id === 'not-paid');
  expect((await somebody('ru').says('/start topic-not-paid')).answers[0]?.text).toContain(topic?.title);
  expect((await somebody('en').says('/start place-tr')).answers[0]?.text).toContain('Türkiye');
});

test('an answer names the page of the site that says the same, without a preview that would cover the words', async () => {
  const { answers, calls } = await somebody('ru').says('/places');
  expect(calls[0]?.params['link_preview_options']).toEqual({ is_disabled: true });
  expect(answers[0]?.text).toMatch(/\n🔗 https:\/\/hamroh\.example\/ru\/places\/$/);
});

test.each([
  ['tg', 'tg'],
  ['ru', 'ru'],
  ['ru-RU', 'ru'],
  ['en-GB', 'en'],
  ['uz', 'tg'],
  ['', 'tg'],
] as const)('a telephone in "%s" is greeted in %s', async (language, locale) => {
  expect((await somebody(language).says('/start')).answers[0]?.text).toContain(words(locale, 'dialogue.welcome'));
});

test('a chosen language stays, for words and commands, and for this person only', async () => {
  const [a, b] = [somebody('tg'), somebody('tg')];
  await a.says('/language');
  const { answers } = await a.presses('English');
  expect(answers).toMatchObject([{ how: 'edited', text: expect.stringContaining(words('en', 'dialogue.welcome') ?? '?') }]);
  expect((await a.says('/topics')).answers[0]?.text).toContain(words('en', 'dialogue.choose-stage'));
  expect((await a.says('bwxgvmfwd')).answers[0]?.text).toContain(words('en', 'search.nothing'));
  expect((await b.says('/topics')).answers[0]?.text).toContain(words('tg', 'dialogue.choose-stage'));
});

test.each([
  ['tg', 'хучаин паспортма гирифт'],
  ['tg', 'khujain pasportma girift'],
  ['ru', 'хозяин забрал паспорт и не отдает'],
  ['en', 'they locked me in the house'],
] as const)('danger in %s: first a short message with steps and the question where, then the page', async (locale, text) => {
  const { answers } = await somebody(locale).says(text);
  expect(answers).toHaveLength(2);
  const [first, page] = answers;
  expect(first?.text.startsWith(words(locale, 'dialogue.danger') ?? '?')).toBe(true);
  expect(first?.text).toMatch(/\n1\. .+\n2\. /);
  expect(first?.text).toContain(words(locale, 'help.where'));
  expect(first?.text.length).toBeLessThan(700);
  expect(first?.buttons.length).toBeGreaterThanOrEqual(6);
  // The second message is as short: the title, what the page is about, and the button that opens the whole of it.
  expect(page?.text.length).toBeLessThan(700);
  expect(page?.buttons[0]?.label).toBe(words(locale, 'dialogue.whole-page'));
  expect(page?.buttons.at(-1)?.label).toBe(words(locale, 'nav.home'));
});

test('in a country that was chosen before, danger brings its numbers at once', async () => {
  const person = somebody('en');
  await person.says('/places');
  await person.presses('Türkiye');
  const { answers } = await person.says('they locked me in the house');
  expect(answers[0]?.text).toMatch(/☎️ \S/);
  expect(answers[0]?.text).not.toContain(words('en', 'help.where'));
});

test.each([
  ['4,096 letters without a space', 'щ'.repeat(4096)],
  ['4,096 letters in words', 'паспорт визаи корӣ '.repeat(300).slice(0, 4096)],
  ['2,048 emoji', '🆘'.repeat(2048)],
  ['characters of patterns', '.*+?^$ {}()|[]\\ (((((((((( [a-z]+$ \\d{1,5}'],
  ['Arabic with direction marks', '\u202eسلام\u202c \u200fمرحبا\u200f'],
  ['zero-width characters around a word', '\u200bпаспорт\u200d\ufeff'],
  ['marks of formatting and of templates', '<b>*_`[x](tg://user?id=1) {{name}} $t(nav.home) %s &amp;'],
  ['names of what every object has', 'constructor __proto__ toString hasOwnProperty'],
  ['many lines', 'a\n\n\nb\r\n\tc'],
  ['a question mark', '?'],
])('%s are answered with buttons within 2 seconds', async (_, text) => {
  const since = performance.now();
  const { answers } = await somebody('ru').says(text);
  expect(performance.now() - since).toBeLessThan(2000);
  expect(answers.length).toBeGreaterThan(0);
  expect(answers.flatMap((answer) => answer.buttons).length).toBeGreaterThan(0);
});

test('what nobody finds is answered with ways on', async () => {
  const { answers } = await somebody('ru').says('bwxgvmfwd');
  expect(answers).toMatchObject([{ text: expect.stringContaining(words('ru', 'search.nothing') ?? '?') }]);
  const { t, bundle } = world().guides.ru ?? {};
  const stages = journeyOf(bundle as Bundle).map((stage) => t?.(`stage.${stage}`));
  expect(stages.length).toBeGreaterThan(3);
  expect(answers[0]?.buttons.map((button) => button.label)).toEqual([words('ru', 'nav.help'), ...stages, words('ru', 'nav.home')]);
});

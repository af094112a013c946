import { expect, test } from 'vitest';
import { expectOneSentence, type Mutation } from './mutation.ts';
import { withCopy } from './with-copy.ts';

type Told = { readonly at: string; readonly field: string; readonly says: readonly string[]; readonly which?: 'last' };

/** A mistake in the texts of one language; `at` are words on the line that must be named. */
const inTexts = (name: string, language: string, swap: readonly [old: string, fresh: string], told: Told): Mutation => ({
  name,
  file: `content/strings/${language}.json`,
  swap,
  ...told,
});

const missing = 'a translation is missing';
const missingForm = 'a plural form is missing';
const differ = 'the placeholders differ from the other languages';
const noText = 'a value is not a text';
const noJson = 'this is not valid JSON';

const mutations: readonly Mutation[] = [
  inTexts('a missing key', 'ru', ['    "plain": "Проверка",\n', ''], {
    at: '"many_other": "{{count}} проверки"',
    field: 'test-area.plain',
    says: [missing, 'found nothing', 'add "test-area.plain"'],
  }),
  inTexts('an empty text', 'ru', ['"plain": "Проверка"', '"plain": ""'], {
    at: '"plain": ""',
    field: 'test-area.plain',
    says: [missing, 'found an empty text'],
  }),
  inTexts('another placeholder', 'en', ['Test {{name}}', 'Test {{nam}}'], {
    at: '{{nam}}',
    field: 'test-area.named',
    says: [differ, 'Expected {{name}}, found {{nam}}'],
  }),
  inTexts('no placeholder in Tajik', 'tg', ['Санҷиш {{name}}', 'Санҷиш {{ном}}'], {
    at: '{{ном}}',
    field: 'test-area.named',
    says: [differ, 'Expected {{name}}, found none'],
  }),
  inTexts('a plural form without its number', 'ru', ['{{count}} проверок', 'проверок'], {
    at: '"many_many"',
    field: 'test-area.many_many',
    says: [differ, 'Expected {{count}}, found none'],
  }),
  inTexts('a missing Russian plural form', 'ru', ['    "many_few": "{{count}} проверки",\n', ''], {
    at: '"many_other": "{{count}} проверки"',
    field: 'test-area.many_few',
    says: [missingForm, 'add "test-area.many_few"'],
  }),
  inTexts('a missing English plural form', 'en', ['    "many_one": "{{count}} test",\n', ''], {
    at: '"many_other": "{{count}} tests"',
    field: 'test-area.many_one',
    says: [missingForm],
  }),
  inTexts('a missing note', 'notes', ['    "named": "Said to a named tester.",\n', ''], {
    at: '"many": "How many tests."',
    field: 'test-area.named',
    says: ['the note for translators is missing', 'add "test-area.named"'],
  }),
  inTexts('a note without a text', 'notes', ['"many": "How', '"nobody": "Nobody says this.",\n    "many": "How'], {
    at: '"nobody":',
    field: 'test-area.nobody',
    says: ['a note without a text', 'remove the note'],
  }),
  inTexts('a key that is there twice', 'en', ['"plain": "Test",', '"plain": "Test",\n    "plain": "Second",'], {
    at: '"Second"',
    field: '"plain"',
    says: ['this field is there twice', 'keep one of the two'],
  }),
  inTexts('a comma that is missing', 'en', ['"plain": "Test",', '"plain": "Test"'], {
    at: '"named":',
    field: 'syntax',
    says: [noJson, 'check commas and quotes on this line and the line before'],
  }),
  inTexts('a text without quotes', 'ru', ['"plain": "Проверка"', '"plain": Проверка'], {
    at: '"plain": П',
    field: 'syntax',
    says: [noJson, 'found "П" where it cannot stand'],
  }),
  inTexts('something before the beginning', 'en', ['{\n  "site": {', '// texts\n{\n  "site": {'], {
    at: '// texts',
    field: 'syntax',
    says: [noJson],
  }),
  inTexts('a comma too many', 'en', ['{{count}} tests"\n  }', '{{count}} tests",\n  } '], { at: '  } ', field: 'syntax', says: [noJson] }),
  inTexts('a file that breaks off', 'en', ['{{count}} tests"\n  }\n}\n', '{{count}} tests"'], {
    at: 'tests"',
    field: 'syntax',
    says: [noJson],
  }),
  inTexts('a number in place of a text', 'en', ['"plain": "Test"', '"plain": 7'], {
    at: '"plain": 7',
    field: 'test-area.plain',
    says: [noText, 'found 7', 'put every text in quotes'],
  }),
  inTexts('a list in place of a text', 'en', ['"plain": "Test"', '"plain": ["Test"]'], {
    at: '"plain": ["Test"]',
    field: 'test-area.plain',
    says: [noText, 'found ["Test"]'],
  }),
];

test.each(mutations)('$name: one sentence names file, line and field', (mutation) => expectOneSentence(mutation));

test('a text that only one language has is missing in the others and in the notes', () => {
  const { sentences } = withCopy((copy) =>
    copy.swap('content/strings/tg.json', '"plain": "Санҷиш"', '"plain": "Санҷиш",\n    "alone": "Танҳо"'),
  );
  expect(sentences.map((sentence) => /strings\/(\w+)\.json:\d+ test-area\.alone: /.exec(sentence)?.[1])).toEqual(['ru', 'en', 'notes']);
});

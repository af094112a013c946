import { expect, test } from 'vitest';
import { expectOneSentence, type Mutation } from './mutation.ts';
import { withCopy } from './with-copy.ts';

const services = 'seeds/services/tj.yaml';
const retired = 'seeds/retired.yaml';

/** Another text in place of a name; `at` are words on the line that must be named. */
const inName = (name: string, fresh: string, at: string, ...found: readonly string[]): Mutation => ({
  name,
  file: services,
  swap: ['    en: Test service\n', fresh],
  at,
  field: 'syntax',
  says: ['this is not valid YAML', ...found],
});

const mutations: readonly Mutation[] = [
  inName('a colon in a text without quotes', '    en: Test: service\n', 'en: Test:', 'a second colon', '"quotes"'),
  inName('a quote that is not closed', '    en: "Test service\n', 'en: "Test', 'a quote that is opened and not closed'),
  inName('a single quote that is not closed', "    en: 'Test service\n", "en: 'Test", 'a quote that is opened and not closed'),
  inName('words after a quote', '    en: "Test" service\n', 'en: "Test"', 'words after the end of a text'),
  inName('a text that begins with a star', '    en: *Test service\n', 'en: *Test', 'a text that begins with "*"'),
  inName('a text that is only a star and a word', '    en: *Test\n', 'en: *Test', 'a text that begins with "*"'),
  inName('a text that begins with a special sign', '    en: @test\n', 'en: @test', 'special sign'),
  inName('a text that begins with a bar', '    en: |Test\n', 'en: |Test', 'begins with "|"'),
  inName('a bracket that is not closed', '    en: [Test\n', 'en: [Test', 'a bracket that is opened and not closed'),
  inName('a tab', '\ten: Test service\n', 'en: Test service', 'a tab', 'begin the line with spaces'),
  inName('a line without a colon', '    en Test service\n', 'en Test', 'a line without a colon'),
  inName('a line that begins too far left', '   en: Test service\n', 'en: Test service', 'does not begin below its neighbour'),
  {
    name: 'a field that is there twice',
    file: services,
    swap: ['    en: Test service\n', '    en: Test service\n    en: Second\n'],
    at: 'en: Second',
    field: 'en',
    says: ['this field is there twice', 'found a second "en"', 'keep one of the two'],
  },
  {
    name: 'a part of a file that is there twice',
    file: 'seeds/words/en.yaml',
    spoil: (copy) => copy.write('seeds/words/en.yaml', `${copy.read('seeds/words/en.yaml')}\naliases: []\n`),
    at: 'aliases: []',
    which: 'last',
    field: 'aliases',
    says: ['this field is there twice', 'found a second "aliases"'],
  },
  {
    name: 'fields without a list',
    file: retired,
    spoil: (copy) => copy.write(retired, 'id: gone\nwas: rule\n'),
    at: 1,
    field: 'file',
    says: ['the file is not a list of rows', 'fields without "- "', 'begin each row with "- id'],
  },
  {
    name: 'a row that is only a word',
    file: retired,
    spoil: (copy) => copy.write(retired, '# Rows\n\n- gone\n'),
    at: 3,
    field: 'row',
    says: ['Expected fields, found "gone"'],
  },
];

test.each(mutations)('$name: one sentence names file, line and field', (mutation) => expectOneSentence(mutation));

test('a field that is there twice does not hide the other mistakes of its file', () => {
  const { sentences } = withCopy(
    (copy) => copy.swap(services, '    en: Test service\n', '    en: Test service\n    en: Second\n'),
    (copy) => copy.swap(services, '  hours: # test hours', '  houres: # test hours'),
  );
  expect(sentences.map((sentence) => sentence.replace(/\. .*/, '').replace(/^\S+ /, ''))).toEqual([
    'en: this field is there twice',
    'test-service houres: this field does not exist',
  ]);
});

test('two fields that are there twice are both told', () => {
  const { sentences } = withCopy(
    (copy) => copy.swap(services, '    en: Test service\n', '    en: Test service\n    en: Second\n'),
    (copy) => copy.swap(services, '    ru: Проверочная служба\n', '    ru: Проверочная служба\n    ru: Вторая\n'),
  );
  expect(sentences).toHaveLength(2);
});

test('rows and pages with Windows line ends and a byte order mark are read', () => {
  const { sentences } = withCopy((copy) => {
    for (const file of [services, 'content/pages/ru/test-topic.md']) copy.write(file, `\ufeff${copy.read(file).replaceAll('\n', '\r\n')}`);
  });
  expect(sentences).toEqual([]);
});

import { expect, test } from 'vitest';
import { expectOneSentence, type Mutation } from './mutation.ts';
import { withCopy } from './with-copy.ts';

const ru = 'content/pages/ru/test-topic.md';
const differ = 'the numbers differ between the languages';
const refused = 'this kind of Markdown cannot be shown everywhere';

type Told = { readonly at: string | number; readonly field: string; readonly says: readonly string[] };

/** A mistake in the Russian page; `at` are words on the line that must be named. */
const inPage = (name: string, old: string, fresh: string, told: Told): Mutation => ({ name, file: ru, swap: [old, fresh], ...told });

/** Markdown in place of the note, which is a paragraph of its own. */
const inNote = (name: string, fresh: string, at: string, ...says: readonly string[]): Mutation =>
  inPage(name, '> Проверка 7.', fresh, { at, field: 'text', says: [refused, ...says] });

const mutations: readonly Mutation[] = [
  inPage('an unknown link', 'rule:test-rule', 'rule:test-rulle', {
    at: 'test-rulle',
    field: 'link',
    says: ['this points to something that is not there', '"rule:test-rulle"'],
  }),
  inPage('a link that the other languages have', '[rule](rule:test-rule)', 'правило', {
    at: '- Проверка 4',
    field: 'helps/item',
    says: ['the links differ', 'Expected rule:test-rule, found no link'],
  }),
  inPage('digits that differ in a step', 'Проверка 3', 'Проверка 33', {
    at: 'Проверка 33',
    field: 'now/step',
    says: [differ, 'Expected "3", found "33"'],
  }),
  inPage('digits that differ in bold', '**6**', '**60**', { at: '**60**', field: 'harms/item', says: [differ, 'found "60"'] }),
  inPage('a telephone number that differs', '[299 99 99]', '[299 88 88]', {
    at: '299 88 88',
    field: 'now/step',
    says: [differ, '"2999999", found "2998888"'],
  }),
  inPage('digits that differ in the title', 'title: Проверочная страница', 'title: Проверочная страница 24', {
    at: 'title:',
    field: 'title and summary',
    says: [differ, 'Expected no number, found "24"'],
  }),
  inPage('a missing part', '## harms\n', '', { at: 1, field: 'sections', says: ['a part of the page is missing', 'Expected ## harms'] }),
  inPage('an empty part', '- Проверка 8.', '', { at: '## know', field: 'know', says: ['this part is empty'] }),
  inPage('a heading that is not in the list', '## know', '## knows', {
    at: '## knows',
    field: 'text',
    says: [refused, '## law', 'the heading "knows"'],
  }),
  {
    ...inPage('a part that is there twice', '## know', '## helps', { at: '## helps', field: 'text', says: ['a second part "## helps"'] }),
    which: 'last',
  },
  inPage('8 steps', '3. Проверка 3.', '3. Проверка 3.\n4. А\n5. Б\n6. В\n7. Г\n8. Д', {
    at: '## now',
    field: 'now',
    says: ['3 to 7 numbered steps, found 8'],
  }),
  inPage('2 steps', '3. Проверка 3.\n', '', { at: '## now', field: 'now', says: ['3 to 7 numbered steps, found 2'] }),
  inPage('no steps', '1. Проверка', '- Проверка', { at: '## now', field: 'now', says: ['3 to 7 numbered steps, found'] }),
  inPage('a paragraph that the other languages lack', '## know', 'Ещё одна.\n\n## know', {
    at: 'Ещё одна.',
    field: 'harms/paragraph',
    says: ['the page is built differently', 'Expected know/item, found harms/paragraph'],
  }),
  inPage('a list item that is not translated', '- Проверка 5.\n', '', {
    at: '**6**',
    field: 'harms/item',
    says: ['Expected helps/item'],
  }),
  inPage('an external link', 'Проверка 2', '[Проверка 2](https://example.org)', {
    at: 'example.org',
    field: 'text',
    says: [refused, 'such as topic:not-paid', 'a link to "https://example.org"'],
  }),
  inPage('a link inside bold', '**6**', '**[6](page:help)**', { at: '**[6]', field: 'text', says: [refused, 'a link inside bold'] }),
  inPage('slanted text', '**6**', '*6*', { at: '*6*', field: 'text', says: ['found *slanted text*'] }),
  inPage('a list inside a list', '- Проверка 5.', '- Проверка 5.\n  - Вложено', {
    at: '- Вложено',
    field: 'text',
    says: ['found a list inside a list'],
  }),
  inNote('a table', '| А | Б |\n|---|---|\n| 1 | 2 |', '| А | Б |', 'found a table'),
  inNote('a picture', '![карта](map.png)', 'map.png', 'found a picture'),
  inNote('HTML', '<b>жирно</b>', '<b>жирно</b>', 'found HTML'),
  inNote('a title of the highest level', '# Проверка 7', '# Проверка 7', 'found a heading that begins with "#"'),
  inNote('a dividing line', '***', '***', 'found a line "---"'),
  inNote('a note of two paragraphs', '> Проверка 7.\n>\n> Ещё', '> Ещё', 'found a note of several parts'),
  inPage('no title block', '---\ntitle: Проверочная страница', 'title: Проверочная страница', {
    at: 1,
    field: 'front matter',
    says: ['does not begin with its title block', 'found "title: Проверочная s'.slice(0, 20)],
  }),
  inPage('a colon in the title', 'title: Проверочная', 'title: Проверка: ещё', {
    at: 'title:',
    field: 'syntax',
    says: ['a second colon', '"quotes"'],
  }),
  inPage('a summary that is too long', 'Для проверки.', 'Для проверки. '.repeat(20), {
    at: 'summary:',
    field: 'summary',
    says: ['at most 180 letters'],
  }),
  inPage('a review that is no day', 'lawyer: null', 'lawyer: perhaps', {
    at: 'reviewed:',
    field: 'reviewed.lawyer',
    says: ['Expected a date such as', '"perhaps"'],
  }),
  {
    name: 'a page that one language lacks',
    file: ru,
    spoil: (copy) => copy.remove(ru),
    shows: 'seeds/topics.yaml',
    at: '- id: test-topic',
    field: 'test-topic page',
    says: ['the Russian page is missing', `Expected ${ru}, found no file`],
  },
];

test.each(mutations)('$name: one sentence names file, line and field', (mutation) => expectOneSentence(mutation));

test('a page without a topic is told in every language', () => {
  const { sentences } = withCopy((copy) => {
    for (const locale of ['tg', 'ru', 'en']) copy.rename(`content/pages/${locale}/test-topic.md`, 'test-topik.md');
  });
  const wrong = sentences.filter((sentence) => sentence.includes('the page belongs to no topic'));
  expect(wrong.map((sentence) => sentence.split(' ')[0])).toEqual(
    ['tg', 'ru', 'en'].map((locale) => `content/pages/${locale}/test-topik.md:1`),
  );
});

test('a telephone number that no row holds is told in every language, one that a row holds is let pass', () => {
  const write = (phone: string) =>
    withCopy((copy) => {
      for (const locale of ['tg', 'ru', 'en'])
        copy.write(
          `content/pages/${locale}/test-topic.md`,
          `${copy.read(`content/pages/${locale}/test-topic.md`)}\n### ${phone}\n\n${phone}\n`,
        );
    }).sentences;
  expect(write('+992 37 299-99-99')).toEqual([]);
  const sentences = write('+992 37 299-99-98');
  expect(sentences).toHaveLength(6);
  for (const sentence of sentences)
    expect(sentence).toMatch(/ask\/(heading|paragraph): a telephone number stands in the text.* found 992372999998\./);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderReport } from '#content/compile/problem.ts';
import { expectReadable } from './mutation.ts';
import { additions, pages, texts } from './test-content.ts';
import { type Copy, compileCopy, withCopy, withFolder } from './with-copy.ts';

test('content without a mistake compiles', () => {
  expect(withCopy().sentences).toEqual([]);
});

test('mistakes in rows, pages, texts and tables are told together, in the order of files and lines', () => {
  const { problems } = withCopy(
    (copy) => copy.swap('seeds/services/tj.yaml', '    ru: Проверочная служба\n', ''),
    (copy) => copy.swap('seeds/rules/tj.yaml', '[test-topic] # test topics', '[test-topik]'),
    (copy) => copy.swap('content/pages/ru/test-topic.md', 'Проверка 3', 'Проверка 33'),
    (copy) => copy.swap('content/strings/en.json', 'Test {{name}}', 'Test'),
    (copy) => copy.swap('seeds/checks.csv', 'no-answer', 'silence'),
  );
  const lines = renderReport(problems).split('\n');
  expect(lines.map((line) => line.replace(/: .*/, ''))).toEqual([
    expect.stringMatching(/^content\/pages\/ru\/test-topic\.md:\d+ now\/step$/),
    expect.stringMatching(/^content\/strings\/en\.json:\d+ test-area\.named$/),
    expect.stringMatching(/^seeds\/checks\.csv:\d+ outcome$/),
    expect.stringMatching(/^seeds\/rules\/tj\.yaml:\d+ test-rule topics\.0$/),
    expect.stringMatching(/^seeds\/services\/tj\.yaml:\d+ test-service name\.ru$/),
    '5 to mend in 5 files. Nothing was written.',
  ]);
});

test('two mistakes in one row and two in one table are told together', () => {
  const { sentences } = withCopy(
    (copy) => copy.swap('seeds/services/tj.yaml', '    ru: Проверочная служба\n', ''),
    (copy) => copy.swap('seeds/services/tj.yaml', 'operator:', 'operater:'),
    (copy) => copy.write('seeds/checks.csv', `${copy.read('seeds/checks.csv')}too,short\nshort\n`),
  );
  expect(sentences.map((sentence) => sentence.replace(/\. .*/, ''))).toEqual([
    expect.stringContaining('test-service name.ru: the Russian translation is missing'),
    expect.stringContaining('test-service operator: a field is missing'),
    expect.stringContaining('test-service operater: this field does not exist'),
    expect.stringContaining('seeds/checks.csv:3 table: this line does not fit the header'),
    expect.stringContaining('seeds/checks.csv:4 table: this line does not fit the header'),
  ]);
});

test('a telephone number that no row holds is told for every language of a row', () => {
  const { sentences } = withCopy((copy) =>
    copy.swap(
      'seeds/services/tj.yaml',
      '{ tg: Пурсед., ru: Спросите., en: Ask the test. }',
      '{ tg: А 299 11 11, ru: Б 299 11 11, en: В 299 11 11 }',
    ),
  );
  expect(sentences).toHaveLength(3);
  for (const [index, locale] of ['tg', 'ru', 'en'].entries())
    expect(sentences[index]).toContain(
      `test-service what.${locale}: a telephone number stands in a text. Expected a number of a service or mission that was not found closed, found 2991111.`,
    );
});

/** Adds a sentence to the page in every language. */
const addToPages = (words: string) => (copy: Copy) => {
  for (const locale of ['tg', 'ru', 'en'])
    copy.write(`content/pages/${locale}/test-topic.md`, `${copy.read(`content/pages/${locale}/test-topic.md`)}\n${words}\n`);
};

test('a number of a row that could not be read is no second mistake', () => {
  const { sentences } = withCopy(addToPages('+992 37 299-99-99'), (copy) =>
    copy.swap('seeds/services/tj.yaml', '    ru: Проверочная служба\n', ''),
  );
  expect(sentences).toEqual([expect.stringContaining('test-service name.ru')]);
});

test('a Russian number may be written with the 8 of calls inside Russia', () => {
  const ring = (words: string) =>
    withCopy(addToPages(words), (copy) => {
      copy.swap('seeds/services/tj.yaml', 'dial: "299 88 88", e164: "+992372998888"', 'dial: "+74959679844", e164: "+74959679844"');
      copy.swap('seeds/services/tj.yaml', '["299 99 99", "299 88 88"]', '["299 99 99", "+74959679844"]');
    }).sentences;
  expect(ring('8 (495) 967-98-44')).toEqual([]);
  expect(ring('8 (495) 967-98-45')).toHaveLength(3);
});

/** Where sentences begin and what they say, for mistakes that all three pages share. */
const inAllPages = (line: number, rest: string) =>
  ['tg', 'ru', 'en'].map((locale) => `content/pages/${locale}/test-topic.md:${line} ${rest}`);
const beginnings = (sentences: readonly string[]) => sentences.map((sentence) => sentence.split('. ')[0]);

test('a number that the newest call found closed may not stand in a page; one that answered again may', () => {
  const call = (day: string, outcome: string) => (copy: Copy) =>
    copy.write(
      'seeds/checks.csv',
      `${copy.read('seeds/checks.csv')}${day},service:test-service,+992372999999,${outcome},team,call,test-source\n`,
    );
  const { sentences } = withCopy(call('2026-01-02', 'closed'));
  expect(beginnings(sentences)).toEqual(inAllPages(11, 'link: this is no number of service:test-service that works'));
  expect(sentences[0]).toContain('Expected 2998888, 992372998888, found "299 99 99"');
  expect(withCopy(call('2026-01-02', 'closed'), call('2026-01-03', 'answered')).sentences).toEqual([]);
});

test('a link that shows the number of another contact is told', () => {
  const { sentences } = withCopy((copy) => {
    for (const locale of ['tg', 'ru', 'en']) copy.swap(`content/pages/${locale}/test-topic.md`, '[299 99 99](service:', '[112](service:');
  });
  expect(beginnings(sentences)).toEqual(inAllPages(11, 'link: this is no number of service:test-service that works'));
});

/** One slip of the hand in one line. */
const slips: readonly ((line: string) => string)[] = [
  () => '',
  (line) => `${line}\n${line}`,
  (line) => `  ${line}`,
  (line) => line.slice(2),
  (line) => line.replace(':', ''),
  (line) => line.replace(/["']/, ''),
  (line) => line.replace(/[a-z]/, '*'),
  (line) => line.replace(/[,\]})]/, ''),
  (line) => line.replace(/\d/, '['),
  (line) => `\t${line}`,
  (line) => line.replace(/: .*/, ':'),
  (line) => line.replace(/: .*/, ': 7'),
  (line) => line.replace(/^/, '&a *b '),
];

test('whatever a slip of the hand does, nothing is thrown and every sentence names a line that is there', { timeout: 60_000 }, () => {
  const files = [...Object.keys(additions), ...Object.keys(pages), ...Object.keys(texts), 'seeds/places.yaml'];
  withFolder((copy) => {
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.nat(), fc.constantFrom(...slips), (file, where, slip) => {
        const text = copy.read(file);
        const lines = text.split('\n');
        const index = where % lines.length;
        copy.write(file, lines.with(index, slip(lines[index] ?? '')).join('\n'));
        try {
          const { problems, sentences } = compileCopy(copy);
          for (const sentence of sentences) expectReadable(sentence);
          for (const { file: named, line } of problems) expect(copy.read(named).split('\n').length).toBeGreaterThanOrEqual(line);
        } finally {
          copy.write(file, text);
        }
      }),
      { numRuns: 60 },
    );
  });
});

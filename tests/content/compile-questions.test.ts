import { expect, test } from 'vitest';
import { compile } from '#content/compile/compile.ts';
import { expectOneSentence, type Mutation } from './mutation.ts';
import { withFolder } from './with-copy.ts';

const questions = 'seeds/tools/check-offer.yaml';
const lost = 'this points to something that is not there';

const mutations: readonly Mutation[] = [
  {
    name: 'a question of thirteen words',
    file: questions,
    swap: ['Was money given?', 'Was money given to one two three four five six seven eight nine?'],
    at: 'Was money given to',
    field: 'test-second ask.en',
    says: ['this question is too long', 'at most 12 words', 'found 13'],
  },
  {
    name: 'a question that does not ask',
    file: questions,
    swap: ['Деньги дали?', 'Деньги дали.'],
    at: 'Деньги дали.',
    field: 'test-second ask.ru',
    says: ['this is no question', 'a question mark at the end'],
  },
  {
    name: 'a long sentence in a reason',
    file: questions,
    swap: ['      tg: Санҷиш.', `      tg: ${'санҷиш '.repeat(21).trim()}.`],
    at: 'санҷиш санҷиш',
    field: 'test-second sign.why.tg',
    says: ['this sentence is too long', 'at most 20 words', '21 words'],
  },
  {
    name: 'two choices with one letter',
    file: questions,
    swap: ['letter: o', 'letter: h'],
    at: '# test letter',
    field: 'test-first choices.1.letter',
    says: ['this letter is taken', 'found "h"'],
  },
  {
    name: 'a choice that is both a country and a text',
    file: questions,
    swap: ['letter: o, label', 'letter: o, place: TJ, label'],
    at: '# test letter',
    field: /^test-first choices\.1/,
    says: ['either a place or a label'],
  },
  {
    name: 'a choice that is an unknown country',
    file: questions,
    swap: ['letter: h, place: TJ', 'letter: h, place: TX'],
    at: '# test place of choice',
    field: 'test-first choices.0.place',
    says: [lost, 'an id of seeds/places.yaml', '"TX"'],
  },
  {
    name: 'a condition on a choice that is not there',
    file: questions,
    swap: ['[home] } # test when', '[hom] } # test when'],
    at: '# test when',
    field: 'test-second when.test-first',
    says: ['this is none of its choices', 'Expected home, other', 'found "hom"'],
  },
  {
    name: 'a condition on a question that is asked later or never',
    file: questions,
    swap: ['when: { test-first:', 'when: { test-second:'],
    at: '# test when',
    field: 'test-second when.test-second',
    says: ['no question with choices is asked before under this name', 'found "test-second"'],
  },
  {
    name: 'an answer that nobody can give',
    file: questions,
    swap: ['["no", unknown] # test answers', '["no", maybe] # test answers'],
    at: '# test answers',
    field: 'test-second sign.answers.1',
    says: ['"maybe"'],
  },
  {
    name: 'something to see that is not there',
    file: questions,
    swap: ['[rule:test-rule] # test see', '[rule:test-role] # test see'],
    at: '# test see',
    field: 'test-second see.0',
    says: [lost, 'something of the guide', '"rule:test-role"'],
  },
  {
    name: 'an unknown source of a question',
    file: questions,
    swap: ['[{ source: test-source }] # test question source', '[{ source: test-sourse }] # test question source'],
    at: '# test question source',
    field: 'test-second sources.0.source',
    says: [lost, '"test-sourse"'],
  },
  {
    name: 'a question under the id of another',
    file: questions,
    swap: ['- id: test-second', '- id: test-first # again'],
    at: '# again',
    field: 'test-first',
    says: ['this id is taken'],
  },
  {
    name: 'different digits in a reason',
    file: questions,
    swap: ['      ru: Проверка.\n      en: Test.', '      ru: Проверка 5.\n      en: Test.'],
    at: 'Проверка 5.',
    field: 'test-second sign.why.ru',
    says: ['the numbers differ between the languages'],
  },
  {
    name: 'a word that is not used here',
    file: questions,
    swap: ['      en: Test.', '      en: Testbad.'],
    spoil: (copy) => copy.write('seeds/forbidden.yaml', '- reason: a label\n  stems: [testbad]\n'),
    at: 'Testbad',
    field: 'test-second sign.why.en',
    says: ['this word is not used here', 'a label'],
  },
];

test.each(mutations)('$name: one sentence names file, line and field', (mutation) => expectOneSentence(mutation));

test('the edition changes with the questions and not with their words', () => {
  const editionAfter = (old: string, fresh: string) =>
    withFolder((copy) => {
      copy.swap(questions, old, fresh);
      const compiled = compile(copy.root);
      return compiled.kind === 'ok' ? compiled.bundles.tg.questionnaires.map(({ edition }) => edition) : [];
    });
  const [now] = editionAfter('Was money given?', 'Was money given?');
  expect(now).toMatch(/^[0-9a-f]{4}$/);
  expect(editionAfter('Пул доданд?', 'Музд доданд?')).toEqual([now]);
  expect(editionAfter('letter: o', 'letter: x')).not.toEqual([now]);
  expect(editionAfter('  when: { test-first: [home] } # test when\n', '')).not.toEqual([now]);
});

test('a question that must be looked at again is told on the day', () => {
  withFolder((copy) => {
    const compiled = compile(copy.root, '2028-01-01');
    expect(compiled.kind === 'ok' && compiled.warnings.map(({ field }) => field)).toContain('test-second review_by');
  });
});

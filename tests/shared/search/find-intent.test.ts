import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locales, type WordsEntry } from '#content/index.ts';
import { makeFindIntent } from '#shared/search/find-intent.ts';
import { guides } from '#tests/shared/real-world.ts';
import { dangerMessages, plainMessages } from './danger-messages.ts';

test.each(dangerMessages)('%s: «%s» speaks of %s', (locale, typed, intent) => {
  expect(guides[locale].findIntent(typed)?.intent).toBe(intent);
});

test.each(plainMessages)('%s: «%s» speaks of no danger', (locale, typed) => {
  expect(guides[locale].findIntent(typed)).toBeUndefined();
});

describe.each(locales)('the phrases of %s', { timeout: 30_000 }, (locale) => {
  const { bundle, findIntent } = guides[locale];

  test('each is heard, alone and inside a longer message', () => {
    const phrases = bundle.words.intents.flatMap((intent) => intent.phrases);
    expect(phrases.filter((phrase) => findIntent(phrase) === undefined || findIntent(`салом, ${phrase}!`) === undefined)).toEqual([]);
  });

  test('each opens a page that exists', () => {
    const topics = bundle.topics.map((topic) => topic.id);
    expect(bundle.words.intents.filter((intent) => !topics.includes(intent.opens))).toEqual([]);
  });

  test('titles of the guide that only name a danger for others do not set it off for every reader', () => {
    const harmless = ['passport', 'work-permit', 'first-days', 'check-agency', 'check-offer', 'fees', 'consulate-help', 'two-doors'];
    const titles = bundle.topics.filter((topic) => harmless.includes(topic.id)).map((topic) => topic.title);
    expect(titles.filter((title) => findIntent(title) !== undefined)).toEqual([]);
  });

  test('whatever is typed, it does not fail', () => {
    const typed = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.constant('a'.repeat(10_000)), fc.constant('.*+?^{}$()|[]\\'));
    fc.assert(
      fc.property(typed, (text) => {
        findIntent(text);
      }),
    );
  });
});

describe('how a phrase is heard', () => {
  const words: WordsEntry = {
    aliases: {},
    intents: [
      { intent: 'not-paid', opens: 'not-paid', phrases: ['salary late'] },
      { intent: 'debt-bondage', opens: 'two-doors', phrases: ['salary late debt'] },
      { intent: 'medical', opens: 'danger-now', phrases: ['fainted', 'harm', 'electrocution'] },
    ],
  };
  const find = makeFindIntent(words);

  test.each([
    ['in any order', 'late again, the salary', 'not-paid'],
    ['with another ending', 'salarying late', 'not-paid'],
    ['with one letter other', 'sabary late', 'not-paid'],
    ['with one letter more', 'salapry late', 'not-paid'],
    ['with one letter less', 'slary late', 'not-paid'],
    ['not with two letters other', 'sabgry late', undefined],
    ['not with one word missing', 'salary', undefined],
    ['the phrase with most words wins', 'salary late because of debt', 'debt-bondage'],
    ['also over a single longer word', 'electrocution, and salary late', 'not-paid'],
    ['a single word with a letter less', 'faited', 'medical'],
    ['a single word not with another beginning', 'painted', undefined],
    ['a single short word only as it is', 'warm', undefined],
    ['a short word with an ending', 'harmed', 'medical'],
    ['not behind the first thousand characters', `${'x '.repeat(500)}fainted`, undefined],
  ])('%s', (_, typed, intent) => {
    expect(find(typed)?.intent).toBe(intent);
  });
});

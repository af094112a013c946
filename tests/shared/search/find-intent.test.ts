import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locales } from '#content/index.ts';
import { makeFindIntent } from '#shared/search/find-intent.ts';
import type { PackedDanger } from '#shared/search/pack-words.ts';
import { noWeights, packWeights } from '#shared/search/weight-table.ts';
import { guides } from '#tests/shared/real-world.ts';
import { dangerMessages, plainMessages } from './danger-messages.ts';

test.each(dangerMessages)('%s: «%s» speaks of %s', (locale, typed, intent) => {
  expect(guides[locale].findIntent(typed)?.intent).toBe(intent);
});

test.each(plainMessages)('%s: «%s» speaks of no danger', (locale, typed) => {
  expect(guides[locale].findIntent(typed)).toBeUndefined();
});

/** Shares of the phrases that staff wrote. They are learned from like other examples, so that a few are outweighed; raise these. */
const leastHeardAlone = 0.86;
const leastHeardAfterGreeting = 0.8;

describe.each(locales)('the phrases of %s', { timeout: 30_000 }, (locale) => {
  const { bundle, findIntent } = guides[locale];

  test('most are heard, alone and after a greeting', () => {
    const phrases = bundle.words.intents.flatMap((intent) => intent.phrases);
    const heard = (typed: (phrase: string) => string) => phrases.filter((phrase) => findIntent(typed(phrase))).length / phrases.length;
    expect(heard((phrase) => phrase)).toBeGreaterThan(leastHeardAlone);
    expect(heard((phrase) => `салом, ${phrase}!`)).toBeGreaterThan(leastHeardAfterGreeting);
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

/** Weights of alarm by hand, for messages so short that each feature counts half. */
const weighed: Readonly<Record<string, number>> = {
  '!paid': 3,
  '<wage>': 1,
  '<day> <wage>': 3,
  'salar late': 3,
  '<faint>': 5,
  harmful: 5,
  bankrupt: 4,
  thank: -2,
};
const pack = (weights: Readonly<Record<string, number>>) => packWeights(new Map(Object.entries(weights)), 1, 4096);

/** Which emergency: not-paid (A) unless something medical (B) is said. */
const packed: PackedDanger = {
  groups: { not: 'nat', between: 'yet\nbeen\net\nben', idiom: 'faint laug', wage: 'salar\nvage', faint: 'faint\nunkan', day: 'pai dai' },
  intents: [
    { intent: 'not-paid', opens: 'not-paid' },
    { intent: 'medical', opens: 'injury' },
  ],
  alarm: { ...pack(weighed), least: 0.1, bias: -1 },
  kinds: { ...pack({ '1 <faint>': 3, '0 bankrupt': 4, '1 harmful': 2, '0 vage': 1 }), bias: [0.5, 0] },
};
const find = makeFindIntent(packed);

describe('how weights decide', () => {
  test.each([
    ['nothing known is no danger', 'hello there', undefined],
    ['nothing at all is no danger', '', undefined],
    ['one weak sign is not enough', 'my wage', undefined],
    ['signs add up', 'my wage was not paid', 'not-paid'],
    ['what denies may stand a little away', 'wage has not yet been paid', 'not-paid'],
    ['what is not denied is another word', 'wage was paid', undefined],
    ['words that follow each other are a sign', 'salary late', 'not-paid'],
    ['the same words apart are not', 'late again, the salary', undefined],
    ['two groups together are a sign, whichever comes first', 'pay day without wage', 'not-paid'],
    ['a word of a group stands for the group', 'he fainted', 'medical'],
    ['a figure of speech is none', 'he fainted laughing', undefined],
    ['a long word may be misspelt', 'unconsious', 'medical'],
    ['a short one may not', 'fbint', undefined],
    ['a word of a group is no misspelt other word', 'wages not paid', 'not-paid'],
    ['thanks weigh against it', 'thank you, the wage was not paid', undefined],
    ['the heavier of two is named', 'fainted, and wage not paid', 'medical'],
  ])('%s: «%s»', (_, typed, intent) => {
    expect(find(typed)?.intent).toBe(intent);
  });

  test('what opens is told with the emergency', () => {
    expect(find('he fainted')).toEqual({ intent: 'medical', opens: 'injury' });
  });

  test('one sentence of a long calm message is heard, if it speaks plainly', () => {
    const calm = 'Thank you. Thank you for the answer. ';
    expect(find(`${calm}The wage was not paid. ${calm}`)).toBeUndefined();
    expect(find(`${calm}He fainted, this is harmful. ${calm}`)?.intent).toBe('medical');
  });

  test('before anything is learned there is no danger', () => {
    const deaf = makeFindIntent({ ...packed, alarm: { ...noWeights, least: 0, bias: 1 } });
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => deaf(text) === undefined));
    expect(deaf('he fainted')).toBeUndefined();
  });
});

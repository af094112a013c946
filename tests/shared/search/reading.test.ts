/** The small parts that search and danger are put together from, each by itself. */
import { describe, expect, test } from 'vitest';
import { soundsOf } from '#shared/search/fold.ts';
import { makeJoinDenials } from '#shared/search/join-denials.ts';
import { makeReadMessage } from '#shared/search/message-features.ts';
import { nameKey } from '#shared/search/name-key.ts';
import { makeNearWords } from '#shared/search/near-words.ts';
import { makeWordIndex } from '#shared/search/word-index.ts';

describe('what denies is joined with what is denied', () => {
  const join = makeJoinDenials({ not: 'ne\nnot', between: 'nam\nyet' });
  test.each([
    ['ne plat', '!plat'],
    ['ne nam plat', '!plat'],
    ['ne nam yet plat', '!plat'],
    ['ne nam yet nam plat', '!nam plat'],
    ['plat ne', 'plat'],
    ['ne ne plat', '!plat'],
    ['plat nam', 'plat nam'],
    ['', ''],
  ])('%j is read as %j', (typed, read) => {
    expect(join(typed.split(' ').filter(Boolean)).join(' ')).toBe(read);
  });

  test('without words that deny nothing changes', () => {
    expect(makeJoinDenials({})(['ne', 'plat'])).toEqual(['ne', 'plat']);
  });
});

describe('the key of a name', () => {
  const fillers = new Set(['ji', 'tavr', 'the']);
  test.each([
    ['karz ji tavr dih', 'dih karz'],
    ['dih karz', 'dih karz'],
    ['karz karz', 'karz'],
    ['ji tavr', 'ji tavr'],
    ['', ''],
  ])('%j is %j', (tokens, key) => {
    expect(nameKey(tokens.split(' ').filter(Boolean), fillers)).toBe(key);
  });
});

describe('words like a misspelt one', () => {
  const near = makeNearWords(['paspart', 'patent', 'kansulstv', 'kar', 'bar', '112', 'maskav']);
  test.each([
    ['paspat', 'paspart'],
    ['paspartt', 'paspart'],
    ['kansulctv', 'kansulstv'],
    ['kansultv', 'kansulstv'],
    ['bor', undefined],
    ['aspart', undefined],
    ['113', undefined],
    ['paxxxrt', undefined],
    ['', undefined],
  ])('%j may be %j', (typed, word) => {
    expect(near(typed)[0]?.word).toBe(word);
  });

  test('the same is said the second time, and sureness lies between 0 and 1', () => {
    expect(near('paspat')).toEqual(near('paspat'));
    for (const { likeness } of near('paspat')) expect(likeness > 0 && likeness < 1).toBe(true);
  });
});

describe('the index of words', () => {
  const thing = (name: string, ...texts: string[]) => ({ names: [name], fields: [{ weight: 0.5, texts: [name, ...texts] }] });
  const index = makeWordIndex(
    [thing('paspart naha', 'hujain'), thing('paspart gum', ''), thing('visa', 'paspart ji'), thing('anketa', 'hujain', 'hujain')],
    new Set(['ji']),
  );
  const asked = (...words: string[]) => [...index.score(words.map((word) => new Map([[word, 1]])))];

  test('knows its words and how they begin', () => {
    expect([index.has('gum'), index.has('gu')]).toEqual([true, false]);
    expect(index.beginning('pa')).toEqual(['paspart']);
    expect(index.beginning('zz')).toEqual([]);
  });

  test('a whole name comes before a name of which a part is said, and that before a summary', () => {
    const scores = asked('paspart', 'gum');
    expect(scores.indexOf(Math.max(...scores))).toBe(1);
    expect(scores[0]).toBeGreaterThan(scores[2] ?? 0);
  });

  test('a word said twice of a thing counts more than a word said once', () => {
    const scores = asked('hujain');
    expect(scores[3]).toBeGreaterThan(scores[0] ?? 0);
    expect(scores[0]).toBeGreaterThan(0);
  });

  test('nothing asked and nothing known score nothing', () => {
    expect(asked()).toEqual([0, 0, 0, 0]);
    expect([...index.score([new Map()])]).toEqual([0, 0, 0, 0]);
  });
});

describe('what a message shows', () => {
  const read = makeReadMessage({ not: 'ne', between: 'nam', idiom: 'umir smeh', die: 'umir', wage: 'vage\nmusd pul', boss: 'bas' });
  const shown = (message: string) => [...read(message).whole];

  test('words, words that follow each other, groups and pairs of groups in one order', () => {
    expect(shown('vage bas')).toEqual([
      ...['vage', 'bas', '^vage', 'bas$', 'vage bas', '~vage', '~bas', '<boss>', '<boss> <wage>', '<wage>'],
    ]);
    expect(shown('musd pul')).toContain('<wage>');
    expect(shown('musd bas')).not.toContain('<wage>');
  });

  test('a figure of speech is left out, its words alone are not', () => {
    expect(shown('умир смех')).toEqual(['~umir', '~smeh']);
    expect(shown('умир')).toContain('<die>');
  });

  test('sentences are parts, and so are two that follow each other', () => {
    expect(read('vage. bas! umir').parts.map((part) => [...part][0])).toEqual(['vage', 'bas', 'umir', 'vage', 'bas']);
    expect(read('vage').parts).toHaveLength(1);
    expect(read('. ! ?').parts).toEqual([]);
  });

  test('misspelt words are read as those they stand for', () => {
    expect([...makeReadMessage({}, (word) => (word === 'vaje' ? 'vage' : word))('vaje').whole]).toContain('vage');
  });

  test('words of a question, and words with their endings', () => {
    expect(shown('bas vage?')).toContain('?vage');
    expect(shown('bas vage')).not.toContain('?vage');
    expect(shown('паспортҳоямро')).toEqual(expect.arrayContaining(['paspart', `~${soundsOf('паспортҳоямро')[0]}`]));
  });
});

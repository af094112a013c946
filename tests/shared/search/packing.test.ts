/** What is packed for the phone comes out as it went in. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bundle, locales, type Ref } from '#content/index.ts';
import { packNumbers, unpackNumbers } from '#shared/search/number-text.ts';
import { packWords } from '#shared/search/pack-words.ts';
import { keyOf, makeSaidOf, packSaid, type Said } from '#shared/search/said-of.ts';
import { packWordList, unpackWordList } from '#shared/search/word-list.ts';
import { shortAnchors } from '#site/edition/anchors.ts';
import { guides } from '#tests/shared/real-world.ts';

const word = fc.string({ unit: fc.constantFrom(...'abdefghijklmnprstuvz6'), minLength: 1, maxLength: 40 });

test('numbers are written in signs that JSON leaves alone, and read again', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(100), fc.nat(20_000))), (numbers) => {
      const text = packNumbers(numbers);
      expect(unpackNumbers(text)).toEqual(numbers);
      expect(JSON.stringify(text)).toBe(`"${text}"`);
      expect(text).not.toMatch(/[ !]/);
    }),
  );
});

test.each([
  [[0], '#'],
  [[79], 's'],
  [[80], 't#'],
  [[3, 0, 1200], '&#~w#'],
])('the numbers %j are %j', (numbers, text) => {
  expect(packNumbers(numbers)).toBe(text);
});

test('a list of words is read again, in its order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word), (words) => {
      const sorted = words.toSorted();
      expect(unpackWordList(packWordList(sorted))).toEqual(sorted);
    }),
  );
  expect(packWordList(['pasport', 'patent'])).toBe('ApasportCtent');
});

test('what is said for things is read again: words as often as they were said, and names', () => {
  const name = fc.record({
    key: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }).map((words) => words.toSorted().join(' ')),
    isLong: fc.boolean(),
  });
  const said = fc
    .record({ more: fc.array(word), names: fc.uniqueArray(name, { selector: ({ key, isLong }) => `${key} ${isLong}`, minLength: 1 }) })
    .map(({ more, names }): Said => ({ words: [...more, ...names.flatMap(({ key }) => key.split(' '))].toSorted(), names }));
  const refs = fc.constantFrom<Ref>('topic:passport', 'place:RU', 'service:tj-1313-women-family', 'page:help');
  const byName = (one: Said) => ({
    words: one.words,
    names: one.names.toSorted((a, b) => (`${a.key}${a.isLong}` < `${b.key}${b.isLong}` ? -1 : 1)),
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(refs, said)), (pairs) => {
      const things = new Map(pairs);
      const saidOf = makeSaidOf(packSaid(things));
      for (const [ref, one] of things) expect(byName(saidOf(ref))).toEqual(byName(one));
      expect(saidOf('topic:not-packed')).toEqual({ words: [], names: [] });
    }),
  );
});

describe.each(locales)('the words of the guide in %s', (locale) => {
  const { bundle } = guides[locale];

  test('no two things have the same key, in the guide or in an edition', () => {
    const refs = refsOf(bundle);
    const short = shortAnchors(bundle);
    const shortRef = (ref: Ref): Ref =>
      ref.startsWith('rule:') ? `rule:${short.get(ref)}` : short.has(ref) ? `service:${short.get(ref)}` : ref;
    for (const all of [refs, refs.map(shortRef)])
      expect(new Set(all.map(keyOf)).size, 'two have the same key: make keyOf longer').toBe(new Set(all).size);
  });

  test('a short alias stays a name, a long one only words, and a thing left out has none', () => {
    const topic = 'topic:passport-taken';
    const words = {
      ...bundle.words,
      fillers: ['ки'],
      aliases: { [topic]: ['паспорт', 'ки паспорт', 'хӯҷаин паспортамро намедиҳад'], 'place:RU': ['Русия'] },
    };
    const packed = packWords({ ...bundle, words }, (ref) => (ref === topic ? ref : undefined));
    const saidOf = makeSaidOf(packed.said);
    expect(saidOf(topic)).toEqual({
      words: ['hujain', 'namedih', 'paspart', 'paspart', 'paspart'],
      names: [
        { key: 'paspart', isLong: false },
        { key: 'paspart', isLong: true },
      ],
    });
    expect(saidOf('place:RU').words).toEqual([]);
  });
});

function refsOf(bundle: Bundle): readonly Ref[] {
  return [
    ...bundle.topics.map(({ id }): Ref => `topic:${id}`),
    ...bundle.places.map(({ id }): Ref => `place:${id}`),
    ...[...bundle.contacts, ...bundle.facts].map(({ id }) => id),
    ...(Object.keys(bundle.words.aliases) as readonly Ref[]).filter((ref) => ref.startsWith('page:')),
  ];
}

import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBundle } from '#content/compile/read-bundle.ts';
import { type Bundle, type Locale, locales } from '#content/index.ts';
import { urgentTopics } from '#shared/dialogue/journey.ts';
import { noWords } from '#shared/search/no-words.ts';
import { packDanger, packWords } from '#shared/search/pack-words.ts';
import { type GuideParts, joinGuide } from '#site/data/guide-parts.ts';
import { allPieces, guidePieces, pieceUrls, sourcePieceUrls, toPieces } from '#site/data/pieces.ts';
import { listUrl, type PackedList } from '#site/worker/list.ts';
import { readDist } from './read-dist.ts';

/** What stands behind addresses of pieces, joined, unpacked and read. */
function joinedAt(urls: readonly string[]): unknown {
  const bytes = new Map(allPieces().map((piece) => [piece.url, piece.bytes]));
  return JSON.parse(gunzipSync(Buffer.concat(urls.map((url) => bytes.get(url) ?? new Uint8Array()))).toString('utf8'));
}

/** The guide as a phone puts it together from all parts, or without some. */
function joinedFrom(locale: Locale, without: readonly string[] = []): Bundle {
  const parts = Object.entries(pieceUrls(locale)).filter(([name]) => !without.includes(name));
  return joinGuide(Object.fromEntries(parts.map(([name, urls]) => [name, joinedAt(urls)])) as GuideParts);
}

/** Any text a guide may hold: Cyrillic, Arabic, signs of two units. */
const texts = fc.string({ unit: 'grapheme', maxLength: 1500, size: 'max' });
const limits = fc.integer({ min: 60, max: 2000 });

test('pieces joined and unpacked are the text', () => {
  fc.assert(
    fc.property(texts, limits, (text, limit) => {
      const bytes = toPieces('any', text, limit).map((piece) => piece.bytes);
      expect(gunzipSync(Buffer.concat(bytes)).toString('utf8')).toBe(text);
      expect(Math.max(...bytes.map(({ length }) => length))).toBeLessThanOrEqual(limit);
    }),
  );
});

test('a short text is one piece, an empty one too', () => {
  expect(toPieces('any', 'Ҳамроҳ')).toHaveLength(1);
  expect(toPieces('any', '')).toHaveLength(1);
});

test('every piece passes a network that cuts at 16 KB, and there is one for every address', () => {
  expect(allPieces().filter(({ bytes }) => bytes.length > 14_000)).toEqual([]);
  expect(new Set(allPieces().map(({ url }) => url)).size).toBe(allPieces().length);
});

describe.each(locales)('the pieces in %s', (locale) => {
  const joined = joinedFrom(locale);

  test('hold everything of the guide, in its order, but the list of sources and the words to search with', () => {
    expect(joined).toEqual({ ...readBundle(locale), sources: [], words: noWords });
  });

  test('hold contacts and the pages of emergencies apart, so that these can be had without the rest', () => {
    const bundle = readBundle(locale);
    const urgent = new Set(urgentTopics(bundle));
    const first = joinedFrom(locale, ['topics', 'facts']);
    expect(first.contacts).toEqual(bundle.contacts);
    expect(first.topics).toEqual(bundle.topics.filter((topic) => urgent.has(topic)));
    expect(first.facts).toEqual([]);
    expect(joinedFrom(locale, ['emergencies', 'contacts']).topics).toEqual(bundle.topics.filter((topic) => !urgent.has(topic)));
  });

  test('keep who says so and when beside every number and rule', () => {
    const cited = (bundle: Bundle) =>
      [...bundle.contacts, ...bundle.facts, ...bundle.topics].map(({ id, sources }) => [
        id,
        sources.map(({ publisher, date }) => [publisher, date]),
      ]);
    expect(cited(joined)).toEqual(cited(readBundle(locale)));
  });

  test('have addresses that change with what is in them', () => {
    for (const url of Object.values(pieceUrls(locale)).flat()) expect(url).toMatch(new RegExp(`^/data/${locale}-[a-z]+-[0-9a-f]{10}.bin$`));
    const [[first], [changed]] = [toPieces('any', 'a'), toPieces('any', 'b')];
    expect(first?.url).not.toBe(changed?.url);
  });

  test('are all saved for the time without a network', () => {
    const files = readDist();
    const list = JSON.parse(files.find(({ path }) => path === listUrl(locale))?.body.toString('utf8') ?? '{}') as PackedList;
    const saved = new Set(list.files.map(([url]) => url));
    const built = files.filter(({ path }) => path.startsWith(`/data/${locale}-`) && path.endsWith('.bin'));
    expect(built.length).toBeGreaterThan(5);
    expect(built.filter(({ path }) => !saved.has(path)).map(({ path }) => path)).toEqual([]);
  });

  test('give search and assistant the packed words of the language and what signals danger', () => {
    const { words, danger, others } = guidePieces(locale);
    expect(joinedAt(words)).toEqual(packWords(readBundle(locale)));
    expect(joinedAt(danger)).toEqual(packDanger(readBundle(locale)));
    expect(others.map((urls) => joinedAt(urls))).toEqual(
      locales.filter((other) => other !== locale).map((other) => packWords(readBundle(other))),
    );
  });
});

test('a part that does not change keeps its pieces, and so do the pieces before a changed place', () => {
  // Texts that hardly compress, so that there are many pieces.
  const text = Array.from({ length: 4000 }, (_, index) => String.fromCodePoint(0x400 + ((index * index * 7919) % 1009))).join('');
  const before = toPieces('any', text, 500).map(({ url }) => url);
  const after = toPieces('any', `${text}!`, 500).map(({ url }) => url);
  expect(before.length).toBeGreaterThan(1);
  expect(toPieces('any', text, 500).map(({ url }) => url)).toEqual(before);
  expect(after).not.toEqual(before);
});

test('the list of sources is one for all languages', () => {
  expect(joinedAt(sourcePieceUrls())).toEqual(readBundle('tg').sources);
  expect(readBundle('ru').sources).toEqual(readBundle('tg').sources);
});

import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBundle } from '#content/compile/read-bundle.ts';
import { type Bundle, locales } from '#content/index.ts';
import { allPieces, cutIntoPieces, pieceUrls, sourcePieceUrls } from '#site/data/pieces.ts';

/** What stands behind addresses of pieces, joined and read. */
function joinedAt(urls: readonly string[]): unknown {
  const texts = new Map(allPieces().map(({ url, text }) => [url, text]));
  return JSON.parse(urls.map((url) => texts.get(url)).join(''));
}

/** Any text a guide may hold: Cyrillic, Arabic, signs of two units, never half of one. */
const texts = fc.string({ unit: 'binary', maxLength: 1500, size: 'max' });
const limits = fc.integer({ min: 60, max: 2000 });

test('pieces joined again are the text', () => {
  fc.assert(fc.property(texts, limits, (text, limit) => cutIntoPieces(text, limit).join('') === text));
});

test('each piece is within the limit and survives being a file', () => {
  fc.assert(
    fc.property(texts, limits, (text, limit) =>
      cutIntoPieces(text, limit).every((piece) => gzipSync(piece).length <= limit && Buffer.from(piece, 'utf8').toString('utf8') === piece),
    ),
  );
});

test('a sign of two units in the very middle is not torn apart', () => {
  const signs = Array.from({ length: 999 }, (_, index) => String.fromCodePoint(0x1f300 + ((index * 7919) % 700))).join('');
  expect(signs.slice(0, signs.length / 2).isWellFormed()).toBe(false);
  const pieces = cutIntoPieces(signs, 1500);
  expect(pieces.length).toBeGreaterThan(1);
  expect(pieces.filter((piece) => !piece.isWellFormed())).toEqual([]);
});

test('a short text is one piece, an empty one too', () => {
  expect(cutIntoPieces('Ҳамроҳ')).toEqual(['Ҳамроҳ']);
  expect(cutIntoPieces('')).toEqual(['']);
});

describe.each(locales)('the pieces in %s', (locale) => {
  const joined = joinedAt(pieceUrls(locale)) as Bundle;

  test('hold everything of the guide but the list of sources', () => {
    const bundle = readBundle(locale);
    expect(joined.sources).toEqual([]);
    for (const key of ['locale', 'places', 'phrases', 'words', 'strings', 'retired', 'agencies'] as const)
      expect(joined[key], key).toEqual(bundle[key]);
    for (const key of ['contacts', 'facts', 'topics'] as const)
      expect(
        joined[key].map(({ id }) => id),
        key,
      ).toEqual(bundle[key].map(({ id }) => id));
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
    const texts = new Map(allPieces().map(({ url, text }) => [url, text]));
    for (const url of pieceUrls(locale)) {
      const hash = createHash('sha256')
        .update(texts.get(url) ?? '')
        .digest('hex');
      expect(url).toBe(`/data/${locale}-${hash.slice(0, 10)}.txt`);
    }
  });
});

test('a word that changes somewhere leaves nearly all pieces as they were', () => {
  const text = pieceUrls('tg')
    .map((url) => allPieces().find((piece) => piece.url === url)?.text)
    .join('');
  const before = new Set(cutIntoPieces(text));
  const places = Array.from({ length: 12 }, (_, index) => Math.floor((text.length * (index + 0.5)) / 12));
  const changed = places.map(
    (place) => cutIntoPieces(`${text.slice(0, place)} калимаи нав ${text.slice(place)}`).filter((piece) => !before.has(piece)).length,
  );
  expect(changed.toSorted((one, other) => one - other).at(6)).toBeLessThanOrEqual(2);
  expect(Math.max(...changed)).toBeLessThan(before.size / 2);
});

test('the list of sources is one for all languages', () => {
  expect(joinedAt(sourcePieceUrls())).toEqual(readBundle('tg').sources);
  expect(readBundle('ru').sources).toEqual(readBundle('tg').sources);
});

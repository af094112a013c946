import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readBundle } from '#content/compile/read-bundle.ts';
import { locales } from '#content/index.ts';
import { packWords } from '#shared/search/pack-words.ts';
import { readDist } from './read-dist.ts';

/**
 * What issue 4 allows for searching in one language: the words, the file that searches, Fuse, the box to type into and
 * what it says instead of nothing; in bytes after gzip. Danger is counted by itself (docs/decisions/0004).
 */
const searchLimit = 40_000;

const sizeOf = (body: Buffer | string) => gzipSync(body, { level: 9 }).length;

const names = ['search', 'fuse', 'SearchBox', 'instead-of-nothing'];
const searchCode = readDist()
  .filter(({ path }) => path.endsWith('.js') && names.some((name) => path.startsWith(`/_astro/${name}.`)))
  .map(({ path, body }) => ({ path, size: sizeOf(body) }));

test('the files that search are there, each small enough for a network that cuts at 16 KB', () => {
  expect(searchCode).toHaveLength(names.length);
  expect(searchCode.filter(({ size }) => size > 14_000)).toEqual([]);
});

test('the folding stands in no other file', () => {
  const folding = readDist().filter(({ path, body }) => path.startsWith('/_astro/') && body.includes('padar madar baradar'));
  expect(folding.map(({ path }) => path.replace(/\..*/, ''))).toEqual(['/_astro/search']);
});

test.each(locales)('search in %s with its words is small enough', (locale) => {
  const code = searchCode.reduce((sum, { size }) => sum + size, 0);
  expect(code + sizeOf(JSON.stringify(packWords(readBundle(locale))))).toBeLessThanOrEqual(searchLimit);
});

import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { locales } from '#content/index.ts';
import { bytesOfAll, bytesOfLanguage, budgets as limits, measureSite, urgentBytes } from '../../scripts/measure-site.ts';
import { dist, readDist, readPages, tagsOf } from './read-dist.ts';

/** Script of a reading page before the reader acts, in bytes after gzip (docs/design.md §5). */
const scriptLimit = 2000;

// As the build compresses and the server sends.
const sizeOf = (body: Buffer | string) => gzipSync(body, { level: 9 }).length;
const files = readDist().map(({ path, body }) => ({ path, body, size: sizeOf(body) }));
const pages = readPages();
const sizes = new Map(files.map(({ path, size }) => [path, size]));

/** A page with an island works only once the person uses it; every other page is a reading page. */
const readingPages = pages.filter(({ html }) => !html.includes('<astro-island'));

test('no page and no other file is so large that a network which cuts at 16 KB would cut it', () => {
  expect(files.filter(({ size }) => size > limits.file).map(({ path, size }) => `${path}: ${size} bytes`)).toEqual([]);
});

test('a page can be read without any other request', () => {
  const complaints = pages.flatMap(({ address, html }) => [
    ...tagsOf(html, 'link')
      .filter(({ rel = '' }) => /stylesheet|preload/.test(rel))
      .map(({ href }) => `${address} needs ${href}`),
    ...tagsOf(html, 'script')
      .filter((script) => script['src'] !== undefined && script['type'] !== 'module' && !('async' in script) && !('defer' in script))
      .map(({ src }) => `${address} waits for ${src}`),
    ...['img', 'iframe', 'object', 'embed', 'video', 'audio'].flatMap((name) => tagsOf(html, name).map(() => `${address} has <${name}>`)),
    ...(/@import|url\(/.test(html) ? [`${address}: a style fetches something`] : []),
  ]);
  expect(complaints).toEqual([]);
});

test('a reading page runs at most 2 KB of script before the reader acts', () => {
  const heavy = readingPages.map(({ address, html }) => ({ address, size: scriptSize(html) })).filter(({ size }) => size > scriptLimit);
  expect(heavy).toEqual([]);
  expect(Math.min(...readingPages.map(({ html }) => scriptSize(html)))).toBeGreaterThan(0);
});

describe('what a phone saves', () => {
  const measured = measureSite(dist);

  test.each(locales)('is small enough in one language with search and assistant (%s)', (locale) => {
    expect(bytesOfLanguage(measured, locale)).toBeLessThanOrEqual(limits.oneLanguage);
  });

  test('is small enough in all languages', () => {
    expect(bytesOfAll(measured)).toBeLessThanOrEqual(limits.all);
  });

  test.each(locales)(
    'is everything that pages in %s need: its pieces, the sources, scripts, and the pages that draw the others',
    (locale) => {
      const saved = new Set(measured.filter(({ savedFor }) => savedFor.includes(locale)).map((file) => file.path));
      const wanted = new RegExp(
        `^/_astro/|^/data/(${locale}|sources)-|^/lists/pieces-${locale}|^/${locale}/(saved|search|ask|help|phone)/index\\.html$`,
      );
      const needed = files.map(({ path }) => path).filter((path) => wanted.test(path));
      expect(needed.filter((path) => !saved.has(path))).toEqual([]);
      expect(needed.length).toBeGreaterThan(40);
      const others = locales.filter((other) => other !== locale);
      expect(
        [...saved].filter((path) => others.some((other) => path.startsWith(`/${other}/`) || path.startsWith(`/data/${other}-`))),
      ).toEqual([]);
    },
  );

  test.each(locales)('is so small in its urgent part that it may be fetched without asking (%s)', (locale) => {
    expect(urgentBytes(dist, locale)).toBeLessThanOrEqual(limits.urgent);
  });
});

/** The page's scripts with everything they import before they run, and scripts that stand in the page. */
function scriptSize(html: string): number {
  const sources = tagsOf(html, 'script').flatMap(({ src }) => (src === undefined ? [] : [src]));
  const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(([, body = '']) => sizeOf(body));
  const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);
  return sum([...importsOf(sources)].map((path) => sizes.get(path) ?? Number.NaN)) + sum(inline);
}

function importsOf(paths: readonly string[], known: ReadonlySet<string> = new Set()): ReadonlySet<string> {
  return paths.reduce((seen, path) => {
    if (seen.has(path)) return seen;
    const code = files.find((file) => file.path === path)?.body.toString('utf8') ?? '';
    const next = [...code.matchAll(/(?:from|import)\s*["'`](\.[^"'`]+)["'`]/g)].map(
      ([, name = '']) => new URL(name, `http://site${path}`).pathname,
    );
    return importsOf(next, new Set([...seen, path]));
  }, known);
}

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Locale, locales } from '#content/index.ts';

/** Bytes that a phone fetches to have everything of a Starlight site: each as it is or after gzip, whichever is less. */
export function weighStarlight(dist: string): Readonly<Record<Locale | 'all' | 'withoutSearch', number>> {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(gz|br)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(dist, file), bytes: lesser(readFileSync(file)) }));
  const sum = (some: typeof files) => some.reduce((all, { bytes }) => all + bytes, 0);
  const used = files.filter(({ path }) => !isUnused(path));
  const one = (locale: Locale) => used.filter(({ path }) => languageOf(path) === locale || languageOf(path) === undefined);
  return {
    tg: sum(one('tg')),
    ru: sum(one('ru')),
    en: sum(one('en')),
    all: sum(used),
    withoutSearch: sum(one('tg').filter(({ path }) => !path.startsWith('pagefind/'))),
  };
}

/** Pages stand in a folder of their language; the parts of the search index say it in their names, `tg_1a2b`. */
function languageOf(path: string): Locale | undefined {
  // Pagefind knows no Tajik, and so searches it as an unknown language.
  if (path === 'pagefind/wasm.unknown.pagefind') return 'tg';
  return locales.find(
    (locale) => path.startsWith(`${locale}/`) || new RegExp(`^pagefind/.*\\b(wasm\\.)?${locale}(_|\\.pagefind)`).test(path),
  );
}

/** Pagefind writes ready-made interfaces beside its index; Starlight has its own. */
function isUnused(path: string): boolean {
  return /^pagefind\/pagefind-(component-ui|highlight|modular-ui|ui)\./.test(path);
}

function lesser(body: Buffer): number {
  return Math.min(body.length, gzipSync(body, { level: 9 }).length);
}

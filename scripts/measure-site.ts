import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Locale, locales } from '#content/index.ts';
import { listUrl, type PackedList } from '#site/worker/list.ts';

/** The budgets of docs/design.md §5, in bytes after gzip. */
export const budgets = { file: 14_000, oneLanguage: 600_000, all: 1_500_000 } as const;

/** One file of the built site: its path, its bytes after gzip, and for which languages a phone fetches it to have everything. */
export type Measured = { readonly path: string; readonly bytes: number; readonly savedFor: readonly Locale[] };

/** Weighs every file of the built site, without the compressed twins. */
export function measureSite(dist: string): readonly Measured[] {
  const needed = new Map(locales.map((locale) => [locale, pathsOf(dist, locale)]));
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(gz|br)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => {
      const path = `/${relative(dist, file)}`;
      return {
        path,
        bytes: gzipSync(readFileSync(file), { level: 9 }).length,
        savedFor: locales.filter((locale) => needed.get(locale)?.has(path)),
      };
    });
}

/** What a phone fetches to have everything in one language: what that language needs, and what all of them share. */
export function bytesOfLanguage(files: readonly Measured[], locale: Locale): number {
  return bytesOf(files.filter(({ savedFor }) => savedFor.includes(locale)));
}

/** What a phone fetches to have everything in all languages. */
export function bytesOfAll(files: readonly Measured[]): number {
  return bytesOf(files.filter(({ savedFor }) => savedFor.length > 0));
}

/** What the site weighs against its budgets, a line each. */
export function renderWeights(files: readonly Measured[]): string {
  const isPage = ({ path }: Measured) => path.endsWith('.html');
  const largest = (some: readonly Measured[]) => Math.max(...some.map(({ bytes }) => bytes));
  const rows: readonly (readonly [what: string, bytes: number, budget: number])[] = [
    ['largest page', largest(files.filter(isPage)), budgets.file],
    ['largest other file', largest(files.filter((file) => !isPage(file))), budgets.file],
    ...locales.map((locale) => [`everything, ${locale}`, bytesOfLanguage(files, locale), budgets.oneLanguage] as const),
    ['everything, all languages', bytesOfAll(files), budgets.all],
  ];
  return rows
    .map(([what, bytes, budget]) => `${what.padEnd(26)}${String(bytes).padStart(9)} of ${String(budget).padStart(9)} bytes, gzip`)
    .join('\n');
}

/** The files that the list of a language names, the list itself, and the worker that saves them. */
function pathsOf(dist: string, locale: Locale): ReadonlySet<string> {
  const { files } = JSON.parse(readFileSync(join(dist, listUrl(locale)), 'utf8')) as PackedList;
  return new Set([...files.map(([url]) => (url.endsWith('/') ? `${url}index.html` : url)), listUrl(locale), '/sw.js']);
}

function bytesOf(files: readonly Measured[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Locale, locales } from '#content/index.ts';
import { listUrl, type PackedList } from '#site/worker/list.ts';

/**
 * The budgets of docs/design.md §5, in bytes after gzip; those of an edition as it is, because nobody compresses it on the way.
 * `urgent` is what is fetched without asking although it may cost money (docs/decisions/0007).
 */
export const budgets = { file: 14_000, urgent: 260_000, oneLanguage: 600_000, all: 1_500_000, edition: 700_000 } as const;

/** One file of the built site: its path, its bytes after gzip, and for which languages a phone fetches it to have everything. */
export type Measured = { readonly path: string; readonly bytes: number; readonly savedFor: readonly Locale[] };

/** Weighs every file of the built site, without the compressed twins and without what people carry away from it. */
export function measureSite(dist: string): readonly Measured[] {
  const needed = new Map(locales.map((locale) => [locale, pathsOf(dist, locale)]));
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(gz|br)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, path: `/${relative(dist, file)}` }))
    .filter(({ path }) => !path.startsWith('/carry/'))
    .map(({ file, path }) => {
      return {
        path,
        bytes: gzipSync(readFileSync(file), { level: 9 }).length,
        savedFor: locales.filter((locale) => needed.get(locale)?.has(path)),
      };
    });
}

/** What a phone fetches at once, although data may cost money: what an emergency needs, and searching. */
export function urgentBytes(dist: string, locale: Locale): number {
  return readList(dist, locale).files.reduce((sum, [, , , weight, isUrgent]) => sum + weight * isUrgent, 0);
}

/** What a phone fetches to have everything in one language: what that language needs, and what all of them share. */
export function bytesOfLanguage(files: readonly Measured[], locale: Locale): number {
  return bytesOf(files.filter(({ savedFor }) => savedFor.includes(locale)));
}

/** What a phone fetches to have everything in all languages. */
export function bytesOfAll(files: readonly Measured[]): number {
  return bytesOf(files.filter(({ savedFor }) => savedFor.length > 0));
}

/** Something weighed against its budget: after gzip, or as it is. */
export type Weight = { readonly what: string; readonly bytes: number; readonly budget: number; readonly unit: 'gzip' | 'raw' };

/** What the site weighs against its budgets. */
export function weightsOf(files: readonly Measured[]): readonly Weight[] {
  const isPage = ({ path }: Measured) => path.endsWith('.html');
  const largest = (some: readonly Measured[]) => Math.max(...some.map(({ bytes }) => bytes));
  return [
    { what: 'largest page', bytes: largest(files.filter(isPage)), budget: budgets.file, unit: 'gzip' },
    { what: 'largest other file', bytes: largest(files.filter((file) => !isPage(file))), budget: budgets.file, unit: 'gzip' },
    ...locales.map(
      (locale): Weight => ({
        what: `everything, ${locale}`,
        bytes: bytesOfLanguage(files, locale),
        budget: budgets.oneLanguage,
        unit: 'gzip',
      }),
    ),
    { what: 'everything, all languages', bytes: bytesOfAll(files), budget: budgets.all, unit: 'gzip' },
  ];
}

/** A line for each weight against its budget. */
export function renderWeights(weights: readonly Weight[]): string {
  return weights
    .map(
      ({ what, bytes, budget, unit }) => `${what.padEnd(26)}${String(bytes).padStart(9)} of ${String(budget).padStart(9)} bytes, ${unit}`,
    )
    .join('\n');
}

/** The files that the list of a language names, the list itself, and the worker that saves them. */
function pathsOf(dist: string, locale: Locale): ReadonlySet<string> {
  const { files } = readList(dist, locale);
  return new Set([...files.map(([url]) => (url.endsWith('/') ? `${url}index.html` : url)), listUrl(locale), '/sw.js']);
}

function readList(dist: string, locale: Locale): PackedList {
  return JSON.parse(readFileSync(join(dist, listUrl(locale)), 'utf8')) as PackedList;
}

/** What each language weighs of it that is fetched at once. */
export function measureUrgent(dist: string): readonly Weight[] {
  return locales.map((locale) => ({ what: `at once, ${locale}`, bytes: urgentBytes(dist, locale), budget: budgets.urgent, unit: 'gzip' }));
}

/** Weighs the one-file editions, as they are. */
export function measureEditions(dist: string): readonly Weight[] {
  return locales.map((locale) => {
    const path = `carry/hamroh-${locale}.html`;
    return { what: path, bytes: readFileSync(join(dist, path)).length, budget: budgets.edition, unit: 'raw' };
  });
}

function bytesOf(files: readonly Measured[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Locale, locales } from '#content/index.ts';

/** The budgets of docs/design.md §5, in bytes after gzip; those of an edition as it is, because nobody compresses it on the way. */
export const budgets = { file: 14_000, oneLanguage: 600_000, all: 1_500_000, edition: 700_000 } as const;

/** One file of the built site: its address, its bytes after gzip, and whether a visit saves it. */
export type Measured = { readonly path: string; readonly bytes: number; readonly isSaved: boolean };

/** Weighs every file of the built site, without the compressed twins and without what people carry away from it. */
export function measureSite(dist: string): readonly Measured[] {
  const worker = readFileSync(join(dist, 'sw.js'), 'utf8');
  const saved = new Set([...worker.matchAll(/url:\s*"([^"]+)"/g)].map(([, url = '']) => `/${url}`));
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(gz|br)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, path: `/${relative(dist, file)}` }))
    .filter(({ path }) => !path.startsWith('/carry/'))
    .map(({ file, path }) => {
      return { path, bytes: gzipSync(readFileSync(file), { level: 9 }).length, isSaved: saved.has(path) || isWorker(path) };
    });
}

/** What a phone fetches to have everything in one language: what that language needs, and what all of them share. */
export function bytesOfLanguage(files: readonly Measured[], locale: Locale): number {
  const isOther = ({ path }: Measured) =>
    locales.some((other) => other !== locale && (path.startsWith(`/${other}/`) || path.startsWith(`/data/${other}-`)));
  return bytesOf(files.filter((file) => file.isSaved && !isOther(file)));
}

/** What a phone fetches to have everything in all languages. */
export function bytesOfAll(files: readonly Measured[]): number {
  return bytesOf(files.filter((file) => file.isSaved));
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

/** Weighs the one-file editions, as they are. */
export function measureEditions(dist: string): readonly Weight[] {
  return locales.map((locale) => {
    const path = `carry/hamroh-${locale}.html`;
    return { what: path, bytes: readFileSync(join(dist, path)).length, budget: budgets.edition, unit: 'raw' };
  });
}

/** The worker itself saves the others and is kept by the browser. */
function isWorker(path: string): boolean {
  return path === '/sw.js' || path === '/worker-pages.js' || path.startsWith('/workbox-');
}

function bytesOf(files: readonly Measured[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

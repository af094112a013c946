import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Locale, locales } from '#content/index.ts';

/** The budgets of docs/design.md §5, in bytes after gzip. */
export const budgets = { file: 14_000, oneLanguage: 600_000, all: 1_500_000 } as const;

/** One file of the built site: its address, its bytes after gzip, and whether a visit saves it. */
export type Measured = { readonly path: string; readonly bytes: number; readonly isSaved: boolean };

/** Weighs every file of the built site, without the compressed twins. */
export function measureSite(dist: string): readonly Measured[] {
  const worker = readFileSync(join(dist, 'sw.js'), 'utf8');
  const saved = new Set([...worker.matchAll(/url:\s*"([^"]+)"/g)].map(([, url = '']) => `/${url}`));
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(gz|br)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => {
      const path = `/${relative(dist, file)}`;
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

/** The worker itself saves the others and is kept by the browser. */
function isWorker(path: string): boolean {
  return path === '/sw.js' || path === '/worker-pages.js' || path.startsWith('/workbox-');
}

function bytesOf(files: readonly Measured[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

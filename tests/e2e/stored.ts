import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Locale } from '#content/index.ts';
import type { PackedList } from '#site/worker/list.ts';
import { readDist } from '#tests/site/read-dist.ts';

/** What the built site says that a language needs. */
export function readList(locale: Locale): PackedList {
  const file = readDist().find(({ path }) => path === `/lists/${locale}.json`);
  return JSON.parse(file?.body.toString('utf8') ?? '{}') as PackedList;
}

/** What a phone has of one language: files and bytes of the version that answers, which of them are missing, and which are not what they should be. */
export type StoredCopy = {
  readonly version: string;
  readonly files: number;
  readonly bytes: number;
  readonly missing: readonly string[];
  readonly wrong: readonly string[];
};

/** Reads the store byte by byte, as nobody but a test does. */
export async function whatIsStored(page: Page, locale: Locale): Promise<StoredCopy> {
  return page.evaluate(async (language) => {
    type State = Record<string, { current: { version: string; files: { url: string; hash: string }[] } }>;
    const cache = await caches.open('hamroh');
    const state: State = await (await cache.match('/kept/state'))?.json();
    const { version, files } = state[language]?.current ?? { version: '', files: [] };
    const found = await Promise.all(
      files.map(async ({ url, hash }) => {
        const body = await (await cache.match(`/kept/file/${hash}`))?.arrayBuffer();
        const digest = body && (await crypto.subtle.digest('SHA-256', body));
        const seen = digest && [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
        return { url, bytes: body?.byteLength ?? 0, isMissing: body === undefined, isWrong: seen?.startsWith(hash) === false };
      }),
    );
    return {
      version,
      files: files.length,
      bytes: found.reduce((sum, { bytes }) => sum + bytes, 0),
      missing: found.filter(({ isMissing }) => isMissing).map(({ url }) => url),
      wrong: found.filter(({ isWrong }) => isWrong).map(({ url }) => url),
    };
  }, locale);
}

/** The hashes of all files in the store, of whatever version. */
export async function storedHashes(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const keys = (await caches.has('hamroh')) ? await (await caches.open('hamroh')).keys() : [];
    return keys.flatMap(({ url }) => /\/kept\/file\/(\w+)$/.exec(url)?.[1] ?? []);
  });
}

/** Waits until so many files are in the store. */
export async function waitForFiles(page: Page, count: number, timeout = 30_000): Promise<void> {
  await expect.poll(async () => (await storedHashes(page)).length, { timeout }).toBeGreaterThanOrEqual(count);
}

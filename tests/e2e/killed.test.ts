import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { makeServer } from '#site/server/make-server.ts';
import { makeChance } from './networks.ts';
import { makeNextBuild, mark } from './next-build.ts';
import { openPhone } from './open-phone.ts';
import { openSite } from './open-site.ts';
import { waitUntilSaved } from './save-site.ts';
import { seenText } from './seen-text.ts';
import { readList, storedHashes, whatIsStored } from './stored.ts';

const chance = makeChance(5);
const timesOfEach = 10;

/** Which version answers without a network: of a saved page, of help, and of one that is drawn from the pieces. */
async function versionsSeen(page: Page, origin: string): Promise<readonly string[]> {
  const seen: string[] = [];
  for (const address of ['/tg/', '/tg/help/', '/tg/no/such/page/']) {
    await page.goto(`${origin}${address}`);
    seen.push((await page.locator('meta[name=build]').count()) === 1 ? 'next' : 'now');
  }
  seen.push((await seenText(page.locator('h1'))) === mark.next ? 'next' : 'now');
  return seen;
}

test('killed twenty times while it saves and updates, a phone loses nothing, never mixes versions and asks only for what is missing', {
  timeout: 900_000,
}, async () => {
  const [next, phone] = [makeNextBuild(), openPhone()];
  const nextSite = makeServer(next.folder);
  /** After so many answers the network hangs, and the phone is killed. */
  const network = { isNext: false, isGone: false, left: Number.POSITIVE_INFINITY, asked: [] as string[] };
  const site = await openSite((request, response) => {
    const url = request.url ?? '';
    if (network.isGone) response.destroy();
    // What the worker fetches; pages and their scripts go other ways, and the browser wants icon and manifest for itself.
    else if (files.has(url) && request.headers['sec-fetch-dest'] === 'empty' && !/icon\.svg|webmanifest/.test(url)) {
      network.asked.push(url);
      network.left -= 1;
    }
    if (network.isGone || network.left < 0) return true;
    if (network.isNext) nextSite.emit('request', request, response);
    return network.isNext;
  });
  const files = new Set([...readList('tg').files.map(([url]) => url), ...next.changed.keys()]);
  const now = new Map(readList('tg').files.map(([url, hash]) => [url, hash]));

  /** Opens the guide, and kills the browser after so many files; returns what had been stored until then. */
  async function liveAndDie(count: number): Promise<readonly string[]> {
    const { page, kill } = await phone.start();
    network.left = count;
    await page.goto(`${site.origin}/tg/`);
    await expect.poll(() => network.left < 0, { timeout: 60_000 }).toBe(true);
    const stored = await storedHashes(page);
    await kill();
    network.left = Number.POSITIVE_INFINITY;
    return stored;
  }

  try {
    // Saving: each life gets a few files further.
    let stored: readonly string[] = [];
    for (let time = 0; time < timesOfEach; time += 1) {
      network.asked.length = 0;
      const before = stored;
      stored = await liveAndDie(1 + Math.floor(chance() * 7));
      expect(before.filter((hash) => !stored.includes(hash))).toEqual([]);
      const again = network.asked.filter((url) => before.includes(now.get(url) ?? ''));
      expect(again).toEqual([]);
    }
    network.asked.length = 0;
    let running = await phone.start();
    await running.page.goto(`${site.origin}/tg/`);
    await waitUntilSaved(running.page);
    const missing = [...now].filter(([url, hash]) => !stored.includes(hash) && !/icon\.svg|webmanifest/.test(url)).map(([url]) => url);
    expect(network.asked.toSorted()).toEqual(missing.toSorted());
    expect(stored.length).toBeGreaterThan(timesOfEach);
    await running.kill();

    // Updating: what answers is the old version to the last file, or the new one to the last file.
    network.isNext = true;
    const answers: string[] = [];
    for (let time = 0; time < timesOfEach; time += 1) {
      network.asked.length = 0;
      const before = stored;
      // The last time the browser dies as the last file leaves the site, about when the new version takes over.
      const left = [...next.changed.values()].filter((hash) => !stored.includes(hash)).length;
      stored = await liveAndDie(time === timesOfEach - 1 ? left - 1 : Math.floor(chance() * 3));
      expect(network.asked.filter((url) => !next.changed.has(url))).toEqual([]);
      expect(before.filter((hash) => !stored.includes(hash))).toEqual([]);
      network.isGone = true;
      running = await phone.start();
      const [version = '', ...others] = await versionsSeen(running.page, site.origin);
      expect(others).toEqual([version, version, version]);
      answers.push(version);
      expect(await whatIsStored(running.page, 'tg')).toMatchObject({ missing: [], wrong: [] });
      await running.kill();
      network.isGone = false;
    }
    expect(answers.slice(0, -1).every((version) => version === 'now')).toBe(true);
    running = await phone.start();
    await running.page.goto(`${site.origin}/tg/`);
    await expect.poll(async () => (await whatIsStored(running.page, 'tg')).version, { timeout: 60_000 }).not.toBe(readList('tg').version);
    network.isGone = true;
    expect(await versionsSeen(running.page, site.origin)).toEqual(['next', 'next', 'next', 'next']);
    expect(await whatIsStored(running.page, 'tg')).toMatchObject({ missing: [], wrong: [] });
    await running.kill();
  } finally {
    await site.close();
    next.remove();
    await phone.remove();
  }
});

import type { Page } from 'playwright-core';
import { describe, test } from 'vitest';
import { makeServer } from '#site/server/make-server.ts';
import { makeChance } from './networks.ts';
import { makeNextBuild, mark } from './next-build.ts';
import { openPhone, type RunningPhone } from './open-phone.ts';
import { openSite } from './open-site.ts';
import { waitUntilSaved } from './save-site.ts';
import { seenText } from './seen-text.ts';
import { readList, storedHashes, whatIsStored } from './stored.ts';

const timesOfEach = 10;
const now = new Map(readList('tg').files.map(([url, hash]) => [url, hash]));
/** The browser wants icon and manifest for itself, so whether the worker asks for them cannot be told. */
const isCounted = (url: string) => !/icon\.svg|webmanifest/.test(url);

/**
 * A phone on a network that hangs after so many answers.
 * @param next the next version of the site, and the files that it changes
 */
async function openLife(next?: { readonly folder: string; readonly changed: ReadonlyMap<string, string> }) {
  const phone = openPhone();
  const network = { isNext: false, isGone: false, left: Number.POSITIVE_INFINITY, asked: [] as string[], hangs: () => {} };
  const nextSite = next && makeServer(next.folder);
  const site = await openSite((request, response) => {
    const url = request.url ?? '';
    if (network.isGone) response.destroy();
    // What the worker fetches; pages and their scripts go other ways.
    else if ((now.has(url) || next?.changed.has(url)) && request.headers['sec-fetch-dest'] === 'empty' && isCounted(url)) {
      network.asked.push(url);
      network.left -= 1;
      if (network.left < 0) network.hangs();
    }
    if (network.isGone || network.left < 0) return true;
    if (network.isNext) nextSite?.emit('request', request, response);
    return network.isNext;
  });

  /** Opens the guide, and kills the browser after so many files; returns what had been stored until then. */
  async function dieAfter(count: number, { page, kill }: RunningPhone): Promise<readonly string[]> {
    network.asked.length = 0;
    network.left = count;
    const hanging = new Promise<void>((resolve) => {
      network.hangs = resolve;
    });
    await page.goto(`${site.origin}/tg/`);
    await hanging;
    const stored = await storedHashes(page);
    await kill();
    network.left = Number.POSITIVE_INFINITY;
    return stored;
  }

  const close = async () => {
    await site.close();
    await phone.remove();
  };
  return { phone, network, origin: site.origin, dieAfter, close };
}

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

// Two phones at once: most of the time each waits for a browser to start.
describe.concurrent('a phone whose browser is killed', { timeout: 300_000 }, () => {
  test('ten times while it saves loses nothing and asks only for what is missing', async ({ expect }) => {
    const { phone, network, origin, dieAfter, close } = await openLife();
    const chance = makeChance(5);
    try {
      // Each life gets a few files further.
      let stored: readonly string[] = [];
      for (let time = 0; time < timesOfEach; time += 1) {
        const before = stored;
        stored = await dieAfter(1 + Math.floor(chance() * 7), await phone.start());
        expect(before.filter((hash) => !stored.includes(hash))).toEqual([]);
        expect(network.asked.filter((url) => before.includes(now.get(url) ?? ''))).toEqual([]);
      }
      expect(stored.length).toBeGreaterThan(timesOfEach);
      network.asked.length = 0;
      const { page } = await phone.start();
      await page.goto(`${origin}/tg/`);
      await waitUntilSaved(page);
      const missing = [...now].filter(([url, hash]) => !stored.includes(hash) && isCounted(url)).map(([url]) => url);
      // What arrived as the browser died may have been stored after it was counted.
      expect(missing).toEqual(expect.arrayContaining(network.asked));
      expect(await whatIsStored(page, 'tg')).toMatchObject({ missing: [], wrong: [] });
    } finally {
      await close();
    }
  });

  test('ten times while it updates answers with the old version to its last file or the new one, never a mixture', async ({ expect }) => {
    const next = makeNextBuild();
    const { phone, network, origin, dieAfter, close } = await openLife(next);
    const chance = makeChance(21);
    try {
      let running = await phone.start();
      await running.page.goto(`${origin}/tg/`);
      await waitUntilSaved(running.page);
      const answers: string[] = [];
      let stored: readonly string[] = [];
      network.isNext = true;
      for (let time = 0; time <= timesOfEach; time += 1) {
        if (time > 0) running = await phone.start();
        network.isGone = true;
        const [version = '', ...others] = await versionsSeen(running.page, origin);
        expect(others).toEqual([version, version, version]);
        expect(await whatIsStored(running.page, 'tg')).toMatchObject({ missing: [], wrong: [] });
        answers.push(version);
        const before = stored;
        stored = await storedHashes(running.page);
        expect(before.filter((hash) => !stored.includes(hash))).toEqual([]);
        network.isGone = false;
        if (time === timesOfEach) break;
        // The last time the browser dies as the last file leaves the site, about when the new version takes over; never after it.
        const left = [...next.changed.values()].filter((hash) => !stored.includes(hash)).length;
        await dieAfter(time === timesOfEach - 1 ? left - 1 : Math.min(Math.floor(chance() * 3), left - 2), running);
        expect(network.asked.filter((url) => !next.changed.has(url) || stored.includes(next.changed.get(url) ?? ''))).toEqual([]);
      }
      // Ten deaths and one look before them; only after the last may the new version answer.
      expect(answers.slice(0, -1)).toEqual(Array.from({ length: timesOfEach }, () => 'now'));
      await running.page.goto(`${origin}/tg/`);
      await expect.poll(async () => (await whatIsStored(running.page, 'tg')).version, { timeout: 60_000 }).not.toBe(readList('tg').version);
      network.isGone = true;
      expect(await versionsSeen(running.page, origin)).toEqual(['next', 'next', 'next', 'next']);
      expect(await whatIsStored(running.page, 'tg')).toMatchObject({ missing: [], wrong: [] });
    } finally {
      await close();
      next.remove();
    }
  });
});

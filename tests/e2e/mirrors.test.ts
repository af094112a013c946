import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Told } from '#site/worker/messages.ts';
import { makeKey, makeMirroring } from '#tests/site/hosting/make-mirroring.ts';
import { dist } from '#tests/site/read-dist.ts';
import { addMirrors, type Host, openHost } from './mirrored-build.ts';
import { makeNextBuild, mark, partOfPiece } from './next-build.ts';
import { waitUntilSaved } from './save-site.ts';
import { seenText } from './seen-text.ts';
import { test as siteTest } from './site-test.ts';
import { whatIsStored } from './stored.ts';

/** The site and two mirrors, dead at the beginning of each test; three builds with one key: what people have, a newer and an older one. */
type World = {
  readonly own: Host;
  readonly first: Host;
  readonly second: Host;
  readonly now: Server;
  readonly next: Server;
  readonly old: Server;
};

const test = siteTest
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from these braces what a fixture needs.
  .extend('hosts', { scope: 'file' }, async ({}, { onCleanup }): Promise<World> => {
    const hosts = await Promise.all([openHost(), openHost(), openHost()]);
    const [own, first, second] = hosts;
    const [folder, older] = [mkdtempSync(join(tmpdir(), 'hamroh-now-')), mkdtempSync(join(tmpdir(), 'hamroh-old-'))];
    const changed = makeNextBuild();
    cpSync(dist, folder, { recursive: true, filter: (name) => !/\.(gz|br)$/.test(name) });
    cpSync(changed.folder, older, { recursive: true });
    onCleanup(async () => {
      await Promise.all(hosts.map(({ site }) => site.close()));
      for (const each of [folder, older]) rmSync(each, { recursive: true });
      changed.remove();
    });
    const [origins, key] = [[first.site.origin, second.site.origin], makeKey()];
    return {
      own,
      first,
      second,
      now: await addMirrors(folder, makeMirroring(origins, 2000, key)),
      next: await addMirrors(changed.folder, makeMirroring(origins, 3000, key)),
      old: await addMirrors(older, makeMirroring(origins, 1000, key)),
    };
  })
  .extend('world', ({ hosts }) => {
    for (const host of [hosts.own, hosts.first, hosts.second]) {
      host.server = undefined;
      host.isLiar = false;
      host.asked.length = 0;
    }
    return hosts;
  });

/** Whether the worker has come to the end of what it can do now. */
function isIdle(page: Page): Promise<boolean> {
  return page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const hear = ({ data }: MessageEvent<Told>) => resolve(data.kind === 'status' && !data.isBusy);
        navigator.serviceWorker.addEventListener('message', hear, { once: true });
        navigator.serviceWorker.controller?.postMessage({ kind: 'look', locale: 'tg', isMetered: false });
      }),
  );
}

/** Has the guide saved, lets the site die, and opens the guide again. */
async function saveAndLose(page: Page, { own, now }: World): Promise<string> {
  own.server = now;
  await page.goto('/tg/');
  await waitUntilSaved(page);
  own.server = undefined;
  return (await whatIsStored(page, 'tg')).version;
}

test('when the site and the first mirror are dead, the copy is updated from the second; before that no mirror is asked', async ({
  openPage,
  world,
}) => {
  const { own, first, second, now, next } = world;
  [first.server, second.server] = [now, next];
  const page = await openPage({ serviceWorkers: 'allow', baseURL: own.site.origin });
  const before = await saveAndLose(page, world);
  expect([first.asked, second.asked]).toEqual([[], []]);
  first.server = undefined;
  await page.goto('/tg/help/');
  await expect.poll(async () => (await whatIsStored(page, 'tg')).version, { timeout: 60_000 }).not.toBe(before);
  expect(await whatIsStored(page, 'tg')).toMatchObject({ missing: [], wrong: [] });
  // What did not change was not fetched again.
  expect(new Set(second.asked.filter((url) => url.startsWith('/data/')).map(partOfPiece))).toEqual(new Set(['/data/tg-rest']));
  const answer = await page.goto('/tg/help/');
  expect(await page.locator('meta[name=build]').count()).toBe(1);
  expect(answer?.headers()['content-security-policy']).toContain(`connect-src 'self' ${first.site.origin} ${second.site.origin};`);
  expect(answer?.headers()['access-control-allow-origin']).toBeUndefined();
  await page.goto('/tg/no/such/page/');
  expect(await seenText(page.locator('h1'))).toBe(mark.next);
});

test('a mirror that hands out other bytes is refused, and what was saved goes on answering', { timeout: 300_000 }, async ({
  openPage,
  world,
}) => {
  const { own, first, next } = world;
  const page = await openPage({ serviceWorkers: 'allow', baseURL: own.site.origin });
  const before = await saveAndLose(page, world);
  [first.server, first.isLiar] = [next, true];
  await page.goto('/tg/help/');
  await expect.poll(() => first.asked.filter((url) => !url.startsWith('/lists/')).length, { timeout: 60_000 }).toBeGreaterThan(2);

  await expect.poll(() => isIdle(page), { timeout: 60_000 }).toBe(true);
  expect(await whatIsStored(page, 'tg')).toMatchObject({ version: before, missing: [], wrong: [] });
  await page.goto('/tg/help/');
  expect(await page.locator('meta[name=build]').count()).toBe(0);
});

test('a mirror that hands out an older version is refused', async ({ openPage, world }) => {
  const { own, first, old } = world;
  const page = await openPage({ serviceWorkers: 'allow', baseURL: own.site.origin });
  const before = await saveAndLose(page, world);
  first.server = old;
  await page.goto('/tg/help/');
  await expect.poll(() => first.asked.length, { timeout: 60_000 }).toBeGreaterThan(2);

  await expect.poll(() => isIdle(page), { timeout: 60_000 }).toBe(true);
  expect(new Set(first.asked)).toEqual(new Set(['/lists/tg.json']));
  expect(await whatIsStored(page, 'tg')).toMatchObject({ version: before, missing: [], wrong: [] });
});

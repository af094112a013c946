import { describe, expect } from 'vitest';
import { makeServer } from '#site/server/make-server.ts';
import { makeNextBuild, mark, partOfPiece } from './next-build.ts';
import { openSite } from './open-site.ts';
import { waitUntilSaved } from './save-site.ts';
import { seenText } from './seen-text.ts';
import { test as siteTest } from './site-test.ts';
import { readList, storedHashes, whatIsStored } from './stored.ts';

// biome-ignore lint/correctness/noEmptyPattern: Vitest reads from these braces what a fixture needs.
const test = siteTest.extend('next', { scope: 'file' }, async ({}, { onCleanup }) => {
  const next = makeNextBuild();
  onCleanup(next.remove);
  return { ...next, server: makeServer(next.folder) };
});

const now = readList('tg');

describe('when the site has a newer version', () => {
  test('only what changed is fetched, the new version answers, and the old files go', async ({ openPage, next }) => {
    let isNext = false;
    const asked: string[] = [];
    const site = await openSite((request, response) => {
      if (isNext) next.server.emit('request', request, response);
      if (isNext && request.headers['sec-fetch-dest'] === 'empty') asked.push(request.url ?? '');
      return isNext;
    });
    const page = await openPage({ serviceWorkers: 'allow', baseURL: site.origin });
    await page.goto('/tg/');
    await waitUntilSaved(page);
    isNext = true;
    await page.goto('/tg/help/');
    // The page that was just opened is of the old version: nobody waited for the new one.
    expect(await page.locator('meta[name=build]').count()).toBe(0);
    await expect.poll(async () => (await whatIsStored(page, 'tg')).version, { timeout: 60_000 }).not.toBe(now.version);
    expect(asked.filter((url) => url !== '/lists/tg.json').toSorted()).toEqual([...next.changed.keys()].toSorted());
    // Of the guide itself one part changed, and so one was fetched.
    expect(new Set(asked.filter((url) => url.startsWith('/data/')).map(partOfPiece))).toEqual(new Set(['/data/tg-rest']));
    await page.goto('/tg/help/');
    expect(await page.locator('meta[name=build]').count()).toBe(1);
    await expect.poll(async () => (await storedHashes(page)).length, { timeout: 60_000 }).toBe((await whatIsStored(page, 'tg')).files);
    await site.close();
    await page.goto('/tg/no/such/page/');
    expect(await seenText(page.locator('h1'))).toBe(mark.next);
  });

  test('a page that is open while it takes over still gets its own files', async ({ openPage, next }) => {
    let isNext = false;
    const site = await openSite((request, response) => {
      if (isNext) next.server.emit('request', request, response);
      return isNext;
    });
    const page = await openPage({ serviceWorkers: 'allow', baseURL: site.origin });
    await page.goto('/tg/');
    await waitUntilSaved(page);
    isNext = true;
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await expect.poll(async () => (await whatIsStored(page, 'tg')).version, { timeout: 60_000 }).not.toBe(now.version);
    await waitUntilSaved(page);
    const statuses = await page.evaluate(
      (urls) => Promise.all(urls.map((url) => fetch(url, { cache: 'reload' }).then(({ status }) => status))),
      now.files.map(([url]) => url).filter((url) => url.startsWith('/data/')),
    );
    expect([...new Set(statuses)]).toEqual([200]);
    await site.close();
  });

  test('a piece that the network changes on the way is never taken for good', async ({ openPage }) => {
    const [, target = ''] = now.files.filter(([url]) => url.startsWith('/data/')).map(([url]) => url);
    let times = 0;
    const site = await openSite((request, response) => {
      if (request.url !== target || times === 2) return false;
      times += 1;
      response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end('Пардохт кунед: www.example.com');
      return true;
    });
    const page = await openPage({ serviceWorkers: 'allow', baseURL: site.origin });
    await page.goto('/tg/');
    await waitUntilSaved(page);
    expect(times).toBe(2);
    expect(await whatIsStored(page, 'tg')).toMatchObject({ missing: [], wrong: [] });
    await site.close();
  });
});

import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { locales } from '#content/index.ts';
import { formatSize } from '#shared/format/format-size.ts';
import { type Meddle, openSite } from './open-site.ts';
import { runAxeDayAndNight } from './run-axe.ts';
import { waitUntilSaved } from './save-site.ts';
import { seenText } from './seen-text.ts';
import { test } from './site-test.ts';
import { readList, waitForFiles, whatIsStored } from './stored.ts';

const dated = /\d\d\.\d\d\.\d{4}/;

/** The panel in English after Tajik was opened once, and what was asked of the site meanwhile. */
async function openPanel(openPage: (options: object) => Promise<Page>, meddle: Meddle = () => false) {
  const asked: string[] = [];
  const site = await openSite((request, response) => {
    asked.push(request.url ?? '');
    return meddle(request, response);
  });
  const page = await openPage({ serviceWorkers: 'allow', baseURL: site.origin });
  await page.goto('/tg/');
  await waitUntilSaved(page);
  await page.goto('/tg/phone/');
  await page.locator('#tg', { hasText: dated }).waitFor();
  return { asked, site, page };
}

describe('the panel', () => {
  test.for(locales)(
    'is one tap from the foot of every page, and in %s says what is saved, how large, since when',
    async (locale, { openPage }) => {
      const page = await openPage({ serviceWorkers: 'allow' });
      await page.goto(`/${locale}/topics/fees/`);
      await waitUntilSaved(page);
      await page.locator(`footer a[href="/${locale}/phone/"]`).click();
      const own = await seenText(page.locator(`#${locale}`, { hasText: dated }));
      const { files, bytes } = await whatIsStored(page, locale);
      expect(own).toContain(String(files));
      expect(own).toContain(formatSize(bytes));
      const others = locales.filter((other) => other !== locale);
      for (const other of others) expect(await page.locator(`#${other} button`).count()).toBe(1);
    },
  );

  test('saves another language, counts while it does, and that language then opens without a network', async ({ openPage }) => {
    let isHeld = true;
    const held: (() => void)[] = [];
    const { page, site } = await openPanel(openPage, (request, response) => {
      const mustWait = isHeld && (request.url ?? '').startsWith('/data/ru-');
      if (mustWait) held.push(() => response.destroy());
      return mustWait;
    });
    await page.locator('#ru button').click();
    await page.locator('#ru progress').waitFor();
    await expect.poll(() => held.length).toBeGreaterThan(0);
    await expect.poll(async () => seenText(page.locator('#ru'))).toMatch(/: \d+ аз \d+ \([\d.]+ [KM]B\)/);
    const [value, max] = await page.locator('#ru progress').evaluate((bar: HTMLProgressElement) => [bar.value, bar.max]);
    expect([value > 0 && value < max, max]).toEqual([true, readList('ru').files.length]);
    isHeld = false;
    for (const drop of held) drop();
    await page.locator('#ru', { hasText: dated }).waitFor();
    expect(await whatIsStored(page, 'ru')).toMatchObject({ missing: [], wrong: [] });
    await site.close();
    await page.goto('/ru/topics/fees/');
    expect(await page.locator('html').getAttribute('lang')).toBe('ru');
    await page.locator('main h2').first().waitFor();
  });

  test('checks every stored byte, and fetches again what is damaged or gone', async ({ openPage }) => {
    const { page, asked, site } = await openPanel(openPage);
    const { files } = readList('tg');
    const [[damagedUrl = '', damaged = ''] = [], [goneUrl = '', gone = ''] = []] = [files[3], files.at(-3)];
    await page.evaluate(
      async (hashes) => {
        const cache = await caches.open('hamroh');
        await cache.put(`/kept/file/${hashes.damaged}`, new Response('half a fi'));
        await cache.delete(`/kept/file/${hashes.gone}`);
      },
      { damaged, gone },
    );
    expect(await whatIsStored(page, 'tg')).toMatchObject({ missing: [goneUrl], wrong: [damagedUrl] });
    asked.length = 0;
    await page.locator('#tg button').click();
    await page.locator('#tg', { hasText: 'Вайрон ё гумшуда: 2' }).waitFor();
    await expect.poll(() => whatIsStored(page, 'tg')).toMatchObject({ missing: [], wrong: [] });
    expect(asked.filter((url) => !/^\/(lists\/tg\.json|sw\.js)$/.test(url)).toSorted()).toEqual([damagedUrl, goneUrl].toSorted());
    await page.locator('#tg button').click();
    await page.locator('#tg', { hasText: 'ҳама дуруст' }).waitFor();
    await site.close();
  });
});

test('the panel has no barrier by day and by night, while it saves, when it has checked, and when all is removed', async ({ openPage }) => {
  const { page, site } = await openPanel(openPage, (request) => (request.url ?? '').startsWith('/data/ru-'));
  await page.locator('#tg button').click();
  await page.locator('#tg', { hasText: 'Санҷида шуд' }).waitFor();
  await page.locator('#ru button').click();
  await page.locator('#ru progress').waitFor();
  expect(await runAxeDayAndNight(page)).toEqual([]);
  await page.locator('button.remove').click();
  await page.locator('.removed').waitFor();
  expect(await runAxeDayAndNight(page)).toEqual([]);
  await site.close();
});

/** Everything that this site may have on the phone, as the browser counts it. */
async function whatIsLeft(page: Page) {
  return page.evaluate(async () => ({
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    keys: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
    databases: await indexedDB.databases(),
    cookies: document.cookie,
  }));
}

const nothing = { caches: [], workers: 0, keys: [], databases: [], cookies: '' };

describe('"Remove from this phone"', () => {
  test('leaves no cache, no worker and no key, and shows it', async ({ openPage }) => {
    const { page, site } = await openPanel(openPage);
    await page.evaluate(async () => {
      localStorage.setItem('language', 'tg');
      sessionStorage.setItem('any', 'thing');
      await caches.open('of an earlier kind of worker');
      await new Promise((resolve) => {
        indexedDB.open('any').onsuccess = (event) => {
          (event.target as IDBOpenDBRequest).result.close();
          resolve(undefined);
        };
      });
    });
    expect(await whatIsLeft(page)).not.toEqual(nothing);
    await page.locator('button.remove').click();
    expect(await seenText(page.locator('.removed'))).toMatch(/(\D+0){3}\D*$/);
    expect(await whatIsLeft(page)).toEqual(nothing);
    await site.close();
  });

  test('nothing is saved again in this visit, on this page or another, in this tab or one that was open', async ({ openPage }) => {
    const { page, asked, site } = await openPanel(openPage);
    const other = await page.context().newPage();
    await other.goto('/en/about/');
    await other.locator('#saved', { hasText: dated }).waitFor({ timeout: 60_000 });
    await page.locator('button.remove').click();
    await page.locator('.removed').waitFor();
    asked.length = 0;
    for (const [tab, address] of [
      [page, '/tg/'],
      [other, '/ru/help/'],
      [page, '/tg/phone/'],
    ] as const) {
      await tab.goto(address);
      await tab.locator('header a[data-language=tg]').click();
      await tab.waitForLoadState('networkidle');
    }
    expect(asked.filter((url) => url === '/sw.js' || url.startsWith('/lists/') || url.startsWith('/data/'))).toEqual([]);
    expect(await whatIsLeft(page)).toEqual(nothing);
    for (const tab of [page, other]) expect(await tab.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
    await site.close();
    await expect(page.goto('/tg/help/')).rejects.toThrow();
  });

  test('in the middle of saving it stops the saving', async ({ openPage }) => {
    const site = await openSite((request) => (request.url ?? '').startsWith('/data/'));
    const page = await openPage({ serviceWorkers: 'allow', baseURL: site.origin });
    await page.goto('/tg/phone/');
    await page.locator('#tg progress').waitFor();
    await waitForFiles(page, 10);
    await page.locator('button.remove').click();
    await page.locator('.removed').waitFor();
    expect(await whatIsLeft(page)).toEqual(nothing);
    await site.close();
  });

  test('who wants it back presses "save"', async ({ openPage }) => {
    const { page, site } = await openPanel(openPage);
    await page.locator('button.remove').click();
    await page.locator('.removed').waitFor();
    await page.locator('#tg button').click();
    await page.locator('#tg', { hasText: dated }).waitFor();
    expect(await page.locator('.removed').count()).toBe(0);
    await page.goto('/tg/help/');
    await waitUntilSaved(page);
    expect(await whatIsStored(page, 'tg')).toMatchObject({ missing: [], wrong: [] });
    await site.close();
  });
});

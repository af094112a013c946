import { describe, expect } from 'vitest';
import { cutAt, dropSome, hurryWorker, makeChance, slowLine } from './networks.ts';
import { type Meddle, openSite } from './open-site.ts';
import { waitUntilSaved } from './save-site.ts';
import { seenText } from './seen-text.ts';
import { type OpenPage, test } from './site-test.ts';
import { readList, waitForFiles, whatIsStored } from './stored.ts';

const list = readList('tg');
const urlsOf = (wanted: 0 | 1) => list.files.filter(([, , , , isUrgent]) => isUrgent === wanted).map(([url]) => url);
const [urgent, others] = [urlsOf(1), urlsOf(0)];
/** The large part of the guide, in any language. */
const isLarge = (url: string) => /^\/data\/(\w\w-topics|\w\w-facts|sources)-/.test(url);

/** Writes down what is asked for. */
function countRequests(asked: string[], meddle: Meddle = () => false): Meddle {
  return (request, response) => {
    asked.push(request.url ?? '');
    return meddle(request, response);
  };
}

const nothingWrong = { version: list.version, files: list.files.length, missing: [], wrong: [] };

describe('the first visit', () => {
  test('saves the language of the page and no other, what an emergency needs first', async ({ openPage }) => {
    const asked: string[] = [];
    const site = await openSite(countRequests(asked));
    const page = await openPage({ serviceWorkers: 'allow', baseURL: site.origin });
    await page.goto('/tg/topics/fees/');
    await waitUntilSaved(page);
    expect(await whatIsStored(page, 'tg')).toMatchObject(nothingWrong);
    expect(asked.filter((url) => /^\/(ru|en)\/|\/data\/(ru|en)-|\/lists\/(ru|en)/.test(url))).toEqual([]);
    const saving = asked.slice(asked.indexOf('/lists/tg.json'));
    const lastUrgent = Math.max(...urgent.map((url) => saving.lastIndexOf(url)));
    const firstOther = Math.min(...others.map((url) => saving.indexOf(url)).filter((index) => index >= 0));
    // Three are on their way at once.
    expect(lastUrgent).toBeLessThan(firstOther + 3);
    expect(saving.indexOf('/tg/help/')).toBeLessThan(4);
    await site.close();
  });

  test('on a network that cuts every answer at 16 KB saves everything at the first try', async ({ openPage }) => {
    const [asked, cut]: [string[], string[]] = [[], []];
    const site = await openSite(
      countRequests(
        asked,
        cutAt(16_384, (url) => cut.push(url)),
      ),
    );
    const page = await openPage({ serviceWorkers: 'allow', baseURL: site.origin });
    await page.goto('/tg/');
    await waitUntilSaved(page);
    expect(await whatIsStored(page, 'tg')).toMatchObject(nothingWrong);
    expect(cut).toEqual([]);
    const pieces = [...urgent, ...others].filter((url) => url.startsWith('/data/'));
    expect(asked.filter((url) => url.startsWith('/data/')).toSorted()).toEqual(pieces.toSorted());
    await site.close();
  });

  test('on a network that drops every third request saves everything, and asks again only for what was dropped', async ({ openPage }) => {
    const asked: string[] = [];
    let dropped = 0;
    const drop = dropSome(0.3, makeChance(20_261_121), () => {
      dropped += 1;
    });
    const hurry = hurryWorker(10);
    const site = await openSite(countRequests(asked, (request, response) => hurry(request, response) || drop(request, response)));
    const page = await openPage({ serviceWorkers: 'allow', baseURL: site.origin });
    await expect.poll(() => page.goto('/tg/').then(Boolean, () => false), { timeout: 60_000 }).toBe(true);
    await expect
      .poll(
        async () => {
          const line = await seenText(page.locator('#saved'));
          if (/қисм/.test(line)) await page.reload().catch(() => undefined);
          return line;
        },
        { timeout: 100_000 },
      )
      .toMatch(/\d\d\.\d\d\.\d{4}/);
    expect(await whatIsStored(page, 'tg')).toMatchObject(nothingWrong);
    expect(dropped).toBeGreaterThan(10);
    const pieces = asked.filter((url) => url.startsWith('/data/'));
    expect(pieces.length - new Set(pieces).size).toBeLessThanOrEqual(dropped);
    await site.close();
  });

  test('at 50 kbit/s and half a second there and back has help in 20 seconds, search and every emergency in 90', async ({ openPage }) => {
    // Three times as fast, in a third of the time: it is the line that takes it.
    const site = await openSite(slowLine(3 * 6250, 500 / 3));
    const page = await openPage({ serviceWorkers: 'allow', baseURL: site.origin });
    const start = Date.now();
    const took = () => 3 * (Date.now() - start);
    await page.goto('/tg/');
    await waitForFiles(page, 3);
    expect(took()).toBeLessThan(20_000);
    await waitForFiles(page, urgent.length);
    expect(took()).toBeLessThan(90_000);
    // The line was really slow.
    const weight = list.files.reduce((sum, [, , , bytes, isUrgent]) => sum + bytes * isUrgent, 0);
    expect(took()).toBeGreaterThan((weight / 6250) * 1000);
    await site.close();
    await page.goto('/tg/topics/passport-taken/');
    await page.locator('main a[href^="tel:"]').first().waitFor({ state: 'attached' });
  });
});

describe('where data costs money', () => {
  const connections = ['{ saveData: true }', "{ type: 'cellular' }", "{ effectiveType: '2g' }"];

  /** A page on such a connection, once the urgent part is here; and what was asked of the site. */
  async function openOn(connection: string, openPage: OpenPage) {
    const asked: string[] = [];
    const site = await openSite(countRequests(asked));
    const page = await openPage({ serviceWorkers: 'allow', baseURL: site.origin });
    await page.addInitScript(`Object.defineProperty(navigator, 'connection', { get: () => (${connection}) })`);
    await page.goto('/en/');
    const button = page.locator('#saved button');
    await button.waitFor();
    return { asked, site, page, button };
  }

  test.for(connections)('(%s) search and emergencies are saved, and no more', async (connection, { openPage }) => {
    const { asked, site, page, button } = await openOn(connection, openPage);
    expect(await seenText(button)).toMatch(/Save the rest: \d{3} KB/);
    expect(asked.filter(isLarge)).toEqual([]);
    expect(asked.filter((url) => /^\/data\/(en-words|danger)-/.test(url)).length).toBeGreaterThan(0);
    // Neither another page nor time is an answer.
    await page.goto('/en/help/');
    await button.waitFor();
    expect(asked.filter(isLarge)).toEqual([]);
    await site.close();
  });

  test('the rest is saved after the person was told how much it is, and nothing is written down of the answer elsewhere', async ({
    openPage,
  }) => {
    const { site, page, button } = await openOn("{ type: 'cellular' }", openPage);
    await button.click();
    await waitUntilSaved(page);
    expect(await whatIsStored(page, 'en')).toMatchObject({ missing: [], wrong: [] });
    expect(await page.evaluate(() => ({ ...localStorage, ...sessionStorage }))).toEqual({});
    await site.close();
  });
});

describe('at each opening', () => {
  test('what the phone dropped without a word is fetched again, and nothing else', async ({ openPage }) => {
    const asked: string[] = [];
    const site = await openSite(countRequests(asked));
    const page = await openPage({ serviceWorkers: 'allow', baseURL: site.origin });
    await page.goto('/tg/');
    await waitUntilSaved(page);
    const [url = '', hash = ''] = list.files.find(([name]) => name.startsWith('/data/')) ?? [];
    await page.evaluate(async (key) => (await caches.open('hamroh')).delete(key), `/kept/file/${hash}`);
    asked.length = 0;
    await page.goto('/tg/help/');
    await waitForFiles(page, list.files.length);
    expect(asked.filter((each) => list.files.some(([name]) => name === each))).toEqual([url]);
    expect(await whatIsStored(page, 'tg')).toMatchObject(nothingWrong);
    await site.close();
  });

  test('a phone that lost everything but the worker saves it all again', async ({ openPage }) => {
    const page = await openPage({ serviceWorkers: 'allow' });
    await page.goto('/tg/');
    await waitUntilSaved(page);
    await page.evaluate(() => caches.delete('hamroh'));
    await page.goto('/tg/about/');
    await waitForFiles(page, list.files.length);
    await expect.poll(() => whatIsStored(page, 'tg')).toMatchObject(nothingWrong);
  });

  test('saving goes on by itself when the network is back', async ({ openPage }) => {
    let network: 'good' | 'gone' | 'back' = 'good';
    const hurry = hurryWorker(10);
    const site = await openSite((request, response) => {
      if (hurry(request, response)) return true;
      if (network === 'good' && request.url === others[5]) network = 'gone';
      if (network === 'gone') response.destroy();
      return network === 'gone';
    });
    const page = await openPage({ serviceWorkers: 'allow', baseURL: site.origin });
    await page.goto('/tg/');
    await expect.poll(() => network).toBe('gone');
    await page.context().setOffline(true);
    await page.locator('#saved', { hasText: 'Як қисм' }).waitFor({ timeout: 60_000 });
    network = 'back';
    await page.context().setOffline(false);
    await waitUntilSaved(page);
    expect(await whatIsStored(page, 'tg')).toMatchObject(nothingWrong);
    await site.close();
  });
});

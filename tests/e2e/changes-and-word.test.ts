import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { locales } from '#content/index.ts';
import { openSite, type Site } from './open-site.ts';
import { nothingStored, storedBesidesPages } from './open-tool.ts';
import { makeOtherBuild, type OtherBuild } from './other-build.ts';
import { runAxe } from './run-axe.ts';
import { waitUntilSaved } from './save-site.ts';
import { seenText } from './seen-text.ts';
import { test } from './site-test.ts';

const phone = { viewport: { width: 360, height: 740 } };
const noScript = { ...phone, javaScriptEnabled: false };
const [old, fresh] = ['+97143945814', '+97143945899'];
const consulate = 'tj-consulate-general-dubai';

let build: OtherBuild;
let site: Site;

/** What staff do: a new number of an embassy, a call to it, written into the sheet and recorded. */
function changeNumber(root: string): void {
  const rows = join(root, 'seeds/missions.yaml');
  writeFileSync(rows, readFileSync(rows, 'utf8').replaceAll(old, fresh));
  const node = (...args: readonly string[]) => spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  expect(node('content/compile/main.ts', '--quiet').stderr).toBe('');
  writeFileSync(join(root, 'sheet.csv'), `row;number;date;outcome\nmission:${consulate};${fresh};20.11.2026;answered\n`);
  expect(node('staff/import-calls.ts', 'sheet.csv').stdout).toMatch(/^1 recorded/);
}

beforeAll(async () => {
  build = makeOtherBuild(changeNumber, { HAMROH_MAIL: 'numbers@hamroh.example', BOT_NAME: '@hamroh_test_bot' });
  site = await openSite(undefined, build.dist);
}, 240_000);
afterAll(async () => {
  await site?.close();
  build?.remove();
});

const at = (options: BrowserContextOptions): BrowserContextOptions => ({ ...options, baseURL: site.origin });

/** What axe finds by day and by night, and whether the page is wider than the phone. */
async function findings(page: Page): Promise<readonly string[]> {
  const byDay = await runAxe(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const byNight = await runAxe(page, { rules: ['color-contrast', 'link-in-text-block'] });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  return [...byDay, ...byNight, ...(width > 360 ? [`${width} wide`] : [])];
}

describe('what changed', () => {
  test.for([
    ['tg', 'рақами нав – +971 4 394 5899', '20.11.2026 занг заданд, ҷавоб доданд – +971 4 394 5899'],
    ['ru', 'новый номер – +971 4 394 5899', 'звонили 20.11.2026, ответили – +971 4 394 5899'],
    ['en', 'new number – +971 4 394 5899', 'rung on 20.11.2026, answered – +971 4 394 5899'],
  ] as const)(
    'in %s: a new number and the call to it are there after the next build, without script',
    async ([locale, number, call], { openPage }) => {
      const page = await openPage(at(noScript));
      await page.goto(`/${locale}/about/`);
      await page.locator(`main a[href="/${locale}/changes/"]`).click();
      const text = await seenText(page.getByRole('main'));
      for (const words of [number, call, '+971 4 394 5814']) expect(text).toContain(words);
      await page.getByRole('main').getByRole('listitem').first().getByRole('link').click();
      expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe(`/${locale}/places/ae/#${consulate}`);
    },
  );

  test.for(locales)('in %s the page has no barrier and fits a phone', async (locale, { openPage }) => {
    const page = await openPage(at(phone));
    await page.goto(`/${locale}/changes/`);
    expect(await findings(page)).toEqual([]);
  });

  test('is there without a network too', async ({ openPage }) => {
    const page = await openPage(at({ ...phone, serviceWorkers: 'allow' }));
    await page.goto('/ru/');
    await waitUntilSaved(page);
    await page.context().setOffline(true);
    await page.goto('/ru/changes/');
    await page.locator('[data-later=here]').waitFor();
    expect(await seenText(page.getByRole('main'))).toContain('новый номер – +971 4 394 5899');
    await page.goto('/ru/places/ae/');
    await page.locator('[data-later=here]').waitFor();
    expect(await page.locator(`#${consulate} a[href="/ru/places/ae/word/#${consulate}"]`).count()).toBe(1);
  });
});

describe('whether a number answered', () => {
  test.for(locales)(
    'in %s: two links a number that open a message ready written, and one to the bot; without script',
    async (locale, { openPage }) => {
      const page = await openPage(at(noScript));
      await page.goto(`/${locale}/places/ae/`);
      await page.locator(`#${consulate} a[href*="/word/"]`).click();
      expect(new URL(page.url()).hash).toBe(`#${consulate}`);
      const card = page.locator(`article#${consulate}`);
      const links = await card.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
      expect(links).toHaveLength(3);
      const letters = links.slice(0, 2).map((href) => new URL(href));
      expect(letters.map(({ protocol, pathname }) => protocol + pathname)).toEqual(Array(2).fill('mailto:numbers@hamroh.example'));
      expect(letters.map(({ searchParams }) => searchParams.get('body')?.split('\n')[1])).toEqual([
        `mission:${consulate} +971 4 394 5899 answered`,
        `mission:${consulate} +971 4 394 5899 silent`,
      ]);
      expect(links[2]).toBe(`https://t.me/hamroh_test_bot?start=${locale}_-_ym_${consulate}_`);
      expect(links[2]?.split('=')[1]?.length).toBeLessThanOrEqual(64);
    },
  );

  test.for(locales)('in %s the page has no barrier, fits a phone, and is left with one tap', async (locale, { openPage }) => {
    const page = await openPage(at(phone));
    await page.goto(`/${locale}/places/ru/word/`);
    expect(await findings(page)).toEqual([]);
    expect(await page.title()).toBe('Ҳамроҳ');
    await page.locator('.leave').click();
    expect(new URL(page.url()).pathname).toBe('/calendar/');
  });

  test('nothing is kept of it on the phone', async ({ openPage }) => {
    const page = await openPage(at({ ...phone, serviceWorkers: 'allow' }));
    await page.goto('/tg/');
    await waitUntilSaved(page);
    await page.goto('/tg/places/ae/word/');
    // What opens the mail is not there; the press itself happens.
    await page.evaluate(() => document.addEventListener('click', (event) => event.preventDefault()));
    for (const link of await page.locator('article a').all()) await link.click();
    expect(await storedBesidesPages(page)).toEqual(nothingStored);
    const saved = await page.evaluate(async () => {
      const copy = await caches.open('hamroh');
      return (await copy.keys()).filter(({ url }) => url.includes('word')).length;
    });
    expect(saved).toBe(0);
  });

  test('nobody is asked where danger, violence, health or children are concerned, and never on the pages of trouble', async ({
    openPage,
  }) => {
    const page = await openPage(at(noScript));
    for (const address of ['/tg/help/', '/tg/topics/danger-now/', '/tg/topics/passport-taken/', '/tg/journey/women/']) {
      await page.goto(address);
      expect(await page.locator('a[href*="/word/"]').count(), address).toBe(0);
    }
    await page.goto('/ru/places/ru/');
    const asked = await page.locator('article:has(a[href*="/word/"])').evaluateAll((all) => all.map(({ id }) => id));
    expect(asked.length).toBeGreaterThan(2);
    expect(asked.filter((id) => /emergency|police|women|children|trafficking|crisis/.test(id))).toEqual([]);
  });
});

import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { readGuides } from '#bot/read-world.ts';
import { readPages, textOf } from '#tests/site/read-dist.ts';
import { openSite } from './open-site.ts';
import { waitUntilSaved } from './save-site.ts';
import { seenText } from './seen-text.ts';
import { test } from './site-test.ts';

const { t } = readGuides().tg;

/** The pieces of the guide that wait until the person has agreed. */
const isLarge = (url: string) => /^\/data\/(tg-topics|tg-facts|sources)-/.test(url);

/** A phone on which data costs money, once the small part is saved; and what was asked of the site. */
async function openMetered(openPage: (options: object) => Promise<Page>) {
  const asked: string[] = [];
  const site = await openSite((request) => {
    asked.push(request.url ?? '');
    return false;
  });
  const page = await openPage({ serviceWorkers: 'allow', baseURL: site.origin });
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { get: () => ({ type: 'cellular' }) }));
  await page.goto('/tg/');
  await page.locator('#saved button').waitFor();
  return { page, site, asked };
}

/** Types a question and returns the addresses of what was found. */
async function search(page: Page, question: string): Promise<readonly string[]> {
  await page.getByRole('searchbox').fill(question);
  await page.locator('search p.small').first().waitFor();
  return page.locator('.results a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

describe('where data costs money and nobody has agreed yet', () => {
  test('search finds contacts and emergencies, asks the network for no more, and says that the rest is not here', async ({ openPage }) => {
    const { page, site, asked } = await openMetered(openPage);
    for (const network of ['there', 'gone']) {
      if (network === 'gone') await site.close();
      await page.goto('/tg/search/');
      await page.locator('search .not-all').waitFor();
      expect(await search(page, 'консулгарии Дубай')).toContain('/tg/places/ae/#tj-consulate-general-dubai');
      expect(await search(page, 'паспортамро гирифтанд')).toContain('/tg/topics/passport-taken/');
      expect(await search(page, 'хизмати агентӣ чанд пул')).not.toContain('/tg/topics/fees/');
      expect(await seenText(page.locator('search .not-all'))).toContain(t('saved.not-all'));
      expect(await page.locator('search .not-all a').getAttribute('href')).toBe('/tg/phone/');
    }
    expect(asked.filter(isLarge)).toEqual([]);
  });

  test('without a network emergencies open, a place has its numbers, and other pages say that they are not here yet', async ({
    openPage,
  }) => {
    const { page, site, asked } = await openMetered(openPage);
    await site.close();
    const emergency = '/tg/topics/passport-taken/';
    await page.goto(emergency);
    const built = readPages().find(({ address }) => address === emergency)?.html ?? '';
    expect(await seenText(page.locator('h1'))).toBe(textOf(built, 'h1'));
    await page.locator('main .not-all').waitFor();
    const headings = [...built.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map(([, text = '']) => text);
    const shown = await page.locator('main h2').allInnerTexts();
    expect(headings.filter((heading) => !shown.includes(heading))).toEqual([t('topic.facts')]);
    expect(await page.locator('main a[href^="tel:"]').count()).toBeGreaterThan(5);
    await page.goto('/tg/places/ae/');
    await page.locator('main .not-all').waitFor();
    expect(await page.locator('main a[href^="tel:"]').count()).toBeGreaterThan(3);
    await page.goto('/tg/topics/fees/');
    expect(await seenText(page.locator('h1'))).toBe(t('saved.not-yet'));
    expect(await page.locator('main .not-all a').getAttribute('href')).toBe('/tg/phone/');
    expect(asked.filter(isLarge)).toEqual([]);
  });

  test('the assistant answers danger with numbers', async ({ openPage }) => {
    const { page, site } = await openMetered(openPage);
    await site.close();
    await page.goto('/tg/ask/');
    await page.locator('.assistant .not-all').waitFor();
    await page.locator('.assistant input').fill('паспортамро гирифтанд');
    await page.locator('.assistant .send').click();
    await page.locator('.turn').nth(1).locator('.actions button').nth(3).click();
    await page.locator('.turn').nth(2).locator('a[href^="tel:"]').first().waitFor();
  });

  test('the search page that is open finds the rest too once the person has agreed and it is here', async ({ openPage }) => {
    const { page, site } = await openMetered(openPage);
    await page.goto('/tg/search/');
    await page.locator('search .not-all').waitFor();
    await page.locator('#saved button').click();
    await waitUntilSaved(page);
    await page.locator('search[data-later=here]').waitFor();
    expect(await page.locator('.not-all').count()).toBe(0);
    expect(await search(page, 'хизмати агентӣ чанд пул')).toContain('/tg/topics/fees/');
    await site.close();
  });
});

test('in a browser of 2021, which cannot unpack by itself and lacks newer words of the language, all of it works', async ({ openPage }) => {
  const site = await openSite();
  const page = await openPage({ serviceWorkers: 'allow', baseURL: site.origin });
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.addInitScript(() => {
    for (const [owner, name] of [
      [globalThis, 'DecompressionStream'],
      [Object, 'hasOwn'],
      [Array.prototype, 'at'],
      [Array.prototype, 'toSorted'],
      [Array.prototype, 'toReversed'],
      [String.prototype, 'replaceAll'],
    ] as const)
      Reflect.deleteProperty(owner, name);
  });
  await page.goto('/tg/');
  await waitUntilSaved(page);
  await site.close();
  await page.goto('/tg/search/');
  await page.locator('search[data-later=here]').waitFor();
  expect(await search(page, 'паспортамро гирифтанд')).toContain('/tg/topics/passport-taken/');
  await page.goto('/tg/ask/');
  await page.locator('.turn').first().locator('.actions button').first().click();
  await page.locator('.turn').nth(1).waitFor();
  for (const address of ['/tg/topics/fees/', '/tg/topics/passport-taken/', '/tg/places/ae/', '/tg/sources/1/']) {
    await page.goto(address);
    expect(await seenText(page.locator('h1'))).toBe(textOf(readPages().find((built) => built.address === address)?.html ?? '', 'h1'));
  }
  expect(errors).toEqual([]);
});

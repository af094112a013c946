import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { readGuides } from '#bot/read-world.ts';
import { type Locale, locales } from '#content/index.ts';
import { formatSize } from '#shared/format/format-size.ts';
import { insideOf } from '#tests/site/inside-of.ts';
import { readPages, textOf } from '#tests/site/read-dist.ts';
import { openSite } from './open-site.ts';
import { addressesIn, pageKinds } from './page-kinds.ts';
import { noonOfBuild, saveLanguages, waitUntilSaved } from './save-site.ts';
import { seenText } from './seen-text.ts';
import { test as siteTest } from './site-test.ts';
import { whatIsStored } from './stored.ts';

/** A phone on which each language was opened once, and which then lost the network for good. */
const test = siteTest.extend('phone', { scope: 'file' }, async ({ browser }, { onCleanup }): Promise<Page> => {
  const site = await openSite();
  const context = await browser.newContext({ baseURL: site.origin, locale: 'ru-RU', timezoneId: 'Asia/Dubai' });
  onCleanup(() => context.close());
  const page = await context.newPage();
  await saveLanguages(page, ['en', 'ru', 'tg']);
  await page.clock.setFixedTime(noonOfBuild());
  await site.close();
  return page;
});

const built = new Map(readPages().map(({ address, html }) => [address, html]));
const question: Readonly<Record<Locale, string>> = { tg: 'паспортамро гирифтанд', ru: 'забрали паспорт', en: 'they took my passport' };

/** How an address that is opened now differs from what was built for it. */
async function whatIsWrong(page: Page, address: string): Promise<readonly string[]> {
  const html = built.get(address) ?? '';
  const response = await page.goto(address, { waitUntil: 'domcontentloaded' });
  const heading = await seenText(page.locator('h1'));
  const wanted = insideOf(html);
  // An emergency stands there before what is less urgent on its page.
  await page.locator('main:not(:has([data-later=coming]))').waitFor();
  const seen = insideOf(await page.content());
  return [
    ...(response?.status() === 200 ? [] : [`${address}: status ${response?.status()}`]),
    ...(heading === textOf(html, 'h1') ? [] : [`${address}: the heading is "${heading}"`]),
    ...(seen.text === wanted.text ? [] : [`${address}: the text is "${seen.text.slice(0, 200)}"`]),
    ...(seen.links.join(' ') === wanted.links.join(' ') ? [] : [`${address}: the links are ${seen.links.join(' ')}`]),
  ];
}

describe('after one visit in each language and without a network', () => {
  test('the network is really gone', async ({ phone }) => {
    await phone.goto('/tg/');
    const reached = await phone.evaluate(() =>
      fetch('/not-saved', { cache: 'no-store' }).then(
        () => true,
        () => false,
      ),
    );
    expect(reached).toBe(false);
  });

  test('the page of files to carry says that they need a network', async ({ phone }) => {
    await phone.goto('/ru/carry/');
    const { t } = readGuides().ru;
    expect(await seenText(phone.locator('h1'))).toBe(t('carry.title'));
    expect(await seenText(phone.locator('main'))).toContain(t('carry.needs-network'));
  });

  test.for(locales)('pages in %s open with all that was built into them', { timeout: 200_000 }, async (locale, { phone }) => {
    // That each page can be drawn as it was built is tested without a browser; here every sixth in Tajik, and one of each kind.
    const kinds = new Set(pageKinds(locale).map(({ address }) => address));
    const readable = addressesIn(locale)
      // What reacts has tests of its own; a tool shows its fields besides what was built.
      .filter((address) => !/\/(search|ask|phone|carry)\/$|\/tools\/.|\/room\/((show|notes|today|print)\/)?$/.test(address))
      .filter((address, index) => (locale === 'tg' && index % 6 === 0) || kinds.has(address));
    const tabs = await Promise.all(['first', 'second', 'third'].map(() => phone.context().newPage()));
    const wrong = await Promise.all(
      tabs.map(async (tab, number) => {
        const complaints: string[] = [];
        for (const address of readable.filter((_, index) => index % tabs.length === number))
          complaints.push(...(await whatIsWrong(tab, address)));
        await tab.close();
        return complaints;
      }),
    );
    expect(wrong.flat()).toEqual([]);
    expect(readable.length).toBeGreaterThan(12);
  });

  test('the first address still leads to the language of the phone', async ({ phone }) => {
    await phone.goto('/');
    await phone.waitForURL('**/ru/');
    expect(await phone.locator('html').getAttribute('lang')).toBe('ru');
  });

  test.for(locales)('search in %s finds what was typed', async (locale, { phone }) => {
    await phone.goto(`/${locale}/search/`);
    await phone.getByRole('searchbox').fill(question[locale]);
    const first = phone.locator('.results a').first();
    await first.waitFor();
    expect(await first.getAttribute('href')).toBe(`/${locale}/topics/passport-taken/`);
    await first.click();
    await phone.waitForURL(`**/${locale}/topics/passport-taken/`);
    expect(await seenText(phone.locator('h1'))).not.toBe('');
  });

  test.for(locales)('the assistant in %s answers danger with a country and then with numbers', async (locale, { phone }) => {
    await phone.goto(`/${locale}/ask/`);
    await phone.locator('.assistant input').fill(question[locale]);
    await phone.locator('.assistant .send').click();
    await phone.locator('.turn').nth(1).locator('.actions button').nth(3).click();
    const number = phone.locator('.turn').nth(2).locator('a[href^="tel:"]').first();
    await number.waitFor();
    expect(await number.getAttribute('href')).toMatch(/^tel:\+?\d+$/);
  });

  test('a link to one contact shows that contact', async ({ phone }) => {
    const href = '/tg/places/ae/#tj-consulate-general-dubai';
    await phone.goto(href);
    await phone.locator('#tj-consulate-general-dubai').waitFor();
    await phone.waitForFunction(() => {
      const { top } = document.querySelector('#tj-consulate-general-dubai')?.getBoundingClientRect() ?? { top: -1 };
      return scrollY > 0 && top > -2 && top < innerHeight;
    });
  });

  test.for(['/tg/topics/fees/', '/tg/help/'])('another language opens the same page (%s)', async (address, { phone }) => {
    await phone.goto(address);
    for (const locale of ['en', 'ru', 'tg'] as const) {
      await phone.locator('h1').waitFor();
      await phone.locator(`header a[data-language="${locale}"]`).click();
      await phone.waitForURL(`**${address.replace('tg', locale)}`);
      expect(await seenText(phone.locator('h1'))).toBe(textOf(built.get(address.replace('tg', locale)) ?? '', 'h1'));
    }
  });

  test.for(['/ru/no/such/page/', '/ru/topics/no-such-topic/', '/ru/places/zz/'])(
    '%s says that there is no such page',
    async (address, { phone }) => {
      await phone.goto(address);
      expect(await seenText(phone.locator('h1'))).toBe('Страницы нет');
    },
  );

  test('the line at the foot says how many files, how large, since when', async ({ phone }) => {
    await phone.goto('/en/');
    await waitUntilSaved(phone);
    const text = await seenText(phone.locator('#saved'));
    const { files, bytes } = await whatIsStored(phone, 'en');
    const today = new Date().toISOString().slice(0, 10).split('-').toReversed().join('.');
    expect(text).toContain(`${files} files`);
    expect(text).toContain(formatSize(bytes));
    expect(text).toContain(today);
    expect(text).toContain('Works without internet');
  });
});

test('a language that is not saved is answered in one that is', async ({ openPage }) => {
  const site = await openSite();
  const page = await openPage({ serviceWorkers: 'allow', baseURL: site.origin });
  await saveLanguages(page, ['ru']);
  await site.close();
  await page.goto('/tg/topics/fees/');
  expect(await seenText(page.locator('h1'))).toBe(textOf(built.get('/ru/topics/fees/') ?? '', 'h1'));
});

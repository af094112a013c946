import { describe, expect } from 'vitest';
import { type Locale, locales } from '#content/index.ts';
import { expectCalendar, goBack, phone, pressShift } from './leaving.ts';
import { openSite } from './open-site.ts';
import { pageKinds } from './page-kinds.ts';
import { waitUntilSaved } from './save-site.ts';
import { seenText } from './seen-text.ts';
import { test } from './site-test.ts';

const button: Readonly<Record<Locale, string>> = { tg: 'Баромадан', ru: 'Уйти', en: 'Leave' };

/** What can be seen in a tab, and after how many milliseconds. */
type Seen = { readonly after: number; readonly things: number; readonly text: string; readonly path: string };

describe.each(locales)('leaving in %s', (locale) => {
  // The way out stands in one layout: every kind of page in Tajik, in the others what their words could push aside.
  const tapped = pageKinds(locale).filter(({ kind }) => locale === 'tg' || ['home', 'help', 'topics/*', 'ask'].includes(kind));
  test.for(tapped)('one tap on a page of the kind $kind shows a calendar in its place', async ({ address }, { openPage }) => {
    const page = await openPage(phone);
    await page.goto('/calendar/');
    await page.goto(address);
    const link = page.locator('.leave');
    expect(await seenText(link)).toBe(button[locale]);
    // In sight without scrolling, and after scrolling to the end too.
    for (const place of [0, 1e6]) {
      await page.evaluate((top) => scrollTo(0, top), place);
      const box = await link.boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(640);
    }
    const length = await page.evaluate(() => history.length);
    await link.click();
    await expectCalendar(page);
    expect(await page.evaluate(() => history.length)).toBe(length);
  });

  test('three presses of Shift do the same on every kind of page', async ({ openPage }) => {
    const page = await openPage();
    for (const { address } of pageKinds(locale)) {
      await page.goto(address, { waitUntil: 'load' });
      await pressShift(page, 3);
      await expectCalendar(page);
    }
  });
});

describe('the moment of leaving', () => {
  test('nothing of the page can be seen within 300 ms, although the network does not answer', async ({ browser }) => {
    const site = await openSite(({ url }) => url === '/calendar/');
    const context = await browser.newContext({ baseURL: site.origin, serviceWorkers: 'block', ...phone });
    try {
      for (const { address } of pageKinds('tg')) {
        const page = await context.newPage();
        const seen = new Promise<Seen>((resolve) => page.exposeFunction('report', resolve));
        await page.goto(address);
        // By the clock of the page, from the touch on: how fast this machine runs the test does not matter.
        await page.evaluate(() => {
          addEventListener('pointerdown', ({ timeStamp }) => {
            const look = () => {
              if (document.documentElement.getBoundingClientRect().height > 0) setTimeout(look);
              else {
                const { report } = window as unknown as { readonly report: (seen: Seen) => void };
                const { childElementCount, textContent } = document.body;
                report({ after: performance.now() - timeStamp, things: childElementCount, text: textContent, path: location.pathname });
              }
            };
            look();
          });
        });
        await page.locator('.leave').click({ noWaitAfter: true });
        // Nothing is left for screen readers either, nor what was typed, nor the address.
        const { after, ...rest } = await seen;
        expect(rest, address).toEqual({ things: 0, text: '', path: '/calendar/' });
        expect(after, address).toBeLessThan(300);
        await page.close();
      }
    } finally {
      await context.close();
      await site.close();
    }
  });

  test('nothing about it is stored', async ({ openPage }) => {
    const page = await openPage(phone);
    await page.goto('/tg/topics/not-paid/');
    await page.locator('.leave').click();
    await expectCalendar(page);
    const stores = await page.evaluate(async () => [
      { ...localStorage },
      { ...sessionStorage },
      await indexedDB.databases(),
      document.cookie,
      name,
    ]);
    expect(stores).toEqual([{}, {}, [], '', '']);
  });
});

describe('without JavaScript', () => {
  const noScript = { ...phone, javaScriptEnabled: false };

  test('a plain link leads from every page to a calendar that says nothing of the guide', async ({ openPage }) => {
    const page = await openPage(noScript);
    for (const address of ['/', '/no/such/page', ...pageKinds('ru').map((kind) => kind.address)]) {
      await page.goto(address);
      await page.locator('a.leave').click();
      expect(new URL(page.url()).pathname).toBe('/calendar/');
      expect(await page.locator('td', { hasText: /^\d+$/ }).count()).toBeGreaterThanOrEqual(28);
      expect(await page.content()).not.toMatch(/ҳамроҳ|hamroh|manifest|<a\b/i);
    }
  });

  test('the page about the guide says what that cannot do, and what stays in the history', async ({ openPage }) => {
    const page = await openPage(noScript);
    await page.goto('/en/about/');
    const text = await seenText(page.getByRole('main'));
    for (const words of ['without JavaScript, it may open an earlier page', 'The history of the browser keeps', 'delete only that'])
      expect(text).toContain(words);
  });
});

test('without a network a phone that was here once leaves as fast, from pages drawn out of the saved copy too', async ({ browser }) => {
  const site = await openSite();
  const context = await browser.newContext({ baseURL: site.origin, ...phone });
  try {
    const page = await context.newPage();
    await page.goto('/tg/');
    await waitUntilSaved(page);
    await site.close();
    for (const address of ['/tg/topics/fees/', '/tg/help/', '/ru/places/ae/work/', '/en/search/', '/tg/ask/']) {
      await page.goto(address);
      await page.locator('h1').waitFor();
      await page.locator('.leave').click();
      await expectCalendar(page);
      await goBack(page);
      await expectCalendar(page);
      await page.goto(address);
      await page.locator('h1').waitFor();
      await pressShift(page, 3);
      await expectCalendar(page);
    }
  } finally {
    await context.close();
  }
});

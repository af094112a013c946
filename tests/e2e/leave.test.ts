import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { type Locale, locales } from '#content/index.ts';
import { openBrowser } from './open-browser.ts';
import { openSite } from './open-site.ts';
import { pageKinds } from './page-kinds.ts';
import { waitUntilSaved } from './save-site.ts';
import { seenText } from './seen-text.ts';
import { test } from './site-test.ts';

const phone = { viewport: { width: 360, height: 640 } };
const button: Readonly<Record<Locale, string>> = { tg: 'Баромадан', ru: 'Уйти', en: 'Leave' };
const typed = 'Зарина паспорт';

/** What can be seen in a tab, and after how many milliseconds. */
type Seen = { readonly after: number; readonly things: number; readonly text: string; readonly path: string };

/** The month that this page shows is the one on the wall; nothing on it speaks of the guide. */
async function expectCalendar(page: Page): Promise<void> {
  await page.waitForURL('**/calendar/');
  await page.locator('td[aria-current="date"]').waitFor();
  expect(await seenText(page.locator('h1'))).toContain(String(new Date().getFullYear()));
  expect(await page.content()).not.toMatch(/ҳамроҳ|hamroh|manifest|<a\b/i);
}

/** Presses Back and waits until the tab has settled somewhere. */
async function goBack(page: Page): Promise<void> {
  await page.goBack({ waitUntil: 'commit' });
  await page.waitForLoadState();
}

/** Presses Shift alone, so many times. */
async function pressShift(page: Page, times: number): Promise<void> {
  for (let press = 0; press < times; press += 1) await page.keyboard.press('Shift');
}

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

describe('Back after leaving', () => {
  test('shows no page of the guide, however often it is pressed', async ({ openPage }) => {
    const page = await openPage(phone);
    await page.goto('/calendar/?before');
    for (const address of ['/tg/', '/tg/topics/', '/tg/topics/not-paid/']) await page.goto(address);
    await page.locator('.leave').click();
    await expectCalendar(page);
    for (const _ of ['/tg/topics/', '/tg/']) {
      await goBack(page);
      await expectCalendar(page);
    }
    await goBack(page);
    expect(new URL(page.url()).search).toBe('?before');
  });

  test('shows nothing of the guide for a moment either', async ({ openPage, site }) => {
    const page = await openPage(phone);
    await page.goto('/tg/topics/');
    await page.goto('/tg/topics/not-paid/');
    await page.locator('.leave').click();
    await expectCalendar(page);
    // What a page shows in any frame before it gives way would be written down.
    await page.addInitScript(() => {
      const look = () => {
        const isSeen = (document.querySelector('h1')?.getBoundingClientRect().height ?? 0) > 0;
        if (isSeen && location.pathname !== '/calendar/') localStorage.setItem('seen', location.pathname);
        requestAnimationFrame(look);
      };
      look();
    });
    await goBack(page);
    await expectCalendar(page);
    expect(await page.evaluate(() => localStorage.getItem('seen'))).toBeNull();
    expect(page.url()).toBe(`${site.origin}/calendar/`);
  });

  test.for(['search', 'ask'])('what was typed in /%s/ is gone, also when the guide is opened anew', async (name, { openPage }) => {
    const page = await openPage(phone);
    await page.goto(`/tg/${name}/`);
    await page.locator('main input').fill(typed);
    await page.goto('/tg/topics/not-paid/');
    await page.locator('.leave').click();
    await expectCalendar(page);
    await goBack(page);
    await expectCalendar(page);
    await page.goto(`/tg/${name}/`);
    expect(await page.locator('main input').inputValue()).toBe('');
  });

  test('shows neither a page that the browser kept whole nor what was typed there', async ({ site }) => {
    const browser = await openBrowser(process.env, ['--disable-back-forward-cache']);
    try {
      const page = await browser.newPage({ baseURL: site.origin, serviceWorkers: 'block', ...phone });
      const isAt = (path: string) => page.waitForFunction((wanted) => location.pathname === wanted, path);
      const goInHistory = (by: number) => page.evaluate((steps) => void setTimeout(() => history.go(steps)), by);
      await page.goto('/tg/search/');
      await page.getByRole('searchbox').fill(typed);
      await page.evaluate(() => document.body.classList.add('kept'));
      await page.locator('.results a').first().click();
      await isAt('/tg/topics/passport/');
      // Who has not left finds the page as it was; this also shows that the browser keeps pages here.
      await goInHistory(-1);
      await isAt('/tg/search/');
      await page.locator('body.kept h1').waitFor();
      await goInHistory(1);
      await isAt('/tg/topics/passport/');
      await page.locator('.leave').click();
      await isAt('/calendar/');
      await goInHistory(-1);
      await page.waitForFunction(() => navigation.currentEntry?.index === 0 && location.pathname === '/calendar/');
      await expectCalendar(page);
      expect(await page.locator('input').count()).toBe(0);
    } finally {
      await browser.close();
    }
  });

  test('works as ever for somebody who has not left, and after coming back to the guide', async ({ openPage }) => {
    const page = await openPage(phone);
    await page.goto('/tg/');
    await page.locator('.leave').click();
    await expectCalendar(page);
    await page.goto('/tg/topics/');
    await page.goto('/tg/topics/not-paid/');
    await goBack(page);
    expect(await seenText(page.locator('h1'))).toBe('Мавзӯъҳо');
    await page.goForward();
    expect(await seenText(page.locator('h1'))).toBe('Пули корамро надоданд');
  });
});

describe('Shift', () => {
  test('tells how many presses are missing, to eyes and to screen readers', async ({ openPage }) => {
    const page = await openPage();
    await page.goto('/en/topics/not-paid/', { waitUntil: 'load' });
    const status = page.getByRole('status');
    expect(await status.textContent()).toBe('');
    await pressShift(page, 1);
    expect(await status.textContent()).toBe('To leave, press Shift again: 2');
    await pressShift(page, 1);
    expect(await status.textContent()).toBe('To leave, press Shift again: 1');
    expect(await status.isVisible()).toBe(true);
    await pressShift(page, 1);
    await expectCalendar(page);
  });

  test('counts anew after five seconds, says so, and then is silent', async ({ openPage }) => {
    const page = await openPage();
    await page.clock.install();
    await page.goto('/en/topics/not-paid/', { waitUntil: 'load' });
    const status = page.getByRole('status');
    await pressShift(page, 2);
    await page.clock.runFor(5000);
    expect(await status.textContent()).toBe('To leave, press Shift again: 3');
    await page.clock.runFor(5000);
    expect(await status.textContent()).toBe('');
    await pressShift(page, 2);
    expect(await status.textContent()).toBe('To leave, press Shift again: 1');
  });

  test('does not leave for somebody who types capital letters or changes the language of the keyboard', async ({ openPage }) => {
    const page = await openPage();
    await page.goto('/ru/search/');
    const box = page.getByRole('searchbox');
    await box.focus();
    for (let time = 0; time < 4; time += 1) {
      await page.keyboard.press('Shift+P');
      await page.keyboard.press('Alt+Shift');
      await page.keyboard.press('Control+Shift');
      await page.keyboard.press('Shift+Alt');
    }
    expect(await box.inputValue()).toBe('PPPP');
    expect(new URL(page.url()).pathname).toBe('/ru/search/');
    expect(await page.getByRole('status').textContent()).toBe('');
  });

  test('does nothing when another key comes between', async ({ openPage }) => {
    const page = await openPage();
    await page.goto('/ru/about/', { waitUntil: 'load' });
    await pressShift(page, 2);
    await page.keyboard.press('ArrowDown');
    await pressShift(page, 2);
    expect(new URL(page.url()).pathname).toBe('/ru/about/');
    await pressShift(page, 1);
    await expectCalendar(page);
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

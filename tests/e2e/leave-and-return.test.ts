import { describe, expect } from 'vitest';
import { openBrowser } from '../../scripts/browser/open-browser.ts';
import { expectCalendar, goBack, phone, pressShift } from './leaving.ts';
import { seenText } from './seen-text.ts';
import { test } from './site-test.ts';

const typed = 'Зарина паспорт';

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

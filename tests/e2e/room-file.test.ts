import { mkdtempSync, rmSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext } from 'playwright-core';
import { expect } from 'vitest';
import { readGuides } from '#bot/read-world.ts';
import { locales } from '#content/index.ts';
import { codeOf, pressUntil } from './open-room.ts';
import { test as siteTest } from './site-test.ts';

/** A laptop without a network, and a folder on it such as a memory stick has. */
const test = siteTest
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from these braces what a fixture needs.
  .extend('stick', { scope: 'file' }, async ({}, { onCleanup }) => {
    const folder = mkdtempSync(join(tmpdir(), 'hamroh-stick-'));
    onCleanup(() => rmSync(folder, { recursive: true, force: true }));
    for (const locale of locales) await copyFile(`dist/carry/hamroh-room-${locale}.html`, join(folder, `hamroh-room-${locale}.html`));
    return folder;
  })
  .extend('laptop', async ({ browser }, { onCleanup }): Promise<BrowserContext> => {
    const laptop = await browser.newContext({ offline: true, viewport: { width: 1366, height: 768 } });
    onCleanup(() => laptop.close());
    return laptop;
  });

test.for(locales)(
  'from a memory stick in %s: a session is planned, shown to its end, and its numbers are there',
  async (locale, { laptop, stick }) => {
    const { t, bundle } = readGuides()[locale];
    const page = await laptop.newPage();
    const asked: string[] = [];
    page.on('request', (request) => void (request.url().startsWith('file:') || asked.push(request.url())));
    page.on('pageerror', (error) => asked.push(String(error)));
    await page.goto(String(pathToFileURL(join(stick, `hamroh-room-${locale}.html`))));
    await page.locator('select').first().selectOption('AE');
    await page.getByText(t('room.audience.women'), { exact: true }).click();
    await page.locator('a[href^="#show/"]').click();
    await page.keyboard.press('End');
    const numbers = bundle.contacts.filter(({ places }) => places.includes('AE')).flatMap(({ lines }) => lines.map(({ dial }) => dial));
    const shown = async () => (await page.locator('#room').textContent()) ?? '';
    await expect
      .poll(async () => {
        const text = await shown();
        return numbers.filter((dial) => text.includes(dial)).length;
      })
      .toBeGreaterThan(1);
    expect(asked).toEqual([]);
  },
);

test('two windows from a memory stick stay in step, and nothing is stored', async ({ laptop, stick }) => {
  const page = await laptop.newPage();
  await page.goto(`${pathToFileURL(join(stick, 'hamroh-room-tg.html'))}#show/AE-any-women-30-27-ru`);
  await page.locator('text=1 / ').first().waitFor();
  const [notes] = await Promise.all([laptop.waitForEvent('page'), page.keyboard.press('n')]);
  await notes.locator('text=1 / ').first().waitFor();
  await page.keyboard.press('PageDown');
  await notes.locator('text=2 / ').first().waitFor();
  await notes.keyboard.press('PageDown');
  await page.locator('text=3 / ').first().waitFor();
  const stored = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
  expect(stored).toEqual([0, 0, '']);
});

test('from a memory stick counted hands are still there after a look at the plan', async ({ laptop, stick }) => {
  const page = await laptop.newPage();
  await page.goto(`${pathToFileURL(join(stick, 'hamroh-room-tg.html'))}#plan/${codeOf()}`);
  await page.locator('a[href^="#show/"]').click();
  await page.locator('.deck h1').waitFor();
  await pressUntil(page, '.hands');
  await page.keyboard.type('8');
  await page.goBack();
  await page.locator('select[name=place]').waitFor();
  await page.goForward();
  await expect.poll(() => page.locator('.hands input').first().inputValue()).toBe('8');
  await page.keyboard.press('q');
  expect(await page.locator('.code').textContent()).toBe('hamroh-tg.html');
  await page.keyboard.press('q');
  await page.keyboard.press('Escape');
  expect(await page.locator('.summary').textContent()).toContain(': 8');
});

import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { QuestionnaireId } from '#content/index.ts';
import { test } from './offline-phone-test.ts';
import { nothingStored, openTool, storedBesidesPages, tabTo } from './open-tool.ts';
import { runAxe } from './run-axe.ts';
import { seenText } from './seen-text.ts';

const card = '.questions .card';
const stop = 'Бас, натиҷаро нишон диҳед';
const back = 'Ба саволи пештара';

/** Presses buttons by their labels, one after the other, with the keyboard alone. */
async function answer(page: Page, ...labels: readonly string[]): Promise<void> {
  for (const label of labels) {
    const before = await page.locator('.questions').textContent();
    await tabTo(page, `.questions button:text-is("${label}")`);
    await page.keyboard.press('Enter');
    await page.waitForFunction((old) => (document.querySelector('.questions')?.textContent ?? '') !== old, before);
  }
}

async function open(phone: BrowserContext, id: QuestionnaireId): Promise<Page> {
  const page = await phone.newPage();
  await openTool(page, id);
  return page;
}

describe('the questions about an offer, on a small phone without a network, by keyboard alone', () => {
  test('lead one by one to signs, reasons, what to ask for, and numbers', { timeout: 120_000 }, async ({ phone }) => {
    const page = await open(phone, 'check-offer');
    expect(await seenText(page.locator(card))).toContain('1 / 12');
    await answer(page, 'Агентӣ ё ширкат', 'Аморот (Дубай)', 'Кор дар хонаи мардум');
    expect(await seenText(page.locator(card))).toContain('4 / 12');
    expect(await seenText(page.locator(card))).toContain('Агентӣ иҷозатномаашро (лицензия) нишон дод?');
    await answer(page, 'Не', 'Ҳа', 'Ҳа', 'Не', 'Не', 'Не', 'Намедонам', 'Ҳа', 'Ҳа');
    const found = await seenText(page.locator(card));
    for (const words of [
      'Иҷозатномаи агентиро надидаед',
      'Барои ҷойи кор пул мепурсанд',
      'Хаттӣ пурсед',
      'Ин корро накунед',
      'Инро нигоҳ доред',
    ])
      expect(found).toContain(words);
    expect(found).not.toContain('Паспортатонро назди худ');
    expect(found).not.toMatch(/\d+ (аз|\/) \d+|%/);
    await answer(page, 'Аморот (Дубай)');
    expect(await page.locator(`${card} a[href="tel:+97143945814"]`).count()).toBe(1);
    await page.close();
  });

  test('the focus is on what is new, and back leads to the same question', async ({ phone }) => {
    const page = await open(phone, 'check-offer');
    await answer(page, 'Дӯст, ҳамсоя ё хеш', 'Русия', 'Кори дигар');
    expect(await page.evaluate((selector) => document.activeElement?.matches(selector), card)).toBe(true);
    await answer(page, back);
    expect(await page.evaluate((selector) => document.activeElement?.matches(selector), card)).toBe(true);
    expect(await seenText(page.locator(card))).toContain('3 / 12');
    await page.close();
  });

  test('without a sign it is no promise of safety', async ({ phone }) => {
    const page = await open(phone, 'check-offer');
    await answer(page, stop);
    const text = await seenText(page.locator(card));
    expect(text).toContain('Ин ваъдаи бехатарӣ нест');
    expect(text).toContain('Шумо ба ҳамаи саволҳо ҷавоб надодед');
    await page.close();
  });
});

describe('is this still work', () => {
  test('can be left at each of the eleven questions and always ends in ways and numbers', { timeout: 180_000 }, async ({ phone }) => {
    const page = await open(phone, 'still-work');
    for (let count = 0; count < 11; count += 1) {
      expect(await seenText(page.locator(card))).toContain(`${count + 1} / 11`);
      await page.getByRole('button', { name: stop }).click();
      expect(await seenText(page.locator(card))).toContain('Чӣ кор карда метавонед');
      expect(await page.locator(`${card} .links a`).first().getAttribute('href')).toBe('/tg/help/');
      await page.getByRole('button', { name: back }).click();
      await page.getByRole('button', { name: 'Ҳа', exact: true }).click();
    }
    const text = await seenText(page.locator(card));
    expect(text).toContain('Шумо инро гуфтед');
    expect(text).toContain('Ин айби шумо нест');
    expect(text).not.toMatch(/қурбон|ҷабрдида|\d+ аз \d+/i);
    await page.getByRole('button', { name: 'Туркия' }).click();
    await page.locator(`${card} a[href^="tel:"]`).first().waitFor();
    expect(await page.locator('.leave').isVisible()).toBe(true);
    await page.close();
  });

  test('begins again with nothing remembered', async ({ phone }) => {
    const page = await open(phone, 'still-work');
    await answer(page, 'Ҳа', 'Ҳа', stop, 'Аз нав');
    expect(await seenText(page.locator(card))).toContain('1 / 11');
    await page.close();
  });
});

describe.each(['check-offer', 'still-work'] as const)('%s', (id) => {
  test('leaves nothing on the phone, in the address or in the history', async ({ phone }) => {
    const page = await open(phone, id);
    const before = await page.evaluate(() => [location.href, history.length]);
    for (const _ of [1, 2, 3]) await page.locator(`${card} fieldset > button`).first().click();
    expect(await page.evaluate(() => [location.href, history.length])).toEqual(before);
    await page.getByRole('button', { name: stop }).click();
    await page.goto('/tg/');
    expect(await storedBesidesPages(page)).toEqual(nothingStored);
    await openTool(page, id);
    expect(await seenText(page.locator(card))).toContain('1 /');
    await page.close();
  });

  test('has room at 320 and at 1280 pixels, and axe finds nothing, at a question and at the end', { timeout: 120_000 }, async ({
    openPage,
  }) => {
    const page = await openPage();
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 640 });
      for (const ends of [false, true]) {
        await openTool(page, id);
        if (ends) {
          await page.locator(`${card} fieldset > button`).first().click();
          await page.getByRole('button', { name: stop }).click();
          await page.getByRole('button', { name: 'Русия' }).click();
        }
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
        expect(await runAxe(page)).toEqual([]);
      }
    }
  });
});

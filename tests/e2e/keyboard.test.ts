import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { tabTo } from './open-tool.ts';
import { pageKinds } from './page-kinds.ts';
import { test } from './site-test.ts';
import { untilReady } from './until-ready.ts';

/** What has the focus: the words of it, and whether a person can see that it has. */
async function focus(page: Page): Promise<{ readonly text: string; readonly isSeen: boolean; readonly isInMain: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { left, width, height } = element.getBoundingClientRect();
    return {
      text: (element.textContent ?? '').trim(),
      isSeen: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && left >= 0 && width > 0 && height > 0,
      isInMain: element.closest('main') !== null,
    };
  });
}

describe('with the keyboard alone', () => {
  test.for(pageKinds('tg'))(
    'the first Tab on a page of the kind $kind offers to skip to the text, and Enter does',
    async ({ address }, { openPage }) => {
      const page = await openPage();
      await page.goto(address);
      const canBeReached = page.locator('main :is(a, button, input, summary)');
      await untilReady(page);
      await page.keyboard.press('Tab');
      const first = await focus(page);
      expect([first.text, first.isSeen]).toEqual(['Ба матн гузаред', true]);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect((await focus(page)).isInMain).toBe((await canBeReached.count()) > 0);
    },
  );

  test('everything that can be reached on the first page shows that it is reached', async ({ openPage }) => {
    const page = await openPage();
    await page.goto('/tg/');
    const count = await page.locator('a, button, input, summary').count();
    const unseen: string[] = [];
    for (let press = 0; press < count; press += 1) {
      await page.keyboard.press('Tab');
      const { text, isSeen } = await focus(page);
      if (!isSeen) unseen.push(text);
    }
    expect(count).toBeGreaterThan(20);
    expect(unseen).toEqual([]);
  });

  test('a country unfolds with Enter, and the next stops are its contact and its number', async ({ openPage }) => {
    const page = await openPage();
    await page.goto('/tg/help/');
    await tabTo(page, 'details:has(#ae) > summary');
    expect(await page.locator('details:has(#ae)').getAttribute('open')).toBeNull();
    await page.keyboard.press('Enter');
    await page.locator('details[open]:has(#ae)').waitFor();
    await tabTo(page, 'details:has(#ae) a[href^="tel:"]', 3);
    expect((await focus(page)).isSeen).toBe(true);
    await page.locator('details:has(#ae) > summary').focus();
    await page.keyboard.press('Space');
    expect(await page.locator('details:has(#ae)').getAttribute('open')).toBeNull();
  });

  test('a question can be asked, its answer is where the focus goes, and a button of it pressed', async ({ openPage }) => {
    const page = await openPage();
    await page.goto('/en/ask/');
    await page.locator('.turn').first().waitFor();
    await tabTo(page, '.assistant input');
    await page.keyboard.type('they took my passport');
    await page.keyboard.press('Enter');
    await page.locator('.turn').nth(1).waitFor();
    expect(await page.evaluate(() => document.activeElement?.matches('.turn:nth-child(2)'))).toBe(true);
    await tabTo(page, '.turn:nth-child(2) .actions button');
    await page.keyboard.press('Enter');
    await page.locator('.turn').nth(2).waitFor();
    expect(await page.evaluate(() => document.activeElement?.matches('.turn:nth-child(3)'))).toBe(true);
    await tabTo(page, '.turn:nth-child(3) a[href^="tel:"]');
  });

  test('a result of the search can be reached and opened', async ({ openPage }) => {
    const page = await openPage();
    await page.goto('/ru/search/');
    await page.getByRole('searchbox').waitFor();
    await tabTo(page, 'input[type=search]');
    await page.keyboard.type('забрали паспорт');
    await page.locator('.results a').first().waitFor();
    await page.keyboard.press('Tab');
    expect(
      await page
        .locator('.results a')
        .first()
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/ru/topics/passport-taken/');
  });
});

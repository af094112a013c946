import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { locales } from '#content/index.ts';
import { addressesIn, pageKinds } from './page-kinds.ts';
import { test } from './site-test.ts';

const narrow = { viewport: { width: 320, height: 568 } };

/** What sticks out of a screen 320 pixels wide, everything unfolded: the page itself, or a thing in it that scrolls sideways. */
async function whatSticksOut(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) {
      details.removeAttribute('name');
      details.open = true;
    }
    const root = document.documentElement;
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) =>
        element.getBoundingClientRect().right > 320.5 ||
        (element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible'),
    );
    const names = wide.map(
      (element) => `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent?.trim().slice(0, 60)}`,
    );
    return root.scrollWidth > 320 ? [`the page is ${root.scrollWidth} wide`, ...names] : names.filter((name) => !name.startsWith('input'));
  });
}

describe('on a screen 320 pixels wide', () => {
  // Every page in Tajik, whose words are longest; in the others the longest page of each kind.
  test.for(locales)('no page in %s scrolls sideways', async (locale, { openPage }) => {
    const page = await openPage(narrow);
    const wide: string[] = [];
    const addresses = locale === 'tg' ? addressesIn(locale) : pageKinds(locale).map((kind) => kind.address);
    for (const address of [...addresses, '/no/such/page']) {
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      wide.push(...(await whatSticksOut(page)).map((what) => `${address}: ${what}`));
    }
    expect(wide).toEqual([]);
  });

  test.for(locales)('neither search nor assistant in %s does when they answer', async (locale, { openPage }) => {
    const page = await openPage(narrow);
    await page.goto(`/${locale}/search/`);
    await page.getByRole('searchbox').fill('112');
    await page.locator('.results a').first().waitFor();
    expect(await whatSticksOut(page)).toEqual([]);
    await page.goto(`/${locale}/ask/`);
    await page.locator('.assistant input').fill('паспорт passport WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW');
    await page.locator('.assistant .send').click();
    await page.locator('.turn').nth(1).locator('button').first().waitFor();
    expect(await whatSticksOut(page)).toEqual([]);
  });

  test.for(locales)('the numbers in %s stay on the screen with letters twice as large', async (locale, { openPage }) => {
    const page = await openPage({ viewport: { width: 640, height: 800 } });
    await page.goto(`/${locale}/help/`);
    const large = await page.evaluate(() => {
      document.documentElement.style.fontSize = '225%';
      return getComputedStyle(document.body).fontSize;
    });
    expect(large).toBe('36px');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
  });
});

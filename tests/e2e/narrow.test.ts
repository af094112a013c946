import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { locales } from '#content/index.ts';
import { addressesIn, pageKinds } from './page-kinds.ts';
import { test } from './site-test.ts';
import { untilReady } from './until-ready.ts';

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

describe('with letters twice as large in the whole browser', () => {
  test.for(locales)('no kind of page in %s scrolls sideways, and the bar covers none of it', async (locale, { openPage }) => {
    const page = await openPage(narrow);
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    const wrong: string[] = [];
    for (const { address } of pageKinds(locale)) {
      await page.goto(address);
      await untilReady(page);
      expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('36px');
      wrong.push(...(await whatSticksOut(page)).map((what) => `${address}: ${what}`));
      const position = await page.locator('.bar').evaluate((bar) => getComputedStyle(bar).position);
      if (position !== 'static') wrong.push(`${address}: the bar is ${position}`);
    }
    expect(wrong).toEqual([]);
  });
});

test.for([320, 390, 768, 1280])('on a screen %i pixels wide the bar never hides what has the focus', async (width, { openPage }) => {
  const page = await openPage({ viewport: { width, height: 640 } });
  for (const address of ['/tg/help/', '/ru/topics/', '/en/places/ru/']) {
    await page.goto(address);
    const links = await page.locator('main :is(a, summary):visible').count();
    await page.locator('main').evaluate((main) => {
      main.tabIndex = -1;
      main.focus();
    });
    const hidden: string[] = [];
    for (let press = 0; press < Math.min(links, 30); press += 1) {
      await page.keyboard.press('Tab');
      const covered = await page.evaluate(() => {
        const bar = document.querySelector('.bar')?.getBoundingClientRect();
        const focus = document.activeElement;
        const box = focus?.getBoundingClientRect();
        const isInBar = focus?.closest('.bar') !== null;
        return bar && box && !isInBar && box.bottom > bar.top && box.top < bar.bottom ? (focus?.textContent ?? '') : '';
      });
      if (covered !== '') hidden.push(`${address}: ${covered}`);
    }
    expect(hidden).toEqual([]);
  }
});

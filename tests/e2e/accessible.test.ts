import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { type Locale, locales } from '#content/index.ts';
import { pageKinds } from './page-kinds.ts';
import { runAxeDayAndNight } from './run-axe.ts';
import { test } from './site-test.ts';
import { untilReady } from './until-ready.ts';

const danger: Readonly<Record<Locale, string>> = { tg: 'паспортамро гирифтанд', ru: 'забрали паспорт', en: 'they took my passport' };
const phone = { viewport: { width: 360, height: 800 } };

/** What axe finds on a page by day and by night, everything unfolded. */
async function findings(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) {
      details.removeAttribute('name');
      details.open = true;
    }
  });
  return runAxeDayAndNight(page);
}

describe.each(locales)('by day and by night in %s', (locale) => {
  test.for(pageKinds(locale))('a page of the kind $kind has no barrier ($address)', async ({ address }, { openPage }) => {
    const page = await openPage(phone);
    await page.goto(address);
    expect(await findings(page)).toEqual([]);
  });

  test('what search finds has no barrier, and that nothing was found has none', async ({ openPage }) => {
    const page = await openPage(phone);
    await page.goto(`/${locale}/search/`);
    await page.getByRole('searchbox').fill('112');
    await page.locator('.results a').first().waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('searchbox').fill('qwxzqwxz');
    await page.locator('.results + p').waitFor();
    expect(await findings(page)).toEqual([]);
  });

  test('a conversation with the assistant has no barrier: danger, numbers, one contact in full', async ({ openPage }) => {
    const page = await openPage(phone);
    await page.goto(`/${locale}/ask/`);
    await page.locator('.turn').first().waitFor();
    await page.locator('.assistant input').fill(danger[locale]);
    await page.locator('.assistant .send').click();
    for (const turn of [1, 2]) await page.locator('.turn').nth(turn).locator('.actions button').first().click();
    await page.locator('.turn').nth(3).locator('.sources').waitFor();
    expect(await findings(page)).toEqual([]);
  });
});

test('the first page and the page for what does not exist have no barrier', async ({ openPage }) => {
  const page = await openPage(phone);
  // Without its script the first page stays where it is.
  await page.route('**/_astro/**', (route) => route.abort());
  for (const address of ['/', '/no/such/page']) {
    await page.goto(address);
    expect(await findings(page)).toEqual([]);
  }
});

test('the calendar that leaving shows has no barrier', async ({ openPage }) => {
  const page = await openPage(phone);
  await page.goto('/calendar/');
  await page.locator('button').first().waitFor();
  expect(await findings(page)).toEqual([]);
});

/** Links and buttons that a thumb must hit, and that are less than 48 pixels high or wide. */
async function tooSmall(page: Page): Promise<readonly string[]> {
  return page.locator('header a, nav a, summary, button, input, a.button, a.tel, .tiles a').evaluateAll((all) =>
    all
      // A box to tick is hit anywhere in its label.
      .map((element) => (element.matches('[type=radio], [type=checkbox]') ? (element.closest('label') ?? element) : element))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.height < 48 || box.width < 48))
      .map(({ element, box }) => `${element.textContent?.trim()}: ${box.width} × ${box.height}`),
  );
}

describe('everybody', () => {
  test.for(pageKinds('tg'))('can hit with a thumb what is to be tapped on a page of the kind $kind', async ({ address }, { openPage }) => {
    const page = await openPage({ viewport: { width: 320, height: 568 } });
    await page.goto(address);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) {
        details.removeAttribute('name');
        details.open = true;
      }
    });
    await untilReady(page);
    expect(await tooSmall(page)).toEqual([]);
  });

  test.for(pageKinds('ru'))(
    'who chose colours of their own sees the edges of every button on a page of the kind $kind',
    async ({ address }, { openPage }) => {
      const page = await openPage({ ...phone, forcedColors: 'active' });
      await page.goto(address);
      const bare = await page.locator('.bar a, .row [aria-current], .tel:visible, .button, .tiles a').evaluateAll((all) =>
        all
          .filter((element) => {
            const { borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(element);
            return Number.parseFloat(borderTopWidth) < 1 || borderTopColor === backgroundColor || borderTopColor === 'rgba(0, 0, 0, 0)';
          })
          .map((element) => element.textContent),
      );
      expect(bare).toEqual([]);
      expect(await page.locator('.bar a').count()).toBe(4);
    },
  );

  test('sees no movement on any kind of page, whether or not they asked for none', async ({ openPage }) => {
    const page = await openPage(phone);
    for (const { address } of pageKinds('en')) {
      await page.goto(address);
      const moving = await page.evaluate(() =>
        [...document.querySelectorAll('*')]
          .filter((element) => {
            const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
            return animationName !== 'none' || !/^0s(, 0s)*$/.test(transitionDuration) || scrollBehavior === 'smooth';
          })
          .map(({ tagName }) => tagName),
      );
      expect(moving, address).toEqual([]);
    }
  });

  test('finds a word beside every sign', async ({ openPage }) => {
    const page = await openPage(phone);
    for (const locale of locales) {
      await page.goto(`/${locale}/`);
      const words = await page.locator('svg').evaluateAll((all) => all.map((sign) => sign.parentElement?.textContent?.trim() ?? ''));
      expect(words.length).toBe(4);
      expect(words.filter((word) => word === '')).toEqual([]);
    }
  });
});

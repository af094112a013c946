import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { type Locale, locales } from '#content/index.ts';
import { pageKinds } from './page-kinds.ts';
import { test } from './site-test.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const danger: Readonly<Record<Locale, string>> = { tg: 'паспортамро гирифтанд', ru: 'забрали паспорт', en: 'they took my passport' };
const phone = { viewport: { width: 360, height: 800 } };

/** What axe finds on a page by day and by night, everything unfolded: the rule, how to mend it, and where. */
async function findings(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) {
      details.removeAttribute('name');
      details.open = true;
    }
  });
  const byDay = await new AxeBuilder({ page }).withTags(rules).analyze();
  // Night changes colours and nothing else.
  await page.emulateMedia({ colorScheme: 'dark' });
  const byNight = await new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']).analyze();
  await page.emulateMedia({ colorScheme: 'light' });
  return [...byDay.violations, ...byNight.violations.map((violation) => ({ ...violation, id: `by night: ${violation.id}` }))].flatMap(
    ({ id, help, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id} (${help}): ${html.slice(0, 200)}`),
  );
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

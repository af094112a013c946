import { describe, expect } from 'vitest';
import { readGuides } from '#bot/read-world.ts';
import { locales } from '#content/index.ts';
import { standings } from '#shared/trust/standing.ts';
import { seenText } from './seen-text.ts';
import { test } from './site-test.ts';

const phone = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true };

/** How each standing begins in words, up to its date. */
function beginnings(locale: (typeof locales)[number]): readonly string[] {
  const { t } = readGuides()[locale];
  return standings
    .map((kind) => t(`standing.${kind}`, { date: '…' }))
    .concat(t('standing.old-undated'))
    .map((text) => text.split('…')[0] ?? '');
}

describe.each(locales)('on a phone in %s', (locale) => {
  // Every country in Tajik; one is enough to see that the other languages have the same path.
  const countries = readGuides()[locale].bundle.places.filter(({ id, depth }) => depth === 'guide' && (locale === 'tg' || id === 'AE'));
  const beginning = beginnings(locale);

  test.for(countries.map(({ id, name }) => ({ id, name })))(
    'two taps lead from the first page to a number for $id, with how far it can be trusted',
    async ({ id, name }, { openPage }) => {
      const page = await openPage(phone);
      await page.goto(`/${locale}/`);
      await page.locator('a.urgent').first().tap();
      await page.waitForURL(`**/${locale}/help/`);
      await page.locator('summary', { hasText: name }).tap();
      const line = page.locator(`details:has(#${id.toLowerCase()}) li`, { has: page.locator('a[href^="tel:"]') }).first();
      await line.waitFor();
      const number = line.locator('a[href^="tel:"]');
      expect(await number.getAttribute('href')).toMatch(/^tel:\+?\d{2,15}$/);
      // A thumb must hit it: 24 CSS pixels at least (WCAG 2.5.8), and it must be inside the screen.
      const box = await number.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(24);
      expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= 360).toBe(true);
      const standing = await seenText(line.locator('span:has(> [aria-hidden])'));
      expect(beginning.some((text) => standing.includes(text.trim()))).toBe(true);
    },
  );

  test('a country that is opened closes the one before, so that numbers of two countries are not mixed up', async ({ openPage }) => {
    const page = await openPage(phone);
    await page.goto(`/${locale}/help/`);
    await page.locator('details:has(#ae) summary').tap();
    await page.locator('details:has(#tr) summary').tap();
    expect(await page.locator('details[open]').evaluateAll((all) => all.map((details) => details.querySelector('p')?.id))).toEqual(['tr']);
  });
});

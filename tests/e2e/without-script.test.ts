import { describe, expect } from 'vitest';
import { readGuides } from '#bot/read-world.ts';
import { locales } from '#content/index.ts';
import { seenText } from './seen-text.ts';
import { test } from './site-test.ts';

const noScript = { javaScriptEnabled: false, viewport: { width: 360, height: 640 } };

describe('without JavaScript', () => {
  test('the first address offers the three languages, each in itself', async ({ openPage }) => {
    const page = await openPage(noScript);
    await page.goto('/');
    expect(new URL(page.url()).pathname).toBe('/');
    const links = page.getByRole('main').getByRole('link');
    expect(await links.evaluateAll((all) => all.map((link) => [link.getAttribute('href'), link.getAttribute('lang')]))).toEqual(
      locales.map((locale) => [`/${locale}/`, locale]),
    );
    await links.nth(1).click();
    expect(await page.locator('html').getAttribute('lang')).toBe('ru');
  });

  test.for(locales)('the help page in %s unfolds the numbers of each country', async (locale, { openPage }) => {
    const page = await openPage(noScript);
    await page.goto(`/${locale}/help/`);
    for (const { name } of readGuides()[locale].bundle.places.filter(({ depth }) => depth === 'guide')) {
      const country = page.locator('details', { has: page.locator('summary', { hasText: name }) });
      const number = country.locator('a[href^="tel:"]').first();
      expect(await number.isVisible(), name).toBe(false);
      await country.locator('summary').click();
      expect(await number.isVisible(), name).toBe(true);
      expect(await seenText(number)).toMatch(/\d{2}/);
    }
  });

  // Every topic in Tajik; the others are drawn by the same views, so every third of them.
  test.for(locales)('topics in %s can be read to the end', async (locale, { openPage }) => {
    const page = await openPage(noScript);
    for (const topic of readGuides()[locale].bundle.topics.filter((_, index) => locale === 'tg' || index % 3 === 0)) {
      await page.goto(`/${locale}/topics/${topic.id}/`);
      const text = await seenText(page.getByRole('main'));
      expect(text).toContain(topic.title);
      for (const block of topic.sections.flatMap(({ blocks }) => blocks)) {
        const lines =
          block.kind === 'heading' ? [[block]] : block.kind === 'steps' || block.kind === 'list' ? block.items : [block.inlines];
        for (const line of lines) expect(text, topic.id).toContain(line.map((part) => part.text).join(''));
      }
    }
  });

  test.for(locales)('search and assistant in %s say what they need and lead to every topic', async (locale, { openPage }) => {
    const { bundle, t } = readGuides()[locale];
    const page = await openPage(noScript);
    await page.goto(`/${locale}/search/`);
    expect(await seenText(page.getByRole('main'))).toContain(t('search.no-script'));
    for (const topic of bundle.topics)
      expect(await page.getByRole('main').getByRole('link', { name: topic.title, exact: true }).isVisible()).toBe(true);
    await page.goto(`/${locale}/ask/`);
    expect(await seenText(page.getByRole('main'))).toContain(t('search.no-script'));
    await page
      .getByRole('main')
      .getByRole('link', { name: t('nav.topics') })
      .click();
    expect(new URL(page.url()).pathname).toBe(`/${locale}/topics/`);
  });
});

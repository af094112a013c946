import { describe, expect } from 'vitest';
import { readGuides } from '#bot/read-world.ts';
import type { Locale } from '#content/index.ts';
import { answerQuery } from '#shared/dialogue/answer-query.ts';
import { hrefOf } from '#shared/links/href.ts';
import { pieceUrls } from '#site/data/pieces.ts';
import { readDist } from '#tests/site/read-dist.ts';
import { seenText } from './seen-text.ts';
import { test } from './site-test.ts';

const questions: Readonly<Record<Locale, readonly string[]>> = {
  tg: [
    'паспортамро гирифтанд',
    'хучаин паспортма гирифт',
    'khujain pasportamro girift',
    'маошамро намедиханд',
    'консулгарӣ дар Дубай',
    'патент',
    'Қазоқистон',
    'зарба заданд',
  ],
  ru: ['забрали паспорт', 'не платят зарплату', 'патент москва', 'консульство в дубае', 'обманули с работой', '112', 'регистрация 7 дней'],
  en: ['they took my passport', 'not paid', 'embassy abu dhabi', 'locked in the house', 'recruitment fee', 'qwxzqwxz'],
};

const files = new Set(readDist().map(({ path }) => path));

/** The site and the compiled guide must be of one age, or they cannot agree. */
function assertSameAge(locale: Locale): void {
  const missing = Object.values(pieceUrls(locale))
    .flat()
    .find((url) => !files.has(url));
  if (missing !== undefined) throw new Error(`The built site is older than the guide (${missing} is not in dist/). Run: npm run build`);
}

describe.each(Object.entries(questions) as [Locale, readonly string[]][])('in %s', (locale, asked) => {
  const guide = readGuides()[locale];

  test.for(asked)('search in the page finds for "%s" what the guide finds, in the same order', async (question, { openPage }) => {
    assertSameAge(locale);
    const page = await openPage();
    await page.goto(`/${locale}/search/`);
    await page.getByRole('searchbox').fill(question);
    const wanted = answerQuery(question, guide).results.map(({ id, title }) => [hrefOf(id, guide.bundle), title]);
    await page.locator('search[data-later=here] .small').first().waitFor();
    const links = page.locator('.results a');
    expect(await links.evaluateAll((all) => all.map((link) => [link.getAttribute('href'), link.textContent]))).toEqual(wanted);
    const said = await seenText(page.locator('search .small').first());
    expect(said).toBe(wanted.length === 0 ? guide.t('search.nothing') : guide.t('search.found', { count: wanted.length }));
  });
});

test('nothing found is not the end: the way to help stands there', async ({ openPage }) => {
  const page = await openPage();
  await page.goto('/en/search/');
  await page.getByRole('searchbox').fill('qwxzqwxz');
  await page.locator('search a[href="/en/help/"]').waitFor();
});

test('an empty question shows nothing, and Enter does not leave the page', async ({ openPage }) => {
  const page = await openPage();
  await page.goto('/en/search/');
  const box = page.getByRole('searchbox');
  await box.fill('passport');
  await page.locator('.results a').first().waitFor();
  await box.press('Enter');
  expect(page.url()).toMatch(/\/en\/search\/$/);
  await box.fill('   ');
  await page.locator('.results a').first().waitFor({ state: 'detached' });
  expect(await seenText(page.locator('search'))).toBe('');
});

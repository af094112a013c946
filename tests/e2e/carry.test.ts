import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { readGuides } from '#bot/read-world.ts';
import { type Locale, locales } from '#content/index.ts';
import { formatDate } from '#shared/format/format-date.ts';
import { shortAnchors } from '#site/edition/anchors.ts';
import { askAgainAfter } from '#site/edition/ask-again-after.ts';
import { dist } from '#tests/site/read-dist.ts';
import { editionDay } from '#tests/site/read-edition.ts';
import { runAxe } from './run-axe.ts';
import { seenText } from './seen-text.ts';
import { test } from './site-test.ts';

const phone: BrowserContextOptions = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, offline: true };
const addressOf = (locale: Locale) => pathToFileURL(join(dist, `carry/hamroh-${locale}.html`)).href;

/** Where a topic stands in the file; the same in every language. */
const anchorOf = (topic: string) => `t-${shortAnchors(readGuides().tg.bundle).get(`topic:${topic}`)}`;

type Opened = { readonly page: Page; readonly requests: string[]; readonly complaints: string[] };

/** The file on a phone without any network, and what goes wrong with it. */
async function open(page: Page, locale: Locale, anchor = ''): Promise<Opened> {
  const opened: Opened = { page, requests: [], complaints: [] };
  page.on('request', (request) => opened.requests.push(request.url()));
  page.on('console', (message) => opened.complaints.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => opened.complaints.push(`error: ${error.message}`));
  await page.goto(addressOf(locale) + anchor);
  return opened;
}

/** What is said for a question. */
async function ask(
  page: Page,
  question: string,
): Promise<{ readonly danger: string; readonly found: readonly (readonly [title: string, href: string])[] }> {
  await page.getByRole('searchbox').fill(question);
  await page.locator('#search [aria-live] > p').first().waitFor();
  const danger = page.locator('#search .n');
  return {
    danger: (await danger.count()) === 0 ? '' : await seenText(danger),
    found: await page
      .locator('#search > div > ul a')
      .evaluateAll((links) => links.map((link) => [link.textContent ?? '', link.getAttribute('href') ?? ''] as const)),
  };
}

const danger: Readonly<Record<Locale, string>> = { tg: 'хучаин паспортма гирифт', ru: 'забрали паспорт', en: 'they took my passport' };

describe.each(locales)('the one-file edition in %s, from the disk of a phone without network', (locale) => {
  const { bundle, t } = readGuides()[locale];

  test('opens, asks for nothing and complains of nothing', async ({ openPage }) => {
    const { page, requests, complaints } = await open(await openPage(phone), locale);
    expect(await page.title()).toBe('Ҳамроҳ');
    expect(await seenText(page.locator('h1'))).toBe('Ҳамроҳ');
    await ask(page, danger[locale]);
    expect(await page.locator('.l').isVisible()).toBe(false);
    expect(requests).toEqual([addressOf(locale)]);
    expect(complaints).toEqual([]);
  });

  test('can be read to the end without script: every page, and a number two taps away', async ({ openPage }) => {
    const { page } = await open(await openPage({ ...phone, javaScriptEnabled: false }), locale);
    expect(await page.getByRole('searchbox').count()).toBe(0);
    expect(await seenText(page.locator('#search'))).toBe(t('edition.no-script'));
    const titles = await page.locator('[id^="t-"] > h3').allInnerTexts();
    expect(titles.toSorted()).toEqual(bundle.topics.map(({ title }) => title).toSorted());
    expect(await page.locator('details:not([open])').count()).toBe(0);
    await page.locator('nav.r a').first().tap();
    await page.locator('#help a[href="#p-ru"]').tap();
    await expect
      .poll(() =>
        page
          .locator('#p-ru a[href^="tel:"]')
          .first()
          .evaluate((link) => link.getBoundingClientRect().top),
      )
      .toBeLessThan(740);
  });

  test('finds what the guide finds, danger first', async ({ openPage }) => {
    const { page, complaints } = await open(await openPage(phone), locale);
    const answer = await ask(page, danger[locale]);
    expect(answer.danger).toContain(t('dialogue.danger'));
    expect(answer.danger).toContain(t('help.title'));
    expect(answer.found[0]?.[1]).toBe(`#${anchorOf('passport-taken')}`);
    const consulate = await ask(page, 'konsulstvo dubay');
    const name = bundle.contacts.find(({ id }) => id === 'mission:tj-consulate-general-dubai')?.name ?? '';
    expect(consulate.found.slice(0, 3).map(([title]) => title)).toContain(name);
    expect(consulate.danger).toBe('');
    await page.locator('#search ul a', { hasText: name }).tap();
    const [, href = ''] = consulate.found.find(([title]) => title === name) ?? [];
    expect(new URL(page.url()).hash).toBe(href);
    expect(await page.locator(href).textContent()).toBe(name);
    expect((await ask(page, 'qwxzqwxz')).found).toEqual([]);
    expect(await page.locator('#search a[href="#help"]').isVisible()).toBe(true);
    expect(complaints).toEqual([]);
  });

  test('fits a screen of 360 pixels', async ({ openPage }) => {
    const { page } = await open(await openPage(phone), locale);
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter((element) => element.getBoundingClientRect().right > 360.5)
        .map((element) => element.textContent?.slice(0, 60)),
    );
    expect(wide).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});

// The same in every language.
test('the one-file edition has no barrier by day, and enough contrast by night', { timeout: 300_000 }, async ({ openPage }) => {
  const { page } = await open(await openPage({ ...phone, isMobile: false }), 'tg');
  await ask(page, danger.tg);
  const byDay = await runAxe(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const byNight = await runAxe(page, { rules: ['color-contrast'], inside: ['header', '#help', '#p-ae'] });
  expect([...byDay, ...byNight]).toEqual([]);
});

/** What a phone of 2017 does not know. */
function forget(): void {
  const gone: readonly (readonly [owner: object, names: readonly string[]])[] = [
    [String.prototype, ['replaceAll', 'matchAll', 'at', 'trimStart', 'trimEnd']],
    [Array.prototype, ['flat', 'flatMap', 'at', 'toSorted', 'toReversed', 'toSpliced', 'with', 'findLast', 'findLastIndex']],
    [Object, ['fromEntries', 'groupBy', 'hasOwn']],
    [Map, ['groupBy']],
    [Intl, ['PluralRules', 'Segmenter']],
    [Promise, ['allSettled', 'any', 'withResolvers']],
    [Promise.prototype, ['finally']],
    [globalThis, ['structuredClone', 'queueMicrotask']],
  ];
  for (const [owner, names] of gone) for (const name of names) Reflect.deleteProperty(owner, name);
}

test('a phone of 2017 finds the same', async ({ openPage }) => {
  const page = await openPage(phone);
  await page.addInitScript(forget);
  const { complaints } = await open(page, 'tg');
  expect(await page.evaluate(() => 'replaceAll' in String.prototype && !('findLast' in Array.prototype))).toBe(true);
  const answer = await ask(page, danger.tg);
  expect(answer.found[0]?.[1]).toBe(`#${anchorOf('passport-taken')}`);
  expect(answer.danger).not.toBe('');
  expect(complaints).toEqual([]);
});

test('an edition says by itself that it has become old', async ({ openPage }) => {
  const page = await openPage(phone);
  const { t } = readGuides()['en'];
  const last = askAgainAfter(editionDay);
  await page.clock.setFixedTime(`${last}T12:00:00Z`);
  await page.goto(addressOf('en'));
  expect(await seenText(page.locator('#age'))).toContain(t('edition.ask-after', { date: formatDate(last) }));
  await page.clock.setFixedTime(Date.parse(`${last}T12:00:00Z`) + 86_400_000);
  await page.reload();
  expect(await seenText(page.locator('#age'))).toBe(t('edition.old', { date: formatDate(editionDay) }));
});

test('addresses of contacts and sources can be tapped once the script has run', async ({ openPage }) => {
  const { page } = await open(await openPage(phone), 'en');
  await page.locator('#list a').first().waitFor();
  const hrefs = await page
    .locator('#list li')
    .evaluateAll((items) =>
      items.map((item) => ({ isCut: /…$/.test(item.textContent ?? ''), links: [...item.querySelectorAll('a')].map((link) => link.href) })),
    );
  // Of a long address stands only whose it is; half an address is no link.
  const whole = hrefs.filter(({ isCut }) => !isCut);
  expect(whole.filter(({ links }) => links.length !== 1 || !/^https?:\/\/[^/]+\.[^/]+\//.test(links[0] ?? ''))).toEqual([]);
  expect(hrefs.filter(({ isCut, links }) => isCut && links.length > 0)).toEqual([]);
  expect(whole.length).toBeGreaterThan(100);
  expect(hrefs.length).toBe(readGuides()['en'].bundle.sources.length);
  expect(await page.locator('#places a[href^="mailto:"]').count()).toBeGreaterThan(20);
});

test('read in the wrong alphabet, the file says in all languages what to do', async ({ openPage }) => {
  const page = await openPage({ ...phone, offline: false });
  const body = readFileSync(join(dist, 'carry/hamroh-tg.html'));
  await page.route('**/wrong.html', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await page.goto('/wrong.html');
  const note = await seenText(page.locator('.l'));
  for (const locale of locales) expect(note).toContain(readGuides()[locale].t('edition.letters'));
});

test('opened on the site itself, the file is read in its own alphabet and may run its script', async ({ openPage }) => {
  const page = await openPage({ ...phone, offline: false });
  const complaints: string[] = [];
  // A file has no icon; a browser that meets it on a site asks for one.
  page.on('console', (message) => message.location().url.endsWith('/favicon.ico') || complaints.push(message.text()));
  await page.goto('/carry/hamroh-tg.html');
  expect(await seenText(page.locator('h1'))).toBe('Ҳамроҳ');
  expect((await ask(page, danger.tg)).found[0]?.[1]).toBe(`#${anchorOf('passport-taken')}`);
  expect(complaints).toEqual([]);
});

describe('the share page', () => {
  const online = { ...phone, offline: false };

  test('hands the file itself to the phone where that is possible', async ({ openPage }) => {
    const page = await openPage(online);
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'canShare', { value: (data: ShareData) => (data.files?.length ?? 0) > 0 });
      Object.defineProperty(navigator, 'share', {
        value: async ({ files }: ShareData) => {
          const [file] = files ?? [];
          document.title = `${file?.name} ${file?.type} ${file?.size}`;
        },
      });
    });
    await page.goto('/tg/carry/');
    await page.getByRole('button', { name: readGuides()['tg'].t('carry.share') }).tap();
    const size = readFileSync(join(dist, 'carry/hamroh-tg.html')).length;
    await expect.poll(() => page.title()).toBe(`hamroh-tg.html text/html ${size}`);
  });

  test('shows no button that does nothing, and the link downloads the file', async ({ openPage }) => {
    const page = await openPage(online);
    await page.addInitScript(() => Object.defineProperty(navigator, 'canShare', { value: undefined }));
    await page.goto('/ru/carry/');
    await page.locator('astro-island:not([ssr])').first().waitFor({ state: 'attached' });
    expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
    const waiting = page.waitForEvent('download');
    await page.locator('a[download="hamroh-ru.html"]').tap();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe('hamroh-ru.html');
    expect(readFileSync(await download.path()).equals(readFileSync(join(dist, 'carry/hamroh-ru.html')))).toBe(true);
  });
});

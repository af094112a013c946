import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { type Locale, locales } from '#content/index.ts';
import { openServer } from '#tests/staff/ask-server.ts';
import { copyOfProject, type ProjectCopy } from '#tests/staff/copy-of-project.ts';
import { callsRoutes } from '../../staff/calls-page/routes.ts';
import { makeDesk } from '../../staff/desk.ts';
import { reportRoutes } from '../../staff/report-routes.ts';
import { makeServer } from '../../staff/server/make-server.ts';
import { startRoute } from '../../staff/start-page.ts';
import { runAxe } from './run-axe.ts';
import { test as base } from './site-test.ts';

type Origins = Readonly<Record<Locale, string>>;
/** Put pictures of every page here, to look at them: `HAMROH_PICTURES=/somewhere npx vitest run tests/e2e/staff-pages.test.ts`. */
const pictures = process.env['HAMROH_PICTURES'];

const test = base
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from these braces what a fixture needs.
  .extend('copy', { scope: 'file' }, async ({}, { onCleanup }): Promise<ProjectCopy> => {
    const copy = copyOfProject();
    onCleanup(copy.remove);
    return copy;
  })
  .extend('origins', { scope: 'file' }, async ({ copy }, { onCleanup }): Promise<Origins> => {
    const words = join(copy.root, 'words.csv');
    writeFileSync(words, 'day,row,number,answered,silent\n2026-11-20,mission:tj-consulate-general-dubai,+97143945814,<5,10\n');
    const servers = await Promise.all(
      locales.map((locale) => {
        const desk = makeDesk({ root: copy.root, locale, words });
        return openServer(makeServer([startRoute(desk), ...callsRoutes(desk), ...reportRoutes(desk)], locale));
      }),
    );
    onCleanup(() => {
      for (const server of servers) server.close();
    });
    const [tg, ru, en] = servers.map(({ port }) => `http://127.0.0.1:${port}`);
    return { tg: tg ?? '', ru: ru ?? '', en: en ?? '' };
  });

const answered = 'button[value="answered"]';
/** Every page that staff see, and how they come there. */
const pages: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  start: (page) => page.goto('/'),
  calls: (page) => page.goto('/staff/calls/'),
  'calls of a country': (page) => page.goto('/staff/calls/?by=ngo&place=RU'),
  'a country without calls': (page) => page.goto('/staff/calls/?place=UZ'),
  'after a press': async (page) => {
    await page.goto('/staff/calls/?place=RU');
    await page.locator(answered).first().click();
    await page.locator('#told').waitFor();
  },
  'after a press that is mended': async (page) => {
    await page.goto('/staff/calls/?place=RU');
    await page.locator('button[value="closed"]').first().click();
    await page.locator('#told a').click();
    await page.locator('summary').first().click();
    await page.locator('.today button[value="busy"]').first().click();
    await page.locator('s').first().waitFor();
  },
  'after a press that was refused': async (page) => {
    await page.goto('/staff/calls/?place=RU');
    await page
      .locator('input[name="number"]')
      .first()
      .evaluate((field: HTMLInputElement) => {
        field.value = '+1';
      });
    await page.locator(answered).first().click();
    await page.locator('.told[role="alert"]').waitFor();
  },
  report: (page) => page.goto('/staff/report/'),
  'no such page': (page) => page.goto('/staff/nowhere/'),
};
const widths = [360, 768, 1280] as const;

describe.each(locales)('what staff read in %s', (locale) => {
  test.for(Object.keys(pages))('%s: axe finds nothing, it fits every screen and paper', async (name, { copy, origins, openPage }) => {
    // Colours and sizes are the same in every language; only words may be too long.
    const isFirst = locale === locales[0];
    for (const colorScheme of isFirst ? (['light', 'dark'] as const) : (['light'] as const)) {
      copy.git('checkout', '--quiet', 'begin', '--', 'seeds/checks.csv');
      const page = await openPage({ baseURL: origins[locale], colorScheme, viewport: { width: 1280, height: 900 } });
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await pages[name]?.(page);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        expect(await tooSmall(page)).toEqual([]);
        if (isFirst && width === (colorScheme === 'light' ? 360 : 1280)) expect(await runAxe(page)).toEqual([]);
        await keep(page, `${locale} ${name} ${width} ${colorScheme}`);
      }
      expect(asked.filter((address) => !address.startsWith(origins[locale]) && !address.startsWith('data:'))).toEqual([]);
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: 700, height: 900 });
      // What is pressed on the screen is of no use on paper.
      for (const pressed of await page.locator('button, select, nav').all()) expect(await pressed.isVisible()).toBe(false);
      await keep(page, `${locale} ${name} print ${colorScheme}`);
    }
  });
});

describe('with the keyboard alone', () => {
  test('three calls are recorded and one is mended; after each press the next number is the next stop', async ({
    copy,
    origins,
    openPage,
  }) => {
    copy.git('checkout', '--quiet', 'begin', '--', 'seeds/checks.csv');
    const page = await openPage({ baseURL: origins.tg });
    await page.goto('/');
    await tabTo(page, 'a[href="/staff/calls/"]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/staff/calls/');
    const numbers = await page.locator('.calls .number a').allTextContents();
    await tabTo(page, '.calls .number a');
    for (const [index, outcome] of (['answered', 'no-answer', 'closed'] as const).entries()) {
      if (index > 0) await page.keyboard.press('Tab');
      // The way to mending, then the number, then its buttons.
      if (index > 0) await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(numbers[index]);
      await tabTo(page, `button[value="${outcome}"]`);
      await page.keyboard.press('Enter');
      await page.waitForURL(`**outcome=${outcome}*`);
    }
    await tabTo(page, 'a[href="#today"]');
    await page.keyboard.press('Enter');
    await tabTo(page, 'summary');
    await page.keyboard.press('Enter');
    await tabTo(page, 'button[value="busy"]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**outcome=busy*');
    expect(copy.changed().map((line) => line.split(',')[3])).toEqual(['answered', 'no-answer', 'closed', 'busy']);
    expect(await page.locator('#told').textContent()).toContain(numbers[2]);
  });

  test('pressed in two windows at the same moment: one line, and both are told', async ({ copy, origins, openPage }) => {
    copy.git('checkout', '--quiet', 'begin', '--', 'seeds/checks.csv');
    const windows = await Promise.all([openPage({ baseURL: origins.ru }), openPage({ baseURL: origins.tg })]);
    for (const page of windows) await page.goto('/staff/calls/?place=AE');
    await Promise.all(windows.map((page) => page.locator(answered).first().click()));
    for (const page of windows) await page.locator('#told').waitFor();
    expect(copy.changed()).toHaveLength(1);
    // Going back and loading anew presses nothing.
    for (const page of windows) {
      await page.reload();
      await page.goBack();
      await page.reload();
    }
    expect(copy.changed()).toHaveLength(1);
  });
});

/** Presses Tab until what is meant has the focus; everything on the way can be seen. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((meant) => document.activeElement?.matches(meant), selector)) return;
  }
  throw new Error(`40 stops do not lead to ${selector}`);
}

/** What is pressed with a thumb and is smaller than 24 by 24 points, apart from words within a sentence. */
async function tooSmall(page: Page): Promise<readonly string[]> {
  return page.locator('button, select, summary, nav a, .number a, .doors a').evaluateAll((all) =>
    all
      .filter((one) => one.getClientRects().length > 0)
      .filter((one) => one.getBoundingClientRect().height < 24 || one.getBoundingClientRect().width < 24)
      .map((one) => one.outerHTML.slice(0, 100)),
  );
}

async function keep(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name.replaceAll(' ', '-')}.png`) });
}

/** The notebook of keep-proof as a person uses it, on a phone that lost its network. */
import type { Page } from 'playwright-core';
import { readGuides } from '#bot/read-world.ts';
import { test as phoneTest } from './offline-phone-test.ts';
import { openTool } from './open-tool.ts';

/** The tool on a phone without a network, on which nothing was kept yet. */
export const test = phoneTest.extend('page', async ({ phone }, { onCleanup }): Promise<Page> => {
  const page = await phone.newPage();
  onCleanup(() => page.close());
  await page.goto('/tg/about/');
  await page.evaluate(() => localStorage.clear());
  await openTool(page, 'keep-proof');
  return page;
});

export const { t } = readGuides().tg;
export const say = (key: string, values?: Readonly<Record<string, number>>) => t(`tool.keep-proof.${key}`, values);
export const word = 'се себи сурх';
export const employer = 'ИП Каримов';
export const note = 'Анвар дид 😀';

/** Writes a day and puts it into the list. */
export async function writeDay(
  page: Page,
  day: Readonly<Record<string, string>> = { hours: '8-20', who: employer, promised: '3000', paid: '0', note },
) {
  const form = page.locator('form:has([name=day])');
  for (const [name, text] of Object.entries(day)) await form.locator(`[name=${name}]`).fill(text);
  await form.locator('button').click();
  await page.locator('.said', { hasText: say('added') }).waitFor();
}

/** The part that unfolds under this heading. */
export function part(page: Page, key: string) {
  return page.locator('details', { has: page.locator('summary', { hasText: say(key) }) });
}

/** Unfolds a part and writes a word into each of its fields. */
export async function giveWord(page: Page, key: string, ...words: readonly string[]) {
  const place = part(page, key);
  if ((await place.getAttribute('open')) === null) await place.locator('summary').click();
  for (const [index, text] of words.entries()) await place.locator('input:not([type=checkbox])').nth(index).fill(text);
  await place.locator('button.send').click();
}

export async function keep(page: Page, chosen = word) {
  await giveWord(page, 'keep', chosen, chosen);
  await page.locator('.said', { hasText: say('kept') }).waitFor();
}

export async function open(page: Page, chosen = word) {
  await giveWord(page, 'open', chosen);
  await page.getByText(say('open-state', { minutes: 5 })).waitFor();
}

export const daysIn = (page: Page) => page.locator('li.card').allInnerTexts();
export const stored = (page: Page) => page.evaluate(() => localStorage.getItem('view') ?? '');

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { readGuides } from '#bot/read-world.ts';
import { test as phoneTest } from './offline-phone-test.ts';
import { nothingStored, openTool, storedBesidesPages, tabTo } from './open-tool.ts';
import { runAxeDayAndNight } from './run-axe.ts';

const test = phoneTest.extend('page', async ({ phone }, { onCleanup }): Promise<Page> => {
  const page = await phone.newPage();
  onCleanup(() => page.close());
  await openTool(page, 'cost-and-pay');
  return page;
});

const { t } = readGuides().tg;
const say = (key: string, values?: Readonly<Record<string, string | number>>) => t(`tool.cost-and-pay.${key}`, values);
const field = (page: Page, name: string) => page.getByLabel(say(`field.${name}`), { exact: true });
const result = (page: Page) => page.locator('[aria-live] p').allTextContents();

async function write(page: Page, written: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(written)) await field(page, name).fill(text);
}

test('with the keyboard alone, the journey is reckoned as by hand, and nothing is left behind', async ({ page }) => {
  await tabTo(page, '.fields input');
  // Way, papers, middleman, first days; borrowed, interest; pay, living.
  for (const text of ['3 000', '5000', '', '4000', '0', '', '40 000', '28 000']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
  // 12 000 spent, 12 000 left a month: one month, and eleven more bring 132 000. A third less pay leaves nothing.
  expect((await result(page)).slice(0, 4)).toEqual([
    say('left', { amount: '12\u00a0000' }),
    say('months', { count: 1 }),
    say('year', { amount: '132\u00a0000' }),
    `${say('if-less')} ${say('never')}`,
  ]);
  expect(await storedBesidesPages(page)).toEqual(nothingStored);
  await page.locator('.leave').click();
  await page.waitForURL('**/calendar/');
  expect(await storedBesidesPages(page)).toEqual(nothingStored);
  await openTool(page, 'cost-and-pay');
  expect(await field(page, 'pay').inputValue()).toBe('');
});

test('a debt that grows faster than the pay is said so', async ({ page }) => {
  await write(page, { middleman: '1000', borrowed: '1000', interest: '20%', pay: '600', living: '400' });
  const text = (await result(page)).join('\n');
  expect(text).toContain(say('never'));
  expect(text).toContain(say('debt-grows'));
});

test.for(['бисёр', '-5', '−5', '300 ё 400', '1.2.3', '<img src=x onerror=alert(1)>', '\u202e٣', '9'.repeat(20), '0x10 1'])(
  'what is no number is said beside its field, and nothing is reckoned from it (%s)',
  async (text, { page }) => {
    await write(page, { pay: '600', living: '400', travel: text });
    const wrong = page.locator('.wrong');
    expect(await wrong.textContent()).toBe(say('not-a-number'));
    expect(await field(page, 'travel').getAttribute('aria-invalid')).toBe('true');
    expect(await result(page)).toEqual([say('fill')]);
    await write(page, { travel: '  ' });
    expect(await wrong.count()).toBe(0);
    expect((await result(page)).length).toBeGreaterThan(2);
  },
);

test('at every width nothing is beside the screen, however large the numbers', async ({ page }) => {
  await write(page, { travel: '999 999 999 999', borrowed: '999999999999', interest: '99', pay: '1', living: '999999999999' });
  for (const width of [320, 360, 768, 1280]) {
    await page.setViewportSize({ width, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
  expect(await runAxeDayAndNight(page)).toEqual([]);
});

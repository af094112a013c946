import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test as phoneTest } from './offline-phone-test.ts';
import { nothingStored, openTool, storedBesidesPages, tabTo } from './open-tool.ts';
import { runAxeDayAndNight } from './run-axe.ts';
import { seenText } from './seen-text.ts';

/** A phone without a network, on a day that does not change. */
const test = phoneTest.extend('page', { scope: 'file' }, async ({ phone }): Promise<Page> => {
  const page = await phone.newPage();
  await page.clock.setFixedTime(new Date('2026-11-21T12:00:00Z'));
  return page;
});

const result = (page: Page) => seenText(page.locator('.tool [aria-live]'));

/** Writes dates into the fields of one stay. */
async function writeStay(page: Page, number: number, entry: string, exit = ''): Promise<void> {
  await page.locator(`#entry-${number}`).fill(entry);
  await page.locator(`#exit-${number}`).fill(exit);
}

test('with the keyboard alone: a country, two stays, a result, and the days for the calendar', async ({ page }) => {
  await openTool(page, 'stay-legal');
  await tabTo(page, '.tool select');
  await page.keyboard.press('ArrowDown');
  await page.locator('#entry-0').waitFor();
  await tabTo(page, '#entry-0');
  await page.keyboard.type('1.03.2026');
  await tabTo(page, '#exit-0');
  await page.keyboard.type('20/4/26');
  await tabTo(page, '.tool .add');
  await page.keyboard.press('Enter');
  await page.locator('#entry-1:focus').waitFor();
  await page.keyboard.type('15 ноябри 2026');
  await page.keyboard.press('Enter');
  await expect.poll(() => result(page)).toContain('Рӯзи охир: 23.12.2026. Монд: 32 рӯз.');
  const told = await result(page);
  expect(told).toContain('Дар соли 2026: гузашт 58, монд 32, ҳамагӣ 90 рӯз.');
  expect(told).toContain('Бақайдгирӣ (регистрация). Рӯзи охир: 29.11.2026');
  expect(told).toContain('Ин тасдиқ нашудааст');
  expect(told).toContain('Маълумот то 10.12.2025. Манбаъ: Nakanune.ru');
  expect(await page.locator('.tool [aria-live] a[href="/tg/places/ru/before/#ru-90-days-calendar-year"]').count()).toBe(1);

  await tabTo(page, '.tool .keep');
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(file.suggestedFilename()).toBe('calendar.ics');
  const calendar = await readFile(await file.path(), 'utf8');
  expect(calendar.match(/^DTSTART;VALUE=DATE:\d+/gm)?.map((line) => line.slice(-8))).toEqual(['20261129', '20261214', '20261223']);
  expect(new Set(calendar.match(/^SUMMARY:.*$/gm))).toEqual(new Set(['SUMMARY:Рӯзи муҳим']));

  // A stay that is taken away no longer counts.
  await tabTo(page, '#visit-0 button');
  await page.keyboard.press('Enter');
  await page.locator('.tool .add:focus').waitFor();
  await expect.poll(() => result(page)).toContain('гузашт 7, монд 83');
});

test('wrong, empty and hostile dates get a clear sentence beside the field, and no result', async ({ page }) => {
  await openTool(page, 'stay-legal');
  expect(await result(page)).toBe('Кишвар ва санаро нависед, натиҷа дар ин ҷо меояд.');
  await page.locator('.tool select').selectOption('RU');
  await page.locator('.tool button[type=submit]').click();
  expect(await result(page)).toBe('Кишвар ва санаро нависед, натиҷа дар ин ҷо меояд.');
  for (const wrong of ['31.02.2026', '29.02.2026', 'дирӯз', '<img src=x onerror=alert(1)>', '9'.repeat(30), '1.3.2026 2.3.2026']) {
    await writeStay(page, 0, wrong);
    await page.locator('#entry-0').press('Enter');
    expect(await seenText(page.locator('#entry-0-wrong'))).toBe('Ин сана нест. Чунин нависед: 31.12.2026.');
    expect(await page.locator('#entry-0').getAttribute('aria-invalid')).toBe('true');
    expect(await result(page)).toBe('Ин сана нест. Чунин нависед: 31.12.2026.');
  }
  await writeStay(page, 0, '20.04.2026', '1.03.2026');
  await page.locator('#exit-0').press('Enter');
  expect(await result(page)).toContain('Санаи баромадан пеш аз даромадан аст (20.04.2026)');
  await writeStay(page, 0, '', '1.03.2026');
  await page.locator('#exit-0').press('Enter');
  expect(await result(page)).toContain('Барои баромадани 01.03.2026 санаи даромадан нест');
});

/** By hand, from the rules: country, entry, what else, and what must be said. */
const table: readonly (readonly [place: string, entry: string, others: Readonly<Record<string, string>>, says: readonly string[]])[] = [
  ['RU', '31.12.2026', {}, ['Рӯзи охир: 30.03.2027', 'рӯзи охир 31.03.2027 аст', 'Аризаи ruID. Рӯзи охир: 27.12.2026']],
  ['RU', '1.05.2026', {}, ['Рӯзи охир: 29.07.2026. Ин рӯз 115 рӯз пеш гузашт.', 'Ором бошед', 'Сафорати Тоҷикистон']],
  [
    'RU',
    '1.05.2026',
    { patent: '20.05.2026', paid: '19.12.2026' },
    ['ин ҳисоб ба шумо дахл надорад', 'Пули патент. Рӯзи охир: 19.12.2026'],
  ],
  ['RU', '20.11.2026', { app: '20.11.2026' }, ['Барномаи «Амина». Рӯзи охир: 22.11.2026']],
  ['KZ', '10.11.2026', { move: '20.11.2026' }, ['Рӯзи охир: 07.02.2027', 'Рӯзи охир: 09.12.2026', 'Рӯзи охир: 24.11.2026']],
  ['UZ', '20.11.2026', {}, ['Рӯзи охир: 19.12.2026', 'Рӯзи охир: 22.11.2026', 'Рӯзи охир: 29.11.2026']],
  ['BY', '20.11.2026', {}, ['Рӯзи охир: 17.02.2027', 'Рӯзи охир: 29.11.2026', 'Ин тасдиқ нашудааст']],
  ['GB', '1.09.2026', {}, ['Рӯзи охир: 28.02.2027']],
  ['AE', '', { 'visa-cancelled': '10.11.2026' }, ['Рӯзи охир: 09.12.2026', 'Дар ин ҷо чанд рӯз истодан мумкин аст, намедонем']],
  ['SA', '', { absence: '10.11.2026' }, ['Рӯзи охир: 08.01.2027']],
  ['KW', '', { exit: '1.09.2026' }, ['Рӯзи охир: 31.12.2026']],
];

test.for(table)('%s, %s', async ([place, entry, others, says], { page }) => {
  await openTool(page, 'stay-legal');
  await page.locator('.tool select').selectOption(place);
  if (entry !== '') await page.locator('#entry-0').fill(entry);
  for (const [kind, day] of Object.entries(others)) await page.locator(`[id="${kind}"]`).fill(day);
  await page.locator('.tool button[type=submit]').click();
  for (const words of says) await expect.poll(() => result(page)).toContain(words);
});

test('a country without such rules says so and leads on', async ({ page }) => {
  await openTool(page, 'stay-legal');
  await page.locator('.tool select').selectOption('TR');
  await expect.poll(() => result(page)).toContain('шумори рӯзҳоро намедонем');
  expect(await page.locator('.tool [aria-live] a').getAttribute('href')).toBe('/tg/places/tr/');
  expect(await page.locator('.tool input').count()).toBe(0);
});

test('it fits small and large screens, is without barriers by day and night, and leaves nothing behind', async ({ page }) => {
  await openTool(page, 'stay-legal');
  const before = await storedBesidesPages(page);
  await page.locator('.tool select').selectOption('RU');
  await writeStay(page, 0, '1.05.2026');
  await page.locator('.tool button[type=submit]').click();
  await expect.poll(() => result(page)).toContain('Ором бошед');
  for (const width of [320, 360, 768, 1280]) {
    await page.setViewportSize({ width, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  await page.setViewportSize({ width: 360, height: 640 });
  expect(await runAxeDayAndNight(page)).toEqual([]);
  const small = await page
    .locator('.tool :is(input, select, button)')
    .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 44).length);
  expect(small).toBe(0);
  await page.goto('/tg/');
  expect(await storedBesidesPages(page)).toEqual(before);
  expect(before).toEqual(nothingStored);
  await openTool(page, 'stay-legal');
  expect(await page.locator('.tool select').inputValue()).toBe('');
});

test('without a phone: the numbers of the rules stand below, country by country', async ({ page }) => {
  await openTool(page, 'stay-legal');
  const text = await seenText(page.locator('main'));
  expect(text).toContain('90 рӯз дар як соли тақвимӣ');
  expect(text).toContain('90 рӯз дар ҳар 180 рӯз');
  expect(text).toContain('30 рӯз аз рӯзи даромадан');
  expect(text).toContain('72 соат пеш аз даромадан');
});

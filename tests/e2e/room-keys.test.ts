import { expect } from 'vitest';
import { readGuides } from '#bot/read-world.ts';
import { codeOf, openShow, positionOf, pressUntil } from './open-room.ts';
import { seenText } from './seen-text.ts';
import { test } from './site-test.ts';

const { t } = readGuides().tg;
const laptop = { viewport: { width: 1366, height: 768 } };

test.for([
  ['ArrowRight', 'ArrowLeft'],
  ['ArrowDown', 'ArrowUp'],
  ['PageDown', 'PageUp'],
  ['Space', 'Backspace'],
  ['Enter', 'ArrowLeft'],
] as const)('%s goes on and %s goes back', async ([on, back], { openPage }) => {
  const page = await openPage(laptop);
  await openShow(page);
  await page.keyboard.press(on);
  await page.keyboard.press(on);
  expect((await positionOf(page))[0]).toBe(3);
  await page.keyboard.press(back);
  expect((await positionOf(page))[0]).toBe(2);
});

test('End and Home go to the last slide and to the first', async ({ openPage }) => {
  const page = await openPage(laptop);
  await openShow(page);
  await page.keyboard.press('End');
  const [at, all] = await positionOf(page);
  expect(at).toBe(all);
  await page.keyboard.press('Home');
  expect((await positionOf(page))[0]).toBe(1);
});

test.for(['b', '.'])('%s makes the screen dark, and the next press brings back the same slide', async (key, { openPage }) => {
  const page = await openPage(laptop);
  await openShow(page);
  await page.keyboard.press('PageDown');
  await page.keyboard.press(key);
  const blank = page.locator('.deck > .blank');
  const { width = 0, height = 0 } = (await blank.boundingBox()) ?? {};
  expect([width, height]).toEqual([1366, 768]);
  expect(await blank.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(0, 0, 0)');
  await page.keyboard.press('PageDown');
  expect(await blank.count()).toBe(0);
  expect((await positionOf(page))[0]).toBe(2);
});

test('B on a Cyrillic keyboard does the same', async ({ openPage }) => {
  const page = await openPage(laptop);
  await openShow(page);
  await page.evaluate(() => dispatchEvent(new KeyboardEvent('keydown', { key: 'и', code: 'KeyB' })));
  await page.locator('.deck > .blank').waitFor();
});

test('F fills the screen', async ({ openPage }) => {
  const page = await openPage(laptop);
  await openShow(page);
  await page.keyboard.press('f');
  await page.waitForFunction(() => document.fullscreenElement !== null);
  expect(await page.locator('.deck h1').isVisible()).toBe(true);
});

test('Escape leads back to the plan, and to the summary once hands were counted', async ({ openPage }) => {
  const page = await openPage(laptop);
  await openShow(page);
  await pressUntil(page, '.hands');
  await page.keyboard.type('7');
  await page.keyboard.press('Escape');
  expect(await seenText(page.locator('.summary'))).toContain(': 7');
  await page.keyboard.press('Escape');
  expect(await page.locator('.hands input').first().inputValue()).toBe('7');
  await openShow(page, codeOf({ place: 'RU' }));
  await page.keyboard.press('Escape');
  await page.waitForURL('**/tg/room/#RU-*');
});

test('the clock runs from the second slide, stops with T, and says in words that time is over', async ({ openPage }) => {
  const page = await openPage(laptop);
  await page.clock.install();
  await openShow(page);
  const clock = page.locator('.clock');
  expect(await seenText(clock)).toContain(t('room.stopped'));
  await page.keyboard.press('PageDown');
  await page.clock.runFor(65_000);
  expect(await seenText(clock)).toMatch(/1:0\d\s*\/ 7:00/);
  await page.keyboard.press('t');
  await page.clock.runFor(60_000);
  expect(await seenText(clock)).toMatch(/1:0\d/);
  expect(await seenText(clock)).toContain(t('room.stopped'));
  await page.keyboard.press('t');
  await page.clock.runFor(7 * 60_000);
  expect(await seenText(clock)).toContain(t('room.over'));
  expect(await clock.evaluate((element) => getComputedStyle(element).backgroundColor)).not.toBe('rgb(255, 255, 255)');
});

import { expect } from 'vitest';
import { readGuides } from '#bot/read-world.ts';
import { codeOf, openShow, positionOf, pressUntil } from './open-room.ts';
import { seenText } from './seen-text.ts';
import { test } from './site-test.ts';

const { t } = readGuides().tg;
const laptop = { viewport: { width: 1366, height: 768 } };

test('in a second window they go along with the slides, both ways, hands and blank screen too', { timeout: 60_000 }, async ({
  openPage,
}) => {
  const page = await openPage(laptop);
  await openShow(page);
  const [notes] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('n')]);
  await notes.locator('.presenter', { hasText: t('room.in-step') }).waitFor();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  const [at, all] = await positionOf(page);
  await notes.locator('.presenter', { hasText: `${at} / ${all}` }).waitFor();
  await notes.getByRole('button', { name: t('tool.show-card.next') }).click();
  await expect.poll(async () => (await positionOf(page))[0]).toBe(at + 1);
  await notes.keyboard.press('b');
  await page.locator('.deck > .blank').waitFor();
  await notes.keyboard.press('b');
  await page.locator('.deck > .blank').waitFor({ state: 'detached' });
  await pressUntil(page, '.hands');
  await notes.locator('.hands input').first().fill('15');
  await expect.poll(() => page.locator('.hands input').first().inputValue()).toBe('15');
  await page.locator('.hands input').first().fill('16');
  await expect.poll(() => notes.locator('.hands input').first().inputValue()).toBe('16');
  await notes.reload();
  await expect.poll(() => notes.locator('.hands input').first().inputValue()).toBe('16');
  await page.close({ runBeforeUnload: false });
  await notes.locator('.presenter', { hasText: t('room.alone') }).waitFor();
  await notes.getByRole('button', { name: t('tool.show-card.next') }).click();
  expect(await notes.locator('.presenter h2').count()).toBeGreaterThan(0);
});

test('a window of another session stays out of it', async ({ openPage }) => {
  const page = await openPage(laptop);
  await openShow(page);
  const other = await page.context().newPage();
  await other.goto(`/tg/room/notes/#${codeOf({ place: 'RU' })}`);
  await other.locator('.presenter').waitFor();
  await page.keyboard.press('PageDown');
  await other.keyboard.press('PageDown');
  await other.keyboard.press('PageDown');
  await other.locator('.presenter', { hasText: /^3 \// }).waitFor();
  expect((await positionOf(page))[0]).toBe(2);
  expect(await seenText(other.locator('.presenter'))).toContain(t('room.alone'));
});

test('by themselves on a phone they say what to say and what comes next, to the end', async ({ openPage }) => {
  const page = await openPage({ viewport: { width: 360, height: 740 } });
  await page.goto(`/tg/room/notes/#${codeOf()}`);
  const next = page.getByRole('button', { name: t('tool.show-card.next') });
  await next.click();
  await next.click();
  expect(await seenText(page.locator('.speech'))).not.toBe('');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.keyboard.press('End');
  await page.locator('.presenter', { hasText: /^(\d+) \/ \1/ }).waitFor();
});

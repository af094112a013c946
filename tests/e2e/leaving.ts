import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { seenText } from './seen-text.ts';

export const phone = { viewport: { width: 360, height: 640 } };

/** The month that this page shows is the one on the wall; nothing on it speaks of the guide. */
export async function expectCalendar(page: Page): Promise<void> {
  await page.waitForURL('**/calendar/');
  await page.locator('td[aria-current="date"]').waitFor();
  expect(await seenText(page.locator('h1'))).toContain(String(new Date().getFullYear()));
  expect(await page.content()).not.toMatch(/ҳамроҳ|hamroh|manifest|<a\b/i);
}

/** Presses Back and waits until the tab has settled somewhere. */
export async function goBack(page: Page): Promise<void> {
  await page.goBack({ waitUntil: 'commit' });
  await page.waitForLoadState();
}

/** Presses Shift alone, so many times. */
export async function pressShift(page: Page, times: number): Promise<void> {
  for (let press = 0; press < times; press += 1) await page.keyboard.press('Shift');
}

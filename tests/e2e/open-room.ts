import type { Page } from 'playwright-core';
import { readBundle } from '#content/compile/read-bundle.ts';
import type { Audience, Locale, RoomModuleId } from '#content/index.ts';
import { type Length, toSessionCode } from '#shared/room/session.ts';

/** The modules that exist, whatever their number. */
export const roomModules = readBundle('tg').room.map(({ id }) => id);

type Wish = {
  readonly place?: string;
  readonly audience?: Audience;
  readonly length?: Length;
  readonly modules?: readonly RoomModuleId[];
  readonly beside?: Locale;
};

/** A code of a session, with all modules unless some are asked for. */
export function codeOf({ place = 'AE', audience = 'women', length = '30', modules = roomModules, beside }: Wish = {}): string {
  return toSessionCode({ place, audience, length, modules, ...(beside ? { beside } : {}) });
}

/** Opens the slides of a session and waits for the first. */
export async function openShow(page: Page, code: string = codeOf(), locale: Locale = 'tg'): Promise<void> {
  await page.goto(`/${locale}/room/show/#${code}`);
  await page.locator('.deck h1').waitFor();
}

/** Presses a key until something is on the wall. */
export async function pressUntil(page: Page, selector: string, key = 'PageDown', most = 400): Promise<void> {
  for (let press = 0; press < most; press += 1) {
    if ((await page.locator(selector).count()) > 0) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${selector} is not there after ${most} presses of ${key}`);
}

/** "4 / 16": where the show stands. */
export async function positionOf(page: Page): Promise<readonly [at: number, all: number]> {
  const text = (await page.locator('.deck .position').textContent()) ?? '';
  const [at = 0, all = 0] = text.split('/').map(Number);
  return [at, all];
}

/** To the last slide by the keys of a clicker, and how many presses that took. */
export async function showToTheEnd(page: Page): Promise<number> {
  for (let press = 0; press < 600; press += 1) {
    const [at, all] = await positionOf(page);
    if (at === all) return press;
    await page.keyboard.press('PageDown');
  }
  throw new Error('The show has no end.');
}

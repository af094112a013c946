import type { Page } from 'playwright-core';
import type { Locale } from '#content/index.ts';
import { dayOfBuild } from '#tests/site/read-dist.ts';

/** Waits until the line at the foot says that everything is saved: only then does it name a date. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await page.locator('#saved', { hasText: /\d\d\.\d\d\.\d{4}/ }).waitFor({ timeout: 60_000 });
}

/** Opens languages one after the other and waits until each of them is saved. */
export async function saveLanguages(page: Page, wanted: readonly Locale[]): Promise<void> {
  for (const locale of wanted) {
    await page.goto(`/${locale}/`);
    await waitUntilSaved(page);
  }
}

/** Noon of the day on which the site was built, as its foot says. What is drawn on that day is what was built. */
export function noonOfBuild(): Date {
  return new Date(`${dayOfBuild()}T12:00:00Z`);
}

import type { Page } from 'playwright-core';

/** What a page shows once that which reacts on it has come, by the end of its address. */
const signs: Readonly<Record<string, string>> = { search: 'main input', ask: 'main input', phone: 'main button', room: 'main select' };

/** What reacts on a page comes a moment after its text: waits until it is there. */
export async function untilReady(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('astro-island[ssr]') === null);
  const sign = signs[/\/(\w+)\/$/.exec(page.url())?.[1] ?? ''];
  if (sign !== undefined) await page.locator(sign).first().waitFor();
}

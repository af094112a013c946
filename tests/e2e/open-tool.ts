import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { ToolId } from '#content/index.ts';
import { openSite } from './open-site.ts';
import { waitUntilSaved } from './save-site.ts';

/** A phone of 360 px on which the guide was opened once in Tajik, and which then lost the network for good. */
export async function openOfflinePhone(browser: Browser): Promise<BrowserContext> {
  const site = await openSite();
  const context = await browser.newContext({ baseURL: site.origin, locale: 'tg-TJ', viewport: { width: 360, height: 640 } });
  const page = await context.newPage();
  await page.goto('/tg/');
  await waitUntilSaved(page);
  await page.close();
  await site.close();
  return context;
}

/** Opens a tool and waits until its fields are there. */
export async function openTool(page: Page, id: ToolId): Promise<void> {
  await page.goto(`/tg/tools/${id}/`);
  await page.locator('.tool .fields:visible').first().waitFor();
}

/** What is stored besides the pages: nothing of it is there unless the person chose so. */
export async function storedBesidesPages(page: Page) {
  return page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: (await indexedDB.databases()).map(({ name }) => name),
    cookie: document.cookie,
    caches: (await caches.keys()).filter((name) => name !== 'hamroh'),
    address: location.search + location.hash,
    name,
  }));
}

export const nothingStored = { local: {}, session: {}, databases: [], cookie: '', caches: [], address: '', name: '' };

/** Goes on by Tab until the focus is there, as somebody without a pointer does. */
export async function tabTo(page: Page, selector: string, most = 80): Promise<void> {
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press('Tab');
    if (await page.locator(selector).evaluateAll((all) => all.some((element) => element === document.activeElement))) return;
  }
  throw new Error(`${selector} cannot be reached with ${most} presses of Tab on ${page.url()}`);
}

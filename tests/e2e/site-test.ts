import type { BrowserContextOptions, Page } from 'playwright-core';
import { test as base } from 'vitest';
import { openBrowser } from '../../scripts/browser/open-browser.ts';
import { openSite } from './open-site.ts';

/** Opens a page in a profile of its own: nothing saved, nothing remembered. */
export type OpenPage = (options?: BrowserContextOptions) => Promise<Page>;

/**
 * A test with a browser and the site. Pages save nothing for the time without network unless a test asks for it with
 * `serviceWorkers: 'allow'`, because saving loads the whole site for each of them.
 */
export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from these braces what a fixture needs.
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await openBrowser();
    onCleanup(() => browser.close());
    return browser;
  })
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from these braces what a fixture needs.
  .extend('site', { scope: 'file' }, async ({}, { onCleanup }) => {
    const site = await openSite();
    onCleanup(site.close);
    return site;
  })
  .extend('openPage', async ({ browser, site }, { onCleanup }): Promise<OpenPage> => {
    const before = browser.contexts();
    onCleanup(async () => {
      await Promise.all(
        browser
          .contexts()
          .filter((context) => !before.includes(context))
          .map((context) => context.close()),
      );
    });
    return async (options) => {
      const context = await browser.newContext({ baseURL: site.origin, serviceWorkers: 'block', ...options });
      return context.newPage();
    };
  });

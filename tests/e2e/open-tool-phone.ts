import type { Page } from 'playwright-core';
import type { ToolId } from '#content/index.ts';
import { openPhone } from './open-phone.ts';
import { openSite } from './open-site.ts';
import { noonOfBuild, waitUntilSaved } from './save-site.ts';

/** A small phone that saved the Tajik guide and lost the network for good, so that a tool works from the saved copy or not at all. */
export type ToolPhone = {
  readonly page: Page;
  readonly open: (tool: ToolId) => Promise<void>;
  readonly close: () => Promise<void>;
};

export async function openToolPhone(): Promise<ToolPhone> {
  const site = await openSite();
  const phone = openPhone();
  const { page } = await phone.start();
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${site.origin}/tg/`);
  await waitUntilSaved(page);
  await page.clock.setFixedTime(noonOfBuild());
  await site.close();
  return {
    page,
    open: async (tool) => {
      await page.goto(`${site.origin}/tg/tools/${tool}/`);
      await page.locator('main .tool').waitFor();
    },
    close: phone.remove,
  };
}

/** Everything that a page could have left on the phone, as one text: storage, cookies, databases, names of caches, history. */
export async function whatIsLeft(page: Page): Promise<string> {
  return page.evaluate(async () =>
    JSON.stringify({
      local: { ...localStorage },
      session: { ...sessionStorage },
      cookies: document.cookie,
      databases: await indexedDB.databases(),
      caches: (await caches.keys()).toSorted(),
      state: history.state,
    }),
  );
}

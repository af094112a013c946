import type { Page } from 'playwright-core';

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

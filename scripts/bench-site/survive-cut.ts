import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { arrivesWhole } from '#tests/e2e/arrives-whole.ts';
import { cutAt } from '#tests/e2e/networks.ts';
import { serveFolder } from './serve-folder.ts';

/** Of how many pages the whole text can be read on a network that cuts every answer, and which files were cut. */
export type Survival = { readonly pages: number; readonly whole: number; readonly cutUrls: readonly string[] };

const tabs = 2;

/**
 * Opens every page on a network that cuts every answer after so many bytes of its body, as the server compresses it.
 * @param limit Infinity cuts nothing: then every page must survive, or the measure is wrong
 */
export async function surviveCut(browser: Browser, dist: string, addresses: readonly string[], limit: number): Promise<Survival> {
  const cut = new Set<string>();
  const site = await serveFolder(
    dist,
    cutAt(limit, (url) => cut.add(url)),
  );
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 360, height: 640 } });
  try {
    const counts = await Promise.all(
      Array.from({ length: tabs }, async (_, number) => {
        let whole = 0;
        for (const address of addresses.filter((__, index) => index % tabs === number)) {
          const built = readFileSync(join(dist, address, 'index.html'), 'utf8');
          // A tab for each: the browser's own page about an answer that was cut gets in the way of the next address.
          const page = await context.newPage();
          if (await arrivesWhole(page, site.origin + address, built, 3000)) whole += 1;
          await page.close();
        }
        return whole;
      }),
    );
    return { pages: addresses.length, whole: counts.reduce((sum, count) => sum + count, 0), cutUrls: [...cut].toSorted() };
  } finally {
    await context.close();
    await site.close();
  }
}

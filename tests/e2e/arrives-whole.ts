import type { Page } from 'playwright-core';

/**
 * Opens a page; true when all the text of `main` that was built is then on the screen. What reacts stands between it.
 * @param html what was built
 * @param patience milliseconds for a page that its script must draw first
 */
export async function arrivesWhole(page: Page, url: string, html: string, patience = 30_000): Promise<boolean> {
  // A page that was cut is shown as far as it came, or not at all.
  await page.goto(url, { timeout: 30_000 }).catch(() => undefined);
  if (!page.url().endsWith(url)) return false;
  await page
    .locator('h1')
    .waitFor({ timeout: patience })
    .catch(() => undefined);
  // What an emergency needs is drawn first; the page is whole once the rest is here.
  await page
    .locator('[data-later=coming]')
    .waitFor({ state: 'detached', timeout: patience })
    .catch(() => undefined);
  return page.evaluate((built) => {
    const textOf = (root: Document) => {
      const main = root.querySelector('main')?.cloneNode(true) as HTMLElement | undefined;
      for (const silent of main?.querySelectorAll('script, style, noscript, template, .tool-place') ?? []) silent.remove();
      return (main?.textContent ?? '').replaceAll(/\s/g, '');
    };
    const wanted = textOf(new DOMParser().parseFromString(built, 'text/html'));
    return wanted !== '' && textOf(document).includes(wanted) && document.querySelector('main')?.checkVisibility() === true;
  }, html);
}

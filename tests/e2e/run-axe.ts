import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What can be wrong by night alone, which changes colours and nothing else. */
export const nightRules = ['color-contrast', 'link-in-text-block'] as const;

/** Pixels of a page that a browser still draws at once in no time. */
const tallest = 20_000;

/** Where axe looks and for what; without these on the whole page, for WCAG 2.2 AA and what is good practice. */
type Look = { readonly rules?: readonly string[]; readonly inside?: readonly string[] };

/**
 * What axe finds on a page as it stands: the rule, how to mend it, and where. The page gets axe once, gathers only violations
 * and hands over nothing else; there are no frames.
 */
export async function runAxe(page: Page, { rules, inside }: Look = {}): Promise<readonly string[]> {
  const runOnly = rules === undefined ? { type: 'tag' as const, values: tags } : { type: 'rule' as const, values: [...rules] };
  const options: RunOptions = { resultTypes: ['violations'], preload: false, runOnly };
  // The whole page at once, for what lies below the bar at the foot of a small screen would count as covered; not the whole of a book.
  const size = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (size && height < tallest) await page.setViewportSize({ ...size, height: Math.max(size.height, height + 100) });
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(findViolations, { include: inside ?? ['html'], options });
  if (size) await page.setViewportSize(size);
  return found;
}

/** What axe finds on a page by day and by night. */
export async function runAxeDayAndNight(page: Page): Promise<readonly string[]> {
  const byDay = await runAxe(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const byNight = await runAxe(page, { rules: nightRules });
  await page.emulateMedia({ colorScheme: 'light' });
  return [...byDay, ...byNight.map((finding) => `by night: ${finding}`)];
}

/** Runs in the page. */
async function findViolations({ include, options }: { readonly include: readonly string[]; readonly options: RunOptions }) {
  const { axe: inPage } = window as unknown as { readonly axe: typeof axe };
  const { violations } = await inPage.run({ include: [...include] }, options);
  return violations.flatMap(({ id, help, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id} (${help}): ${html.slice(0, 200)}`));
}

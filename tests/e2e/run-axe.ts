import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Pixels of a page that a browser still draws at once in no time. */
const tallest = 20_000;

/** Where axe looks and for what; without these on the whole page, for WCAG 2.2 AA and what is good practice. */
type Look = { readonly rules?: readonly string[]; readonly inside?: readonly string[] };

/**
 * What axe finds on a page as it stands: the rule, how to mend it, and where. Only violations are gathered, and in the page
 * itself, for there are no frames: that is five times as fast.
 */
export async function runAxe(page: Page, { rules, inside = [] }: Look = {}): Promise<readonly string[]> {
  const runOnly = rules === undefined ? { type: 'tag' as const, values: tags } : { type: 'rule' as const, values: [...rules] };
  // The whole page at once, for what lies below the bar at the foot of a small screen would count as covered; not the whole of a book.
  const size = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (size && height < tallest) await page.setViewportSize({ ...size, height: Math.max(size.height, height + 100) });
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'], preload: false, runOnly });
  const { violations } = await inside.reduce((builder, selector) => builder.include(selector), axe).analyze();
  if (size) await page.setViewportSize(size);
  return violations.flatMap(({ id, help, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id} (${help}): ${html.slice(0, 200)}`));
}

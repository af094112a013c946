import type { Locator } from 'playwright-core';

/** The text of one thing as a person sees it, once it is there: what is hidden or folded up is not in it. */
export async function seenText(locator: Locator): Promise<string> {
  await locator.waitFor();
  return (await locator.allInnerTexts()).join('\n');
}

import type { BrowserContext } from 'playwright-core';
import { openOfflinePhone } from './open-tool.ts';
import { test as siteTest } from './site-test.ts';

/** A test with a phone that lost the network for good: what it shows can only come from what is saved on it. */
export const test = siteTest.extend('phone', { scope: 'file' }, async ({ browser }, { onCleanup }): Promise<BrowserContext> => {
  const phone = await openOfflinePhone(browser);
  onCleanup(() => phone.close());
  return phone;
});

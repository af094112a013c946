import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { locales } from '#content/index.ts';
import { test } from './site-test.ts';

/** 50 kbit/s and half a second there and back, as on the edge of a 2G cell. */
async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 500,
    downloadThroughput: 6250,
    uploadThroughput: 6250,
  });
}

describe('on a very slow network', () => {
  test.for(locales)(
    'the help page in %s can be read and its numbers unfolded within 5 seconds of the first visit',
    async (locale, { openPage }) => {
      const page = await openPage({ viewport: { width: 360, height: 640 } });
      await slowDown(page);
      const start = Date.now();
      await page.goto(`/${locale}/help/`, { waitUntil: 'commit' });
      await page.locator('footer').waitFor();
      await page.locator('details:has(#tr) summary').click();
      await page.locator('details:has(#tr) a[href^="tel:"]').first().waitFor();
      const took = Date.now() - start;
      expect(took).toBeLessThan(5000);
      // The network was really slow: even the smallest page takes half a second.
      expect(took).toBeGreaterThan(500);
    },
  );
});

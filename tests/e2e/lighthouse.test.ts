import { expect } from 'vitest';
import { openPhone } from './open-phone.ts';
import { lighthouseKinds, runLighthouse } from './run-lighthouse.ts';
import { test as siteTest } from './site-test.ts';

// biome-ignore lint/correctness/noEmptyPattern: Vitest reads from these braces what a fixture needs.
const test = siteTest.extend('port', { scope: 'file' }, async ({}, { onCleanup }) => {
  const phone = openPhone();
  onCleanup(phone.remove);
  return (await phone.start()).port;
});

const categories = ['accessibility', 'best-practices', 'seo'];

// Speed depends on what else the machine does: `npm run bench:site` prints it. Again, because Lighthouse loses its trace now and then.
test.for(Object.entries(lighthouseKinds))(
  'Lighthouse takes no point from a page of the kind %s',
  { retry: 2 },
  async ([, address], { site, port }) => {
    const { points, lost } = await runLighthouse(site.origin + address, port, categories);
    expect(points, lost.join('\n')).toEqual({ accessibility: 100, 'best-practices': 100, seo: 100 });
  },
);

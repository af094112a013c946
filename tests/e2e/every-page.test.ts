import { describe, expect } from 'vitest';
import { locales } from '#content/index.ts';
import { readPages } from '#tests/site/read-dist.ts';
import { arrivesWhole } from './arrives-whole.ts';
import { cutAt, dropSome, makeChance } from './networks.ts';
import { openSite } from './open-site.ts';
import { addressesIn, pageKinds } from './page-kinds.ts';
import { waitUntilSaved } from './save-site.ts';
import { test } from './site-test.ts';

const built = new Map(readPages().map(({ address, html }) => [address, html]));
const isRead = (address: string) => !/\/(search|ask|phone|carry)\/$/.test(address);

describe('on a network that cuts every answer after 16 KB', () => {
  // Every page in Tajik, the longest of each kind in the others.
  test.for(locales)('pages in %s arrive whole, and nothing that they load is cut', async (locale, { openPage }) => {
    const cut: string[] = [];
    const site = await openSite(cutAt(16_384, (url) => cut.push(url)));
    const addresses = locale === 'tg' ? addressesIn(locale) : pageKinds(locale).map(({ address }) => address);
    // All that is to be read is in the page itself; what scripts load is seen in the languages where one page of each kind is opened.
    const tabs = await Promise.all([1, 2].map(() => openPage({ baseURL: site.origin, javaScriptEnabled: locale !== 'tg' })));
    const broken: string[] = [];
    await Promise.all(
      tabs.map(async (tab, number) => {
        for (const address of addresses.filter((_, index) => index % tabs.length === number)) {
          if (!isRead(address)) await tab.goto(address);
          else if (!(await arrivesWhole(tab, address, built.get(address) ?? ''))) broken.push(address);
        }
      }),
    );
    expect(cut).toEqual([]);
    expect(broken).toEqual([]);
    expect(addresses.length).toBeGreaterThan(15);
    await site.close();
  });
});

test('on a network that drops every second request at random, whoever was here once gets every kind of page whole at the first try', async ({
  openPage,
}) => {
  const network = { isBad: false, dropped: 0 };
  const drop = dropSome(0.5, makeChance(16), () => {
    network.dropped += 1;
  });
  const site = await openSite((request, response) => network.isBad && drop(request, response));
  const page = await openPage({ serviceWorkers: 'allow', baseURL: site.origin });
  await page.goto('/tg/');
  await waitUntilSaved(page);
  network.isBad = true;
  const broken: string[] = [];
  // Twice, because each time the network drops something else.
  for (const { address } of [...pageKinds('tg'), ...pageKinds('tg')].filter((kind) => isRead(kind.address))) {
    if (!(await arrivesWhole(page, address, built.get(address) ?? ''))) broken.push(address);
  }
  expect(broken).toEqual([]);
  expect(network.dropped).toBeGreaterThan(10);
  await site.close();
});

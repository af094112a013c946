import { describe, expect } from 'vitest';
import { locales } from '#content/index.ts';
import { readPages } from '#tests/site/read-dist.ts';
import { arrivesWhole } from './arrives-whole.ts';
import { cutAt, dropSome, makeChance } from './networks.ts';
import { openSite } from './open-site.ts';
import { pageKinds } from './page-kinds.ts';
import { waitUntilSaved } from './save-site.ts';
import { test } from './site-test.ts';

const built = new Map(readPages().map(({ address, html }) => [address, html]));
const isRead = (address: string) => !/\/(search|ask|phone|carry)\/$|\/room\/((show|notes|today)\/)?$/.test(address);

describe('on a network that cuts every answer after 16 KB', () => {
  test('every page in every language arrives to its last letter', async () => {
    const cut: string[] = [];
    const site = await openSite(cutAt(16_384, (url) => cut.push(url)));
    const broken: string[] = [];
    for (const [address, html] of built) {
      const text = await fetch(`${site.origin}${address}`).then((response) => response.text());
      if (text !== html) broken.push(address);
    }
    expect(cut).toEqual([]);
    expect(broken).toEqual([]);
    expect(built.size).toBeGreaterThan(700);
    await site.close();
  });

  test.for(locales)('the longest page of each kind in %s can be read, and nothing that it loads is cut', async (locale, { openPage }) => {
    const cut: string[] = [];
    const site = await openSite(cutAt(16_384, (url) => cut.push(url)));
    const page = await openPage({ baseURL: site.origin });
    const broken: string[] = [];
    for (const { address } of pageKinds(locale)) {
      if (!isRead(address)) await page.goto(address);
      else if (!(await arrivesWhole(page, address, built.get(address) ?? ''))) broken.push(address);
    }
    expect(cut).toEqual([]);
    expect(broken).toEqual([]);
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

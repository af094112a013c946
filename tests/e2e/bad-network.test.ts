import { describe, expect } from 'vitest';
import { readGuides } from '#bot/read-world.ts';
import { readPages, textOf } from '#tests/site/read-dist.ts';
import { hurryWorker } from './networks.ts';
import { type Meddle, openSite } from './open-site.ts';
import { waitUntilSaved } from './save-site.ts';
import { seenText } from './seen-text.ts';
import { test } from './site-test.ts';
import { readList, waitForFiles } from './stored.ts';

/** A page that is not saved as it is, so that the worker asks the network for it first. */
const address = '/tg/topics/fees/';
const heading = textOf(readPages().find((page) => page.address === address)?.html ?? '', 'h1');

/** Cuts an answer short, as mobile networks cut every transfer at about 16 KB. */
const cutShort: Meddle = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': '9000' });
  response.write('<!doctype html><html lang="tg"><h1>Half a page');
  setTimeout(() => response.destroy(), 50);
  return true;
};

/** Takes the question and never answers. */
const hang: Meddle = () => true;

/** A phone that has everything, on a network that turns bad when told. */
async function openOn(meddle: Meddle) {
  const network = { isBad: false };
  const site = await openSite((request, response) => network.isBad && request.url === address && meddle(request, response));
  return { network, site };
}

describe('on a network that is there and does not work', () => {
  test.for([
    { what: 'cuts the page short', meddle: cutShort },
    { what: 'takes the question and never answers', meddle: hang },
  ])('one that $what, the saved page is shown', async ({ meddle }, { openPage }) => {
    const { network, site } = await openOn(meddle);
    const page = await openPage({ serviceWorkers: 'allow', baseURL: site.origin });
    await page.goto('/tg/');
    await waitUntilSaved(page);
    network.isBad = true;
    const start = Date.now();
    await page.goto(address);
    expect(await seenText(page.locator('h1'))).toBe(heading);
    // The worker gives the network four seconds.
    expect(Date.now() - start).toBeLessThan(10_000);
    await site.close();
  });

  test('what somebody in danger opens does not wait for the network at all', async ({ openPage }) => {
    let asked = 0;
    const count: Meddle = (request) => {
      if (/^\/tg\/(help|topics\/passport-taken)\/$/.test(request.url ?? '')) asked += 1;
      return false;
    };
    const site = await openSite(count);
    const page = await openPage({ serviceWorkers: 'allow', baseURL: site.origin });
    await page.goto('/tg/');
    await waitUntilSaved(page);
    asked = 0;
    for (const urgent of ['/tg/help/', '/tg/topics/passport-taken/']) await page.goto(urgent);
    expect(asked).toBe(0);
    await site.close();
  });
});

test('a first visit that was cut short is not taken for whole, and the next visit completes it', async ({ openPage }) => {
  let isBad = true;
  const hurry = hurryWorker(20);
  const site = await openSite(
    (request, response) =>
      hurry(request, response) || (isBad && (request.url ?? '').startsWith('/data/en-') && cutShort(request, response)),
  );
  const page = await openPage({ serviceWorkers: 'allow', baseURL: site.origin });
  await page.goto('/en/');
  await page.locator('#saved', { hasText: 'Saving to this phone' }).waitFor();
  // The worker gives up for now, and nothing claims that all is saved.
  await page.locator('#saved', { hasText: 'Saved in part' }).waitFor({ timeout: 90_000 });
  isBad = false;
  await page.goto('/en/');
  await waitUntilSaved(page);
  await site.close();
  await page.goto('/en/topics/fees/');
  expect(await seenText(page.locator('h1'))).not.toBe('');
});

test('what arrived of a copy that is not whole answers without a network', async ({ openPage }) => {
  const isLarge = /^\/data\/(tg-topics|tg-facts|sources)-/;
  const site = await openSite((request, response) => isLarge.test(request.url ?? '') && cutShort(request, response));
  const page = await openPage({ serviceWorkers: 'allow', baseURL: site.origin });
  await page.goto('/tg/');
  await waitForFiles(page, readList('tg').files.filter(([, , , , isUrgent]) => isUrgent === 1).length);
  await site.close();
  await page.goto('/tg/topics/passport-taken/');
  await page.locator('main a[href^="tel:"]').first().waitFor({ state: 'attached' });
  // What cannot be drawn yet says so and leads to help.
  await page.goto(address);
  expect(await seenText(page.locator('h1'))).toBe(readGuides().tg.t('saved.not-yet'));
  expect(await page.locator('a.urgent').getAttribute('href')).toBe('/tg/help/');
});

test('while there is a network, an address that does not exist is answered as such', async ({ openPage }) => {
  const page = await openPage({ serviceWorkers: 'allow' });
  await page.goto('/tg/');
  await waitUntilSaved(page);
  expect((await page.goto('/tg/no/such/page/'))?.status()).toBe(404);
});

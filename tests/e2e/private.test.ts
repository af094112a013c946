import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { type Locale, locales } from '#content/index.ts';
import { pageKinds } from './page-kinds.ts';
import { waitUntilSaved } from './save-site.ts';
import { test } from './site-test.ts';

type Watched = { readonly requests: string[]; readonly complaints: string[] };

/** Writes down every request of the pages and of the worker, and everything that should not happen. */
async function watch(context: BrowserContext, page: Page): Promise<Watched> {
  const watched: Watched = { requests: [], complaints: [] };
  const complain = (what: string) => watched.complaints.push(`${new URL(page.url()).pathname}: ${what}`);
  context.on('request', (request) => watched.requests.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
  context.on('response', (response) => response.status() >= 400 && complain(`${response.status()} for ${response.url()}`));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complain(`console: ${message.text()}`));
  page.on('pageerror', (error) => complain(`error: ${error.message}`));
  page.on('dialog', (dialog) => complain(`dialog: ${dialog.message()}`));
  await page.exposeFunction('report', complain);
  await page.addInitScript(() => {
    const report = (what: string) => (window as unknown as { report: (what: string) => void }).report(what);
    document.addEventListener('securitypolicyviolation', (event) => report(`policy: ${event.violatedDirective} ${event.blockedURI}`));
    // What asks the person for a permission, or asks the browser behind their back.
    const asking: readonly (readonly [owner: object | undefined, name: string])[] = [
      [window.Notification, 'requestPermission'],
      [navigator.geolocation, 'getCurrentPosition'],
      [navigator.geolocation, 'watchPosition'],
      [navigator.permissions, 'query'],
      [navigator.mediaDevices, 'getUserMedia'],
      [navigator.storage, 'persist'],
      [navigator.clipboard, 'readText'],
      [navigator.clipboard, 'writeText'],
      [window.PushManager?.prototype, 'subscribe'],
      [navigator, 'share'],
      [navigator, 'sendBeacon'],
    ];
    for (const [owner, name] of asking) {
      if (owner === undefined) continue;
      const value = () => {
        report(`asks for ${name}`);
        return Promise.reject(new Error('not here'));
      };
      Object.defineProperty(owner, name, { value });
    }
  });
  return watched;
}

/** Everything that this site keeps in the browser, apart from the saved pages. */
async function kept(page: Page) {
  const stores = await page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: (await indexedDB.databases()).map(({ name }) => name),
    cookie: document.cookie,
  }));
  return { ...stores, cookies: await page.context().cookies() };
}
/** The address of everything that is saved for the time without a network, and all that is written down about it. */
async function savedUrls(page: Page): Promise<readonly string[]> {
  const entries = await page.evaluate(async () => {
    const caching = (await caches.keys()).map(async (name) => (await caches.open(name)).keys());
    const state = await (await caches.match('/kept/state'))?.text();
    return [...(await Promise.all(caching)).flat().map(({ url }) => url), state ?? ''];
  });
  return entries.toSorted();
}

const nothing = { local: {}, session: {}, databases: [], cookie: '', cookies: [] };

describe.each(locales)('reading in %s', (locale) => {
  test('asks no other host, no permission, sets no cookie, and goes without an error on any kind of page', async ({ openPage, site }) => {
    const page = await openPage({ serviceWorkers: 'allow' });
    const { requests, complaints } = await watch(page.context(), page);
    for (const { address } of [{ address: '/' }, ...pageKinds(locale)]) await page.goto(address, { waitUntil: 'load' });
    await waitUntilSaved(page);
    expect(complaints).toEqual([]);
    expect(requests.filter((request) => !request.startsWith(`GET ${site.origin}/`))).toEqual([]);
    expect(requests.filter((request) => /\?/.test(request))).toEqual([]);
    expect(requests.length).toBeGreaterThan(50);
    expect(await kept(page)).toEqual(nothing);
  });
});

const typed: Readonly<Record<Locale, string>> = { tg: 'Зарина паспорт', ru: 'Зарина паспорт', en: 'Zarina passport' };

test.for(locales)('what is typed in %s is neither sent nor kept', async (locale, { openPage }) => {
  const page = await openPage({ serviceWorkers: 'allow' });
  const { requests, complaints } = await watch(page.context(), page);
  await page.goto(`/${locale}/search/`);
  await waitUntilSaved(page);
  await page.getByRole('searchbox').pressSequentially(typed[locale]);
  await page.locator('.results a').first().waitFor();
  await page.goto(`/${locale}/ask/`);
  await page.locator('.assistant input').fill(typed[locale]);
  await page.locator('.assistant .send').click();
  await page.locator('.turn').nth(1).locator('.actions button').first().click();
  await page.locator('.turn').nth(2).waitFor();
  expect(complaints).toEqual([]);
  expect(requests.filter((request) => /zarina|зарина/i.test(decodeURIComponent(request)))).toEqual([]);
  expect(await kept(page)).toEqual(nothing);
  expect((await savedUrls(page)).filter((url) => /zarina|зарина/i.test(decodeURIComponent(url)))).toEqual([]);
  expect(page.url()).toMatch(/\/ask\/$/);
});

test('what somebody reads is not added to what is saved', async ({ openPage }) => {
  const page = await openPage({ serviceWorkers: 'allow' });
  await page.goto('/tg/');
  await waitUntilSaved(page);
  const before = await savedUrls(page);
  for (const address of ['/tg/topics/fees/', '/tg/places/ae/', '/tg/no/such/page/']) await page.goto(address);
  expect(await savedUrls(page)).toEqual(before);
  expect(before.length).toBeGreaterThan(20);
});

test('only a chosen language is remembered, under its name', async ({ openPage }) => {
  const page = await openPage();
  await page.goto('/tg/');
  expect(await kept(page)).toEqual(nothing);
  await page.locator('header a[data-language="ru"]').click();
  await page.waitForURL('**/ru/');
  expect(await kept(page)).toEqual({ ...nothing, local: { language: 'ru' } });
});

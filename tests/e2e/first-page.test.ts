import { describe, expect } from 'vitest';
import { seenText } from './seen-text.ts';
import { test } from './site-test.ts';

type Arrival = { readonly saved?: string; readonly languages: readonly string[]; readonly opens: string; readonly because: string };

const arrivals: readonly Arrival[] = [
  { saved: 'en', languages: ['ru-RU', 'ru'], opens: '/en/', because: 'the language chosen before wins' },
  { saved: 'tg', languages: ['en-US'], opens: '/tg/', because: 'the language chosen before wins over English too' },
  { languages: ['ru-RU', 'en'], opens: '/ru/', because: 'the browser speaks Russian' },
  { languages: ['en-GB'], opens: '/en/', because: 'the browser speaks English' },
  { languages: ['tg-Cyrl-TJ', 'ru'], opens: '/tg/', because: 'the browser speaks Tajik' },
  { languages: ['uz-UZ', 'ky', 'ru-RU'], opens: '/ru/', because: 'the first language that the guide speaks counts' },
  { languages: ['uz-UZ', 'tr'], opens: '/tg/', because: 'Tajik is for everybody else' },
  { languages: [], opens: '/tg/', because: 'a browser that tells nothing gets Tajik' },
  { saved: 'klingon', languages: ['ru'], opens: '/ru/', because: 'a saved language that does not exist is passed over' },
];

describe('the first address', () => {
  test.for(arrivals)('opens $opens for $languages, saved: $saved – $because', async ({ saved, languages, opens }, { openPage }) => {
    const page = await openPage();
    await page.addInitScript((wished) => Object.defineProperty(navigator, 'languages', { get: () => wished }), languages);
    if (saved !== undefined) await page.addInitScript((language) => localStorage.setItem('language', language), saved);
    await page.goto('/');
    await page.waitForURL((url) => url.pathname !== '/');
    expect(new URL(page.url()).pathname).toBe(opens);
  });

  test('works where the phone forbids to save anything', async ({ openPage }) => {
    const page = await openPage({ locale: 'ru-RU' });
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto('/');
    await page.waitForURL('**/ru/');
    await page.locator('header a[data-language="tg"]').click();
    await page.waitForURL('**/tg/');
    expect(await seenText(page.locator('h1'))).not.toBe('');
  });

  test('does not stand in the way of going back', async ({ openPage }) => {
    const page = await openPage({ locale: 'en-US' });
    await page.goto('/tg/about/');
    await page.goto('/');
    await page.waitForURL('**/en/');
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe('/tg/about/');
  });
});

test('a language chosen on any page opens the same page in it, and the first address from then on', async ({ openPage }) => {
  const page = await openPage({ locale: 'ru-RU' });
  await page.goto('/tg/topics/not-paid/');
  await page.locator('header a[data-language="en"]').click();
  await page.waitForURL('**/en/topics/not-paid/');
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({ language: 'en' });
  await page.goto('/');
  await page.waitForURL('**/en/');
});

test('from a page that does not exist a language leads to its beginning', async ({ openPage }) => {
  const page = await openPage();
  const response = await page.goto('/tg/no/such/page/');
  expect(response?.status()).toBe(404);
  await page.locator('header a[data-language="ru"]').click();
  await page.waitForURL('**/ru/');
  expect(await page.locator('html').getAttribute('lang')).toBe('ru');
});

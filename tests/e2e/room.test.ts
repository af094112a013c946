import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { readGuides } from '#bot/read-world.ts';
import { makeDeck } from '#shared/room/make-deck.ts';
import { parseSessionCode } from '#shared/room/session.ts';
import { codeOf, openShow, positionOf, pressUntil, roomModules, showToTheEnd } from './open-room.ts';
import { openSite } from './open-site.ts';
import { tabTo } from './open-tool.ts';
import { saveLanguages } from './save-site.ts';
import { seenText } from './seen-text.ts';
import { test } from './site-test.ts';
import { whatIsLeft } from './what-is-left.ts';

const { t, bundle } = readGuides().tg;
const laptop = { viewport: { width: 1366, height: 768 } };

/** What a sheet of paper 190 mm wide would cut off. */
async function cutOnPaper(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
      .map((element) => `${element.tagName}: ${element.textContent?.slice(0, 60)}`),
  );
}

describe('staff who never saw it, on a laptop whose network is gone after one visit', () => {
  test('plan half an hour with women for the Emirates, show it to the end, count hands, and print what came of it', {
    timeout: 180_000,
  }, async ({ openPage }) => {
    const site = await openSite();
    const page = await openPage({ ...laptop, serviceWorkers: 'allow', baseURL: site.origin });
    const foreign: string[] = [];
    page.on('request', (request) => request.url().startsWith(site.origin) || foreign.push(request.url()));
    await saveLanguages(page, ['ru', 'tg']);
    await site.close();

    await page.goto('/tg/room/');
    await page.locator('select[name=place]').selectOption('AE');
    expect(await seenText(page.locator('h1'))).toBe(t('nav.room'));
    const left = await whatIsLeft(page);
    await page.getByLabel(t('room.audience.women'), { exact: true }).check();
    await page.getByLabel(t('room.length.30')).check();
    await page.locator('select[name=beside]').selectOption('ru');
    await page.waitForURL(/#AE-.*-ru$/);
    const code = new URL(page.url()).hash.slice(1);
    expect(parseSessionCode(code)).toMatchObject({ place: 'AE', audience: 'women', length: '30', beside: 'ru' });

    await page.getByRole('link', { name: t('room.show'), exact: true }).click();
    await page.locator('.deck h1').waitFor();
    expect(await seenText(page.locator('.deck h1'))).toContain(bundle.places.find(({ id }) => id === 'AE')?.name);
    const session = parseSessionCode(code);
    const deck = session ? makeDeck(session, { bundle, today: new Date().toISOString().slice(0, 10) }) : [];
    expect(await positionOf(page)).toEqual([1, deck.length]);

    await pressUntil(page, '.deck[data-kind=question] .hands');
    const ask = await page.locator('.deck h1').evaluate((heading) => heading.firstChild?.textContent ?? '');
    const asked = deck.flatMap((slide) => (slide.kind === 'question' && slide.question.ask === ask ? [slide.question] : []))[0];
    const letters = asked?.choices.map(({ letter }) => letter) ?? [];
    const wrong = letters.findIndex((letter) => letter !== asked?.right);
    // A digit goes into the first field by itself, and Enter to the next.
    for (const [index] of letters.entries()) {
      await page.keyboard.type(index === wrong ? '12' : '4');
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press('PageDown');
    await page.locator('.choice-row[data-sign=right]').waitFor();
    const all = 12 + 4 * (letters.length - 1);
    expect(await seenText(page.locator('.choice-row[data-sign=right] .sign'))).toContain(t('room.of', { hands: 4, all }));
    expect(await seenText(page.locator('.sheet'))).toContain(asked?.why.slice(0, 20) ?? '?');

    await showToTheEnd(page);
    expect(await page.locator('.deck .number strong').count()).toBeGreaterThan(0);
    await page.locator('.desk > button', { hasText: t('room.summary') }).click();
    await page.getByLabel(t('room.where')).fill('Хуҷанд, истгоҳ');
    await page.getByLabel(t('room.people')).fill('2a3');
    const text = await seenText(page.locator('.summary'));
    expect(text).toContain(asked?.ask);
    expect(text).toContain(t('room.share', { share: Math.round((4 / all) * 100) }));
    expect(text).toContain(t('room.not-kept'));

    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: t('room.save') }).click()]);
    const saved = readFileSync(await file.path(), 'utf8');
    for (const line of ['Хуҷанд, истгоҳ', `${t('room.people')}: 23`, asked?.ask ?? '?', ': 12']) expect(saved).toContain(line);

    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 718, height: 1046 });
    expect(await cutOnPaper(page)).toEqual([]);
    const paper = await seenText(page.locator('body'));
    expect(paper).toContain('Хуҷанд, истгоҳ');
    for (const words of [t('room.save'), t('nav.help')]) expect(paper).not.toContain(words);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(1046);
    await page.emulateMedia({ media: 'screen' });

    await page.goto(`/tg/room/today/#${code}`);
    await page.locator('.today').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await cutOnPaper(page)).toEqual([]);
    await page.emulateMedia({ media: 'screen' });
    expect(await whatIsLeft(page)).toBe(left);
    expect(foreign).toEqual([]);
  });

  test('see one language when the second is not saved, and are told so', { timeout: 90_000 }, async ({ openPage }) => {
    const site = await openSite();
    const page = await openPage({ ...laptop, serviceWorkers: 'allow', baseURL: site.origin });
    await saveLanguages(page, ['tg']);
    await site.close();
    await openShow(page, codeOf({ beside: 'ru' }));
    expect(await seenText(page.locator('.absent'))).toBe(t('room.absent'));
    await page.keyboard.press('PageDown');
    expect(await page.locator('.other').count()).toBe(0);
  });
});

test('with the keyboard alone a plan is made and its slides are opened', async ({ openPage }) => {
  const page = await openPage(laptop);
  await page.goto('/ru/room/');
  await page.locator('select[name=place]').waitFor();
  await tabTo(page, 'select[name=place]');
  await page.keyboard.press('ArrowDown');
  const place = await page.locator('select[name=place]').inputValue();
  await tabTo(page, 'input[name=who]');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, 'input[name=time]');
  await page.keyboard.press('ArrowUp');
  await tabTo(page, '.modules input');
  const wasOn = await page.locator('.modules input').first().isChecked();
  await page.keyboard.press('Space');
  expect(await page.locator('.modules input').first().isChecked()).toBe(!wasOn);
  await page.keyboard.press('Space');
  await tabTo(page, 'a[href*="/room/show/"]');
  await page.keyboard.press('Enter');
  await page.locator('.deck h1').waitFor();
  expect(parseSessionCode(new URL(page.url()).hash.slice(1))).toMatchObject({ place, audience: 'women', length: '10' });
});

test('the plan stands in the address: opened again, and in another language, it is the same', async ({ openPage }) => {
  const page = await openPage({ viewport: { width: 360, height: 740 } });
  const code = codeOf({ place: 'KZ', audience: 'families', length: '60' });
  await page.goto(`/tg/room/#${code}`);
  await page.locator('select[name=place]').waitFor();
  expect(await page.locator('select[name=place]').inputValue()).toBe('KZ');
  expect(await page.locator('input[name=who]:checked').inputValue()).toBe('families');
  expect(await page.locator('.modules input:checked').count()).toBe(roomModules.length);
  await page.locator('header a[data-language=ru]').click();
  await page.waitForURL(`**/ru/room/#${code}`);
  await page.locator('select[name=place]').waitFor();
  expect(await page.locator('select[name=place]').inputValue()).toBe('KZ');
  await page.locator('select[name=language]').selectOption('tg');
  const show = page.getByRole('link', { name: readGuides().ru.t('room.show'), exact: true });
  expect(await show.getAttribute('href')).toBe(`/tg/room/show/#${code}`);
});

const hostile = [
  '',
  'AE',
  'ZZ-any-women-30-2',
  'TJ-any-women-30-2',
  'AE-any-women-30-',
  'AE-any-women-30-9',
  'AE-any-women-31-2',
  '<img src=x onerror=alert(1)>',
  '%3Cscript%3Ealert(1)%3C/script%3E',
  '__proto__-any-women-30-2',
  'AE-any-women-30-2-fr',
  'A'.repeat(5000),
  '%E0%A4%A',
] as const;

test('whatever else stands behind the # leads to the plan and to nothing else', { timeout: 90_000 }, async ({ openPage }) => {
  const page = await openPage(laptop);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('dialog', (dialog) => errors.push(dialog.message()));
  for (const view of ['show', 'notes', 'today']) {
    await page.goto(`/tg/room/${view}/`);
    for (const code of hostile) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, code);
      await page.locator('a[href="/tg/room/"]', { hasText: t('nav.room') }).waitFor();
      expect(await page.locator('.deck, .presenter, .today').count(), `${view} ${code}`).toBe(0);
    }
  }
  await page.goto('/tg/room/#<img src=x onerror=alert(1)>');
  await page.locator('select[name=place]').waitFor();
  expect(await page.locator('main img').count()).toBe(0);
  expect(errors).toEqual([]);
});

test('a country of which only numbers are known says what it does not know', async ({ openPage }) => {
  const far = bundle.places.find(({ depth, role }) => depth !== 'guide' && role === 'destination')?.id ?? '';
  const page = await openPage(laptop);
  await openShow(page, codeOf({ place: far }));
  await pressUntil(page, '.deck[data-kind=facts]');
  expect(await seenText(page.locator('.sheet'))).toContain(t('room.unknown'));
});

test('everything from today holds every point, rule and number of its slides, with their sources', async ({ openPage }) => {
  const page = await openPage(laptop);
  const code = codeOf({ place: 'RU', audience: 'mixed', length: 'full' });
  await page.goto(`/tg/room/today/#${code}`);
  const text = await seenText(page.locator('.today'));
  const session = parseSessionCode(code);
  const deck = session ? makeDeck(session, { bundle, today: new Date().toISOString().slice(0, 10) }) : [];
  const wanted = deck.flatMap((slide) => {
    if (slide.kind === 'points') return slide.points;
    if (slide.kind === 'facts') return slide.facts.flatMap(({ statement, sources }) => [statement, sources[0]?.publisher ?? '']);
    if (slide.kind === 'numbers' || slide.kind === 'end') return slide.contacts.flatMap(({ lines }) => lines.map(({ dial }) => dial));
    return [];
  });
  expect(wanted.length).toBeGreaterThan(20);
  expect(wanted.filter((part) => !text.includes(part))).toEqual([]);
});

test('without script the plan leads to the text of each part', async ({ openPage }) => {
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto('/tg/room/');
  expect(await seenText(page.locator('main'))).toContain(t('room.needs-script'));
  const hrefs = await page.locator('main li a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(hrefs).toEqual(roomModules.map((id) => `/tg/room/${id}/`));
});

test('no other page fetches what only a room needs', async ({ openPage }) => {
  const page = await openPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  // The assistant answers questions about modules too.
  for (const address of ['/tg/', '/tg/help/', '/tg/tools/stay-legal/', '/tg/search/']) {
    await page.goto(address, { waitUntil: 'networkidle' });
  }
  expect(asked.filter((path) => /-room-|RoomPage|Plan|Show\./.test(path))).toEqual([]);
  await page.goto('/tg/room/', { waitUntil: 'networkidle' });
  expect(asked.some((path) => path.startsWith('/data/tg-room-'))).toBe(true);
});

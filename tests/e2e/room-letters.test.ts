import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { readBundle } from '#content/compile/read-bundle.ts';
import { locales, type RoomModule, type RoomModuleId } from '#content/index.ts';
import { codeOf, openShow } from './open-room.ts';
import { test } from './site-test.ts';

const { places: allPlaces, room } = readBundle('tg');
const places = allPlaces.filter(({ depth, role }) => depth === 'guide' && role === 'destination').map(({ id }) => id);

/** Modules that show these people something of their own: what is made for them, and numbers, which for them are those at home. */
function ownModules(audience: 'families' | 'returnees'): readonly RoomModuleId[] {
  const isOwn = ({ slides, stories, questions }: RoomModule) =>
    slides.some(({ contacts }) => contacts.length > 0) ||
    [...slides, ...stories, ...questions].some(({ tracks }) => tracks.includes(audience));
  return room.filter(isOwn).map(({ id }) => id);
}

/** What a room reads by: a wide projector, an old one, and a phone held sideways. */
const screens = [
  { name: '16 : 9', width: 1920, height: 1080 },
  { name: 'a laptop', width: 1366, height: 768 },
  { name: '4 : 3', width: 1024, height: 768 },
  { name: 'a phone held sideways', width: 740, height: 360 },
] as const;

type Seen = { readonly screens: number; readonly smallest: number; readonly second: number; readonly wrong: readonly string[] };

/** Goes through all slides with the key of a clicker, and measures every screen. */
async function measure(page: Page): Promise<Seen> {
  return page.evaluate(async () => {
    // A message comes at once, while timers one after the other wait four milliseconds each.
    const drawn = () =>
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage('');
      });
    const wrong: string[] = [];
    let [count, smallest, second] = [0, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let last = ''; count < 2000; count += 1) {
      const wall = document.querySelector<HTMLElement>('.wall');
      const sheet = wall?.querySelector<HTMLElement>('.sheet');
      if (!wall || !sheet) throw new Error('nothing is on the wall');
      const now = `${document.querySelector('.position')?.textContent} ${sheet.textContent}`;
      if (now === last) break;
      last = now;
      const say = (what: string) => wrong.push(`${now.slice(0, 70)}: ${what}`);
      const frame = wall.getBoundingClientRect();
      if (sheet.scrollHeight > wall.clientHeight) say(`${sheet.scrollHeight} of ${wall.clientHeight} high`);
      for (const element of sheet.querySelectorAll<HTMLElement>('*')) {
        const box = element.getBoundingClientRect();
        if (box.width === 0) continue;
        if (box.right > frame.right + 1 || box.left < frame.left - 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1)
          say(`${element.tagName} sticks out`);
        const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
        if (!hasText && element.tagName !== 'INPUT') continue;
        const part = Number.parseFloat(getComputedStyle(element).fontSize) / innerHeight;
        if (element.closest('.aside')) continue;
        if (element.closest('.other')) second = Math.min(second, part);
        else smallest = Math.min(smallest, part);
      }
      dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown' }));
      await drawn();
    }
    return { screens: count, smallest, second, wrong };
  });
}

/** Shows another session in the same window. */
async function change(page: Page, code: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, code);
  await page.waitForFunction(() => document.querySelector('.position')?.textContent?.startsWith('1 /'));
}

describe.each(locales)('in %s', (locale) => {
  const beside = locale === 'ru' ? 'tg' : 'ru';

  test.for(screens)(
    'on $name every letter that must be read is an eighteenth of the height, and nothing is cut off',
    { timeout: 240_000 },
    async ({ width, height }, { openPage }) => {
      const page = await openPage({ viewport: { width, height } });
      // Every country; all kinds of rooms in one of them, where more is shown. The narrowest screen sees all, the others the largest.
      const isNarrow = width / height < 1.4;
      const codes = [
        codeOf({ place: 'RU', audience: 'mixed', length: 'full', beside }),
        // With these two everything that is made for anybody: in the other modules they see what a mixed room sees.
        ...(['families', 'returnees'] as const).map((audience) =>
          codeOf({ place: 'RU', audience, length: 'full', modules: ownModules(audience), beside }),
        ),
        ...(isNarrow ? places : ['AE']).map((place) => codeOf({ place, audience: 'women', length: 'full' })),
      ];
      await openShow(page, codeOf({ place: 'KZ', length: '10' }), locale);
      const wrong: string[] = [];
      let count = 0;
      for (const code of codes) {
        await change(page, code);
        const seen = await measure(page);
        wrong.push(...seen.wrong.map((what) => `${code}: ${what}`));
        expect(seen.smallest).toBeGreaterThanOrEqual(1 / 18 - 0.0005);
        expect(seen.second).toBeGreaterThanOrEqual(1 / 26);
        count += seen.screens;
      }
      expect(wrong).toEqual([]);
      expect(count).toBeGreaterThan(codes.length * 10);
    },
  );
});

test('held upright, a phone shows every screen without anything cut off at its sides', async ({ openPage }) => {
  const page = await openPage({ viewport: { width: 360, height: 740 } });
  await openShow(page, codeOf({ audience: 'mixed', length: 'full', beside: 'ru' }));
  const { wrong, screens: count } = await measure(page);
  expect(wrong.filter((what) => what.includes('sticks out'))).toEqual([]);
  expect(count).toBeGreaterThan(10);
});

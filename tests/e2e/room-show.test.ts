import { expect } from 'vitest';
import { readGuides } from '#bot/read-world.ts';
import { codeOf, openShow, positionOf, pressUntil, showToTheEnd } from './open-room.ts';
import { readQr } from './read-qr.ts';
import { seenText } from './seen-text.ts';
import { test } from './site-test.ts';

const { t } = readGuides().tg;
const laptop = { viewport: { width: 1366, height: 768 } };
const sideways = { viewport: { width: 740, height: 360 }, hasTouch: true };

test('only digits are counted, with plus and minus, never below nothing', async ({ openPage }) => {
  const page = await openPage(laptop);
  await openShow(page);
  await pressUntil(page, '.hands');
  const field = page.locator('.hands input').first();
  const [less, more] = [page.locator('.hands button').nth(0), page.locator('.hands button').nth(1)];
  await field.fill('1x2');
  expect(await field.inputValue()).toBe('12');
  await more.click();
  expect(await field.inputValue()).toBe('13');
  await field.fill('1');
  await less.click();
  await less.click();
  expect(await field.inputValue()).toBe('0');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageUp');
  expect(await field.inputValue()).toBe('0');
});

test('counts are gone with the page, and the browser asks before', async ({ openPage }) => {
  const page = await openPage(laptop);
  await openShow(page);
  await pressUntil(page, '.hands');
  await page.keyboard.type('9');
  await expect.poll(() => page.locator('.hands input').first().inputValue()).toBe('9');
  const asked = page.waitForEvent('dialog');
  const leaving = page.goto('/tg/').catch(() => undefined);
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.accept();
  await leaving;
  await openShow(page);
  await pressUntil(page, '.hands');
  expect(await page.locator('.hands input').first().inputValue()).toBe('');
});

test('a finger on the right third or a swipe to the left goes on, on the left third or to the right back', async ({ openPage }) => {
  const page = await openPage(sideways);
  await openShow(page);
  await page.touchscreen.tap(520, 180);
  expect((await positionOf(page))[0]).toBe(2);
  await page.touchscreen.tap(60, 180);
  expect((await positionOf(page))[0]).toBe(1);
  await page.touchscreen.tap(330, 180);
  expect((await positionOf(page))[0]).toBe(1);
  const session = await page.context().newCDPSession(page);
  const swipe = async (from: number, to: number) => {
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: from, y: 150 }] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: to, y: 150 }] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  await swipe(400, 200);
  await swipe(400, 200);
  expect((await positionOf(page))[0]).toBe(3);
  await swipe(200, 400);
  expect((await positionOf(page))[0]).toBe(2);
});

test.for([laptop, sideways, { viewport: { width: 360, height: 740 } }])(
  'every button of the slides can be hit with a thumb and reached with Tab ($viewport.width × $viewport.height)',
  async (options, { openPage }) => {
    const page = await openPage(options);
    await openShow(page, codeOf({ beside: 'ru' }));
    await pressUntil(page, '.hands');
    await page.locator('.desk summary').click();
    const boxes = await page.locator('.deck :is(button, input, summary):visible').evaluateAll((all) =>
      all.map((element) => {
        const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
        return {
          name: element.getAttribute('aria-label') ?? element.textContent ?? '',
          isWhole: left >= 0 && top >= 0 && right <= innerWidth + 0.5 && bottom <= innerHeight + 0.5,
          isLarge: width >= 47.5 && height >= 47.5,
        };
      }),
    );
    expect(boxes.filter(({ isWhole, isLarge }) => !isWhole || !isLarge)).toEqual([]);
    expect(boxes.length).toBeGreaterThan(12);
    const reached = new Set<string>();
    for (let press = 0; press < boxes.length + 2; press += 1) {
      await page.keyboard.press('Tab');
      const name = await page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
      );
      reached.add(name);
    }
    expect(boxes.map(({ name }) => name).filter((name) => !reached.has(name))).toEqual([]);
  },
);

test('the code of a slide leads to the page that says more, small in the corner and large with Q', async ({ openPage }) => {
  const page = await openPage(laptop);
  await openShow(page);
  await pressUntil(page, '.deck[data-kind=points]');
  const { origin } = new URL(page.url());
  const small = await readQr(page, page.locator('.corner svg'));
  expect(small).toMatch(new RegExp(`^${origin}/tg/(topics|tools|places)/[a-z-]+/$`));
  await page.keyboard.press('q');
  const large = page.locator('.code svg');
  await large.waitFor();
  expect(await readQr(page, large)).toBe(small);
  expect(await seenText(page.locator('.code'))).toContain(small);
  expect((await large.boundingBox())?.height).toBeGreaterThan(400);
});

test('the second language stands below the first, and can take its place', async ({ openPage }) => {
  const page = await openPage(laptop);
  await openShow(page, codeOf({ beside: 'ru' }));
  await pressUntil(page, '.deck[data-kind=points]');
  const [own, other] = [page.locator('.sheet h1').first(), page.locator('.sheet .other').first()];
  const before = await own.evaluate((heading) => heading.firstChild?.textContent ?? '');
  const beneath = await seenText(other);
  expect(await other.getAttribute('lang')).toBe('ru');
  expect(beneath).not.toBe(before);
  await page.keyboard.press('l');
  expect(await own.evaluate((heading) => heading.firstChild?.textContent ?? '')).toBe(beneath);
  expect(await seenText(page.locator('.sheet .other').first())).toBe(before);
});

test('the slides are light by themselves, whatever the machine likes, and dark when somebody wants it', async ({ openPage }) => {
  const page = await openPage({ ...laptop, colorScheme: 'dark' });
  await openShow(page);
  const colour = () => page.locator('.deck').evaluate((deck) => getComputedStyle(deck).backgroundColor);
  expect(await colour()).toBe('rgb(255, 255, 255)');
  await page.locator('.desk summary').click();
  await page.getByRole('button', { name: t('room.dark') }).click();
  expect(await colour()).toBe('rgb(0, 0, 0)');
});

test('a summary before anything was asked says so', async ({ openPage }) => {
  const page = await openPage(laptop);
  await openShow(page);
  await showToTheEnd(page);
  await page.keyboard.press('s');
  expect(await seenText(page.locator('.summary'))).toContain(t('room.none-asked'));
});

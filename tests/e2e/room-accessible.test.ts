import { describe, expect } from 'vitest';
import { locales } from '#content/index.ts';
import { codeOf, openShow, pressUntil } from './open-room.ts';
import { nightRules, runAxe, runAxeDayAndNight } from './run-axe.ts';
import { test } from './site-test.ts';

const phone = { viewport: { width: 360, height: 740 } };

describe.each(locales)('by day and by night in %s', (locale) => {
  test.for([
    ['plan', '', '.modules'],
    ['notes', 'notes/', '.presenter'],
    ['today', 'today/', '.today'],
  ] as const)('the page of the %s has no barrier', async ([, folder, sign], { openPage }) => {
    const page = await openPage(phone);
    await page.goto(`/${locale}/room/${folder}#${codeOf()}`);
    await page.locator(sign).waitFor();
    expect(await runAxeDayAndNight(page)).toEqual([]);
  });

  test('no kind of slide has one, light or dark, nor has the summary', { timeout: 120_000 }, async ({ openPage }) => {
    const page = await openPage({ viewport: { width: 1366, height: 768 } });
    await openShow(page, codeOf({ beside: locale === 'ru' ? 'tg' : 'ru' }), locale);
    for (const theme of ['light', 'dark'] as const) {
      const findings = () => runAxe(page, theme === 'dark' ? { rules: nightRules } : {});
      if (theme === 'dark') {
        await page.keyboard.press('Home');
        await page.locator('.desk summary').click();
        await page.locator('.tools button').nth(3).click();
      }
      for (const kind of ['cover', 'module', 'points', 'facts', 'story', 'question']) {
        await pressUntil(page, `.deck[data-kind=${kind}][data-theme=${theme}]`);
        expect(await findings(), kind).toEqual([]);
      }
      await page.keyboard.press('PageDown');
      expect(await findings(), 'answer').toEqual([]);
      await page.keyboard.press('End');
      expect(await findings(), 'end').toEqual([]);
    }
    await page.keyboard.press('s');
    await page.locator('.summary').waitFor();
    expect(await runAxe(page)).toEqual([]);
  });
});

test.for([320, 390, 768, 1280, 1920])('no part of it scrolls sideways on a screen %i pixels wide', async (width, { openPage }) => {
  const page = await openPage({ viewport: { width, height: 740 } });
  const wide: string[] = [];
  for (const locale of locales)
    for (const [folder, sign] of [
      ['', '.modules'],
      ['show/', '.deck'],
      ['notes/', '.presenter'],
      ['today/', '.today'],
    ] as const) {
      await page.goto(`/${locale}/room/${folder}#${codeOf({ audience: 'mixed', length: 'full' })}`);
      await page.locator(sign).waitFor();
      const seen = await page.evaluate(() => document.documentElement.scrollWidth);
      if (seen > width) wide.push(`${locale} ${folder}: ${seen}`);
    }
  expect(wide).toEqual([]);
});

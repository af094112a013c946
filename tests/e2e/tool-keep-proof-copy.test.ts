import { readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { employer, note, part, say, test, writeDay } from './keep-proof-notebook.ts';
import { nothingStored, storedBesidesPages } from './open-tool.ts';
import { seenText } from './seen-text.ts';

describe('a copy', () => {
  test('is plain text in three languages, with what was written as it was written', async ({ page }) => {
    await writeDay(page);
    for (const [locale, promised] of [
      ['tg', 'Ваъда шуд: 3 000'],
      ['ru', 'Обещано: 3 000'],
      ['en', 'Promised: 3 000'],
    ] as const) {
      await page.locator('select').first().selectOption(locale);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page
          .getByRole('button', { name: say('file') })
          .first()
          .click(),
      ]);
      expect(download.suggestedFilename()).toBe('1.txt');
      const text = readFileSync(await download.path(), 'utf8').replaceAll('\u00a0', ' ');
      for (const wanted of [promised, employer, note, '08:00–20:00 (12)']) expect(text).toContain(wanted);
    }
    await part(page, 'letter-to').locator('summary').click();
    expect((await seenText(page.locator('.letter'))).replaceAll('\u00a0', ' ')).toMatch(/To: ИП Каримов[\s\S]*Not paid: 3 000 _+\./);
    expect(await storedBesidesPages(page)).toEqual(nothingStored);
  });

  test('on paper: A4, each by itself, nothing beside the sheet, no row cut', async ({ page }) => {
    for (let day = 1; day <= 3; day += 1)
      await writeDay(page, { hours: String(day), who: employer, where: 'Дубай '.repeat(15), note: 'навиштаи дароз '.repeat(40) });
    await part(page, 'letter-to').locator('summary').click();
    await page.evaluate(() => {
      const printed: string[] = [];
      Object.assign(window, { printed });
      window.print = () => printed.push([...document.querySelectorAll('[data-printed]')].map(({ className }) => className).join());
    });
    const buttons = [
      part(page, 'letter-to').getByRole('button', { name: say('print') }),
      page.getByRole('button', { name: say('print-empty') }),
      page.getByRole('button', { name: say('print'), exact: true }).first(),
    ];
    for (const button of buttons) {
      await button.click();
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    }
    expect(await page.evaluate(() => (window as unknown as { printed: string[] }).printed)).toEqual([
      'letter card',
      'paper month',
      'paper days',
    ]);
    await page.setViewportSize({ width: 718, height: 1040 });
    await page.emulateMedia({ media: 'print' });
    for (const selector of ['.paper.days', '.paper.month', '.letter']) {
      await page.evaluate((wanted) => {
        document.querySelector('[data-printed]')?.removeAttribute('data-printed');
        document.querySelector(wanted)?.setAttribute('data-printed', '');
      }, selector);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(718);
      const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g)?.length;
      expect([selector, pages]).toEqual([selector, 1]);
      expect(await page.locator('h1').isVisible()).toBe(false);
    }
    const cuts = await page.locator('.paper tr').evaluateAll((rows) => rows.map((row) => getComputedStyle(row).breakInside));
    expect(new Set(cuts)).toEqual(new Set(['avoid']));
  });

  test('without script the steps are there, and the empty sheet comes out of the printer', async ({ openPage }) => {
    const page = await openPage({ javaScriptEnabled: false, viewport: { width: 718, height: 1040 } });
    await page.goto('/ru/tools/keep-proof/');
    expect(await page.locator('ol li').count()).toBeGreaterThanOrEqual(5);
    expect(await page.locator('.paper.month').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.paper.month tbody tr').count()).toBe(32);
    expect(await page.locator('.paper.month').isVisible()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(718);
  });
});

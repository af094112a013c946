import { describe, expect } from 'vitest';
import { daysIn, giveWord, keep, part, say, test, word, writeDay } from './keep-proof-notebook.ts';
import { nothingStored, openTool, storedBesidesPages, tabTo } from './open-tool.ts';
import { runAxeDayAndNight } from './run-axe.ts';
import { seenText } from './seen-text.ts';

describe('before anybody chose to keep', () => {
  test('nothing is stored: not while writing, not after leaving, and it is gone from the page', async ({ page }) => {
    expect(await seenText(page.locator('.tool'))).toContain(say('unkept'));
    await writeDay(page);
    expect(await daysIn(page)).toHaveLength(1);
    expect(await storedBesidesPages(page)).toEqual(nothingStored);
    await page.locator('.leave').click();
    await page.waitForURL('**/calendar/');
    expect(await storedBesidesPages(page)).toEqual(nothingStored);
    await openTool(page, 'keep-proof');
    expect(await daysIn(page)).toEqual([]);
    expect(await page.locator('[name=note]').inputValue()).toBe('');
  });

  test('the page says what a forgotten word means before it asks for one', async ({ page }) => {
    await part(page, 'keep').locator('summary').click();
    const text = await seenText(part(page, 'keep'));
    expect(text.indexOf(say('keep-forgotten'))).toBeGreaterThan(0);
    expect(text.indexOf(say('keep-forgotten'))).toBeLessThan(text.indexOf(say('word')));
  });

  test('a word opens nothing, said as a wrong word is, and trying leaves nothing behind', async ({ page }) => {
    await giveWord(page, 'open', word);
    await page.locator('.said', { hasText: say('wrong') }).waitFor();
    expect(await storedBesidesPages(page)).toEqual(nothingStored);
  });
});

test('with the keyboard alone: mistakes are said where they are, the day is added, kept, closed and opened again', async ({ page }) => {
  const press = (key: string) => page.keyboard.press(key);
  await tabTo(page, '[name=hours]');
  await page.keyboard.type('бисёр <b>');
  await press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('hours');
  expect(await page.locator('[name=hours]').getAttribute('aria-invalid')).toBe('true');
  expect(await seenText(page.locator('.wrong'))).toBe(say('mistake.hours'));
  await press('ControlOrMeta+A');
  await page.keyboard.type('20:00-6');
  await tabTo(page, '[name=note]');
  await page.keyboard.type('<script>alert(1)</script> \u202e');
  await tabTo(page, 'form:has([name=day]) button');
  await press('Enter');
  await page.locator('li.card').waitFor();
  expect(await seenText(page.locator('li.card'))).toContain('20:00–06:00 (10)');
  expect(await seenText(page.locator('li.card'))).toContain('<script>alert(1)</script>');
  await tabTo(page, `summary:text-is("${say('keep')}")`);
  await press('Enter');
  await press('Tab');
  await tabTo(page, 'details[open] input.word');
  await page.keyboard.type(word);
  await press('Tab');
  await page.keyboard.type('дигар калима');
  await press('Enter');
  await page.getByText(say('word-differs')).waitFor();
  await tabTo(page, 'details[open] input.word >> nth=1');
  await press('ControlOrMeta+A');
  await page.keyboard.type(word);
  await press('Enter');
  await page.locator('.said', { hasText: say('kept') }).waitFor();
  // The place that had the focus is gone; it is at the top now.
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(say('open-state', { minutes: 5 }));
  await tabTo(page, `button:text-is("${say('close')}")`);
  await press('Enter');
  await expect.poll(() => page.locator('li.card').count()).toBe(0);
  await tabTo(page, `summary:text-is("${say('open')}")`);
  await press('Enter');
  await tabTo(page, 'details[open] input.word');
  await page.keyboard.type(word);
  await press('Enter');
  await page.locator('li.card').waitFor();
});

test('a browser that cannot lock says so, and writing and copying work', async ({ phone }) => {
  const page = await phone.newPage();
  await page.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }));
  await openTool(page, 'keep-proof');
  expect(await seenText(page.locator('.tool'))).toContain(say('no-lock'));
  await writeDay(page);
  expect(await part(page, 'keep').count()).toBe(0);
  expect(
    await page
      .getByRole('button', { name: say('file') })
      .first()
      .isVisible(),
  ).toBe(true);
  await page.close();
});

test('"Remove from this phone" deletes it with everything, without the word, and shows it', async ({ openPage }) => {
  const page = await openPage();
  await openTool(page, 'keep-proof');
  await writeDay(page);
  await keep(page);
  await page.goto('/tg/phone/');
  await page.locator('button.remove').click();
  expect(await seenText(page.locator('.removed'))).toMatch(/(\D+0){3}\D*$/);
  expect(await storedBesidesPages(page)).toEqual({ ...nothingStored, name: 'removed' });
});

test.for([320, 360, 768, 1280])('at %i px nothing is beside the screen, and nothing is in anybody’s way', async (width, { page }) => {
  await page.setViewportSize({ width, height: 640 });
  await writeDay(page, { hours: '8', who: 'А'.repeat(120), promised: '1000000000', note: 'https://example.org/'.repeat(20) });
  for (const key of ['open', 'keep', 'letter-to']) await part(page, key).locator('summary').click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  const small = await page
    .locator('.tool :is(button, input:not([type=checkbox]), select, textarea, summary, .check)')
    .evaluateAll((all) => all.map((element) => element.getBoundingClientRect()).filter(({ height }) => height > 0 && height < 48).length);
  expect(small).toBe(0);
  if (width !== 360) return;
  expect(await runAxeDayAndNight(page)).toEqual([]);
});

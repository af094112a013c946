import { describe, expect } from 'vitest';
import { daysIn, employer, giveWord, keep, note, open, part, say, stored, test, word, writeDay } from './keep-proof-notebook.ts';
import { nothingStored, openTool, storedBesidesPages } from './open-tool.ts';
import { seenText } from './seen-text.ts';

describe('kept', () => {
  test('comes back with the right word only; a wrong one says so and has to wait, longer each time', async ({ page }) => {
    await writeDay(page);
    await keep(page);
    await writeDay(page, { hours: '10', note: 'дуюм' });
    await openTool(page, 'keep-proof');
    expect(await daysIn(page)).toEqual([]);
    for (const seconds of [2, 4]) {
      await giveWord(page, 'open', 'калимаи дигар');
      await page.locator('.said', { hasText: say('wrong') }).waitFor();
      await page.getByText(say('wait', { seconds })).waitFor();
      expect(await part(page, 'open').locator('button.send').getAttribute('aria-disabled')).toBe('true');
      await page.locator('details[open] button.send[aria-disabled=false]').waitFor();
    }
    expect(await daysIn(page)).toEqual([]);
    // As keyboards write it: a capital first, a space behind.
    await open(page, 'Се себи сурх ');
    await expect.poll(() => daysIn(page)).toHaveLength(2);
    expect((await daysIn(page)).join()).toContain(note);
  });

  test('a day that was written before opening is not lost: it is kept with the others', async ({ page }) => {
    await writeDay(page);
    await keep(page);
    await openTool(page, 'keep-proof');
    await writeDay(page, { hours: '4', note: 'пеш аз кушодан' });
    const before = await stored(page);
    await open(page);
    expect(await daysIn(page)).toHaveLength(2);
    await expect.poll(() => stored(page)).not.toBe(before);
    await openTool(page, 'keep-proof');
    await open(page);
    expect((await daysIn(page)).join()).toContain('пеш аз кушодан');
  });

  test('what is half written is kept too', async ({ page }) => {
    await keep(page);
    const before = await stored(page);
    await page.locator('[name=note]').fill('нимтамом');
    await expect.poll(() => stored(page)).not.toBe(before);
    await openTool(page, 'keep-proof');
    await open(page);
    expect(await page.locator('[name=note]').inputValue()).toBe('нимтамом');
  });

  test('the stored bytes hold neither what was written nor the word, and each saving has another number', async ({ page }) => {
    await writeDay(page);
    await keep(page);
    const before = await stored(page);
    await writeDay(page, { hours: '1', note: 'дуюм' });
    await expect.poll(() => stored(page)).not.toBe(before);
    const after = await stored(page);
    expect(Object.keys((await storedBesidesPages(page)).local)).toEqual(['view']);
    const [shape, rounds, salt, record = '', ...rest] = after.split('.');
    expect([shape, rounds, rest]).toEqual(['1', '600000', []]);
    expect(salt).toBe(before.split('.')[2]);
    const parts = (text: string) => Buffer.from(text.split('.')[3] ?? '', 'base64');
    expect(parts(after).subarray(4, 16).equals(parts(before).subarray(4, 16))).toBe(false);
    // As long as a block, a few days or none.
    expect(parts(after)).toHaveLength(4096 + 16 + 12 + 4);
    for (const secret of [employer, note, 'дуюм', '3000', 'promised', 'entries', word])
      for (const encoding of ['utf8', 'utf16le'] as const)
        for (const bytes of [Buffer.from(after), Buffer.from(record, 'base64')])
          expect(bytes.includes(Buffer.from(secret, encoding))).toBe(false);
  });

  test('the key cannot be read out, and is forgotten when the hands rest for five minutes', async ({ phone }) => {
    const page = await phone.newPage();
    await page.clock.install();
    await page.goto('/tg/about/');
    await page.evaluate(() => localStorage.clear());
    await page.addInitScript(() => {
      const made: CryptoKey[] = [];
      const derive = crypto.subtle.deriveKey.bind(crypto.subtle);
      Object.assign(window, { made });
      crypto.subtle.deriveKey = async (...how: Parameters<typeof derive>) => {
        const key = await derive(...how);
        made.push(key);
        return key;
      };
    });
    await openTool(page, 'keep-proof');
    await writeDay(page);
    await keep(page);
    expect(await page.evaluate(() => (window as unknown as { made: CryptoKey[] }).made.map(({ extractable }) => extractable))).toEqual([
      false,
    ]);
    await page.clock.runFor(4 * 60_000);
    await page.keyboard.press('ArrowDown');
    await page.clock.runFor(4 * 60_000);
    expect(await daysIn(page)).toHaveLength(1);
    await page.clock.runFor(61_000);
    await page.locator('.said', { hasText: say('closed') }).waitFor();
    expect(await daysIn(page)).toEqual([]);
    expect(await page.locator('.tool').innerHTML()).not.toContain(employer);
    await page.close();
  });

  test('is forgotten on leaving, also on a page that Back finds as it was', async ({ page }) => {
    await writeDay(page);
    await keep(page);
    await part(page, 'change-word').locator('summary').click();
    await part(page, 'change-word').locator('input.word').first().fill('калимаи наву');
    // What a browser does when it keeps the page for Back.
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    await page.locator('.said', { hasText: say('closed') }).waitFor();
    expect(await page.locator('.tool').innerHTML()).not.toContain(employer);
    await open(page);
    await page.locator('.leave').click();
    await page.waitForURL('**/calendar/');
    await page.goBack();
    expect(await page.content()).not.toContain(employer);
    await openTool(page, 'keep-proof');
    expect(await daysIn(page)).toEqual([]);
  });

  test('another word: the new one opens, the old one does not', async ({ page }) => {
    await writeDay(page);
    await keep(page);
    await giveWord(page, 'change-word', 'чор анори ширин', 'чор анори ширин');
    await page.locator('.said', { hasText: say('word-changed') }).waitFor();
    await writeDay(page, { hours: '2' });
    await openTool(page, 'keep-proof');
    await giveWord(page, 'open', word);
    await page.locator('.said', { hasText: say('wrong') }).waitFor();
    await page.locator('details[open] button.send[aria-disabled=false]').waitFor();
    await open(page, 'чор анори ширин');
    await expect.poll(() => daysIn(page)).toHaveLength(2);
  });

  test('a second notebook under another word lies beside the first; deleting one leaves the other', async ({ page }) => {
    await writeDay(page);
    await keep(page);
    await openTool(page, 'keep-proof');
    await writeDay(page, { hours: '5', note: 'дафтари дуюм' });
    await giveWord(page, 'keep', word, word);
    await page.locator('.said', { hasText: say('taken') }).waitFor();
    await keep(page, 'чор анори ширин');
    expect((await stored(page)).split('.')).toHaveLength(5);
    await part(page, 'erase').locator('summary').click();
    await page.locator('button.erase').click();
    await page.locator('.said', { hasText: say('erased') }).waitFor();
    expect((await stored(page)).split('.')).toHaveLength(4);
    await open(page);
    expect((await daysIn(page)).join()).toContain(note);
    await part(page, 'erase').locator('summary').click();
    await page.locator('button.erase').click();
    await page.locator('.said', { hasText: say('erased') }).waitFor();
    expect(await storedBesidesPages(page)).toEqual(nothingStored);
  });

  test('what is damaged is said calmly and left as it is', async ({ page }) => {
    await writeDay(page);
    await keep(page);
    const whole = await stored(page);
    const flipped = whole.slice(0, -200) + (whole.at(-200) === 'A' ? 'B' : 'A') + whole.slice(-199);
    for (const damaged of [flipped, whole.slice(0, 2000), 'a setting of somebody else', '', '1.1.x.y']) {
      await openTool(page, 'keep-proof');
      await page.evaluate((text) => localStorage.setItem('view', text), damaged);
      await giveWord(page, 'open', word);
      await page.locator('.said', { hasText: say('damaged') }).waitFor();
      expect(await stored(page)).toBe(damaged);
      // A new notebook would lie beside a damaged one, and never over what is not known.
      if (damaged === flipped) continue;
      await giveWord(page, 'keep', 'чор анори ширин', 'чор анори ширин');
      await expect.poll(() => page.locator('.said').textContent()).not.toBe('');
      expect((await stored(page)).startsWith(damaged)).toBe(true);
    }
  });

  test('another window that changed it is not overwritten; one that removed everything closes this one', async ({ page, phone }) => {
    await writeDay(page);
    await keep(page);
    const other = await phone.newPage();
    await openTool(other, 'keep-proof');
    await open(other);
    await writeDay(other, { hours: '3', note: 'аз тирезаи дигар' });
    await page.locator('.said', { hasText: say('elsewhere') }).waitFor();
    const there = await stored(page);
    await writeDay(page, { hours: '4', note: 'аз тирезаи кӯҳна' });
    expect(await stored(page)).toBe(there);
    expect(await daysIn(page)).toHaveLength(2);
    await page.evaluate(() => localStorage.clear());
    await other.locator('.said', { hasText: say('closed') }).waitFor();
    expect(await daysIn(other)).toEqual([]);
    expect(await stored(other)).toBe('');
    await other.close();
  });

  test('a phone without room says so, and what was written stays in sight', async ({ page }) => {
    await writeDay(page);
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await giveWord(page, 'keep', word, word);
    await page.locator('.said', { hasText: say('full') }).waitFor();
    expect(await daysIn(page)).toHaveLength(1);
    expect(await seenText(page.locator('.tool'))).toContain(say('unkept'));
  });
});

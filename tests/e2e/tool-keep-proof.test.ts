import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { readGuides } from '#bot/read-world.ts';
import { nothingStored, openOfflinePhone, openTool, storedBesidesPages, tabTo } from './open-tool.ts';
import { runAxe } from './run-axe.ts';
import { seenText } from './seen-text.ts';
import { test as siteTest } from './site-test.ts';

const test = siteTest
  .extend('phone', { scope: 'file' }, async ({ browser }, { onCleanup }): Promise<BrowserContext> => {
    const phone = await openOfflinePhone(browser);
    onCleanup(() => phone.close());
    return phone;
  })
  /** The tool on a phone without a network, on which nothing was kept yet. */
  .extend('page', async ({ phone }, { onCleanup }): Promise<Page> => {
    const page = await phone.newPage();
    onCleanup(() => page.close());
    await page.goto('/tg/about/');
    await page.evaluate(() => localStorage.clear());
    await openTool(page, 'keep-proof');
    return page;
  });

const { t } = readGuides().tg;
const say = (key: string, values?: Readonly<Record<string, number>>) => t(`tool.keep-proof.${key}`, values);
const word = 'се себи сурх';
const employer = 'ИП Каримов';
const note = 'Анвар дид 😀';

/** Writes a day and puts it into the list. */
async function writeDay(
  page: Page,
  day: Readonly<Record<string, string>> = { hours: '8-20', who: employer, promised: '3000', paid: '0', note },
) {
  const form = page.locator('form:has([name=day])');
  for (const [name, text] of Object.entries(day)) await form.locator(`[name=${name}]`).fill(text);
  await form.locator('button').click();
  await page.locator('.said', { hasText: say('added') }).waitFor();
}

/** The part that unfolds under this heading. */
function part(page: Page, key: string) {
  return page.locator('details', { has: page.locator('summary', { hasText: say(key) }) });
}

/** Unfolds a part and writes a word into each of its fields. */
async function giveWord(page: Page, key: string, ...words: readonly string[]) {
  const place = part(page, key);
  if ((await place.getAttribute('open')) === null) await place.locator('summary').click();
  for (const [index, text] of words.entries()) await place.locator('input:not([type=checkbox])').nth(index).fill(text);
  await place.locator('button.send').click();
}

async function keep(page: Page, chosen = word) {
  await giveWord(page, 'keep', chosen, chosen);
  await page.locator('.said', { hasText: say('kept') }).waitFor();
}

async function open(page: Page, chosen = word) {
  await giveWord(page, 'open', chosen);
  await page.getByText(say('open-state', { minutes: 5 })).waitFor();
}

const daysIn = (page: Page) => page.locator('li.card').allInnerTexts();
const stored = (page: Page) => page.evaluate(() => localStorage.getItem('view') ?? '');

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
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await runAxe(page)).toEqual([]);
  }
});

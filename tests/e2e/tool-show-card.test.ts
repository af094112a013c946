import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { pocketCard } from '#shared/dialogue/pocket-card.ts';
import { telHref } from '#shared/links/href.ts';
import { guides, today } from '#tests/shared/real-world.ts';
import { test as phoneTest } from './offline-phone-test.ts';
import { openTool, tabTo } from './open-tool.ts';
import { readQr } from './read-qr.ts';
import { runAxe } from './run-axe.ts';
import { noonOfBuild } from './save-site.ts';
import { seenText } from './seen-text.ts';
import { whatIsLeft } from './what-is-left.ts';

/** One page for all: the tool on a phone without a network, on the day of the build. */
const test = phoneTest.extend('page', { scope: 'file' }, async ({ phone }): Promise<Page> => {
  const page = await phone.newPage();
  await page.clock.setFixedTime(noonOfBuild());
  return page;
});

const { t, bundle } = guides.tg;
const [interpreter, consulate] = bundle.phrases;
const inKazakhstan = bundle.places.find(({ id }) => id === 'KZ')?.languages ?? [];
const sayIn = (language: string, card = interpreter) => card?.says.find((line) => line.language === language)?.text;

describe('on a small phone without a network', () => {
  test('by keyboard: a card fills the screen, the next one comes, languages are those of the country, Escape closes', {
    timeout: 60_000,
  }, async ({ page }) => {
    await openTool(page, 'show-card');
    const before = await whatIsLeft(page);
    await tabTo(page, 'select');
    const country = page.locator('select').first();
    while ((await country.inputValue()) !== 'KZ') await page.keyboard.press('ArrowDown');
    await tabTo(page, '.tool .actions button');
    await page.keyboard.press('Enter');
    const screen = page.locator('dialog.screen');
    await screen.waitFor();
    expect(
      await screen.evaluate(({ clientWidth, clientHeight }) => [
        document.documentElement.clientWidth - clientWidth,
        innerHeight - clientHeight,
      ]),
    ).toEqual([0, 0]);
    const shown = page.locator('.screen .say');
    expect([sayIn('kk'), sayIn('ru')]).toContain(await seenText(shown));
    const spoken = (interpreter?.says ?? []).map((line) => line.language).filter((code) => inKazakhstan.includes(code));
    expect(await page.locator('.screen button[aria-pressed]').allInnerTexts()).toEqual([
      ...spoken.map((code) => t(`language.${code}`)),
      '↻',
    ]);
    await page.keyboard.press('ArrowRight');
    expect([sayIn('kk', consulate), sayIn('ru', consulate)]).toContain(await seenText(shown));
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await screen.getAttribute('aria-label')).toBe(bundle.phrases.at(-1)?.title);
    expect(await runAxe(page, { inside: ['dialog'] })).toEqual([]);
    await page.keyboard.press('Escape');
    await screen.waitFor({ state: 'detached' });
    expect(await whatIsLeft(page)).toBe(before);
  });

  test('every card in every language stays on the screen, upright and lying, and can be turned over', { timeout: 120_000 }, async ({
    page,
  }) => {
    await openTool(page, 'show-card');
    // The buttons, the way out among them, are always in sight; a long sentence scrolls above them.
    const sticksOut = () =>
      page
        .locator('dialog')
        .evaluate((dialog) =>
          [...dialog.querySelectorAll('.shown, .shown *, button, .leave')]
            .filter(
              (part) =>
                part.getBoundingClientRect().right > innerWidth ||
                (part.matches('button, .leave') && part.getBoundingClientRect().bottom > innerHeight),
            )
            .map((part) => part.outerHTML),
        );
    for (const viewport of [
      { width: 320, height: 568 },
      { width: 740, height: 360 },
      { width: 1280, height: 800 },
    ]) {
      await page.setViewportSize(viewport);
      for (const [index, phrase] of bundle.phrases.entries()) {
        await page.locator('.tool > .actions button').nth(index).click();
        for (const line of phrase.says) {
          await page.getByRole('button', { name: t(`language.${line.language}`), exact: true }).click();
          const say = page.locator('.screen .say');
          expect(await seenText(say)).toBe(line.text);
          expect(await sticksOut()).toEqual([]);
          expect(await say.evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize))).toBeGreaterThanOrEqual(28);
        }
        await page.getByRole('button', { name: t('tool.show-card.turn') }).click();
        expect(await page.locator('.say').evaluate((text) => getComputedStyle(text).transform)).toBe('matrix(-1, 0, 0, -1, 0, 0)');
        await page.getByRole('button', { name: t('tool.show-card.close') }).click();
      }
    }
    await page.setViewportSize({ width: 360, height: 640 });
  });

  test('from a card one tap leaves the guide', async ({ page }) => {
    await openTool(page, 'show-card');
    await page.locator('.tool > .actions button').first().click();
    await page.locator('dialog .leave').click();
    await page.waitForURL('**/calendar/');
  });

  test('the numbers for the pocket: with somebody close, as a picture, for the phone book, on paper; nothing is kept', {
    timeout: 60_000,
  }, async ({ page }) => {
    await openTool(page, 'show-card');
    const before = await whatIsLeft(page);
    expect(await seenText(page.locator('.tool'))).toContain(t('tool.show-card.choose-first'));
    await page.locator('select').first().selectOption('AE');
    const card = pocketCard(guides.tg, 'AE', today);
    const dials = [...(card?.help ?? []), ...(card?.consulate ?? [])].flatMap(({ lines }) => lines.map(({ dial }) => dial));
    const pocket = page.locator('.pocket');
    const shown = (await seenText(pocket)).replaceAll(/\s+/g, ' ');
    for (const dial of dials) expect(shown).toContain(dial);
    expect(dials.length).toBeGreaterThan(3);

    const [name, phoneOfOwn] = [page.getByLabel(t('tool.show-card.own-name')), page.getByLabel(t('tool.show-card.own-number'))];
    await phoneOfOwn.fill('ман <b>намедонам</b>');
    expect(await seenText(page.locator('.wrong'))).toBe(t('tool.show-card.not-a-number'));
    await phoneOfOwn.fill('+992 93 123-45-67');
    await name.fill('Модар; N:Х\\');
    expect(await page.locator('.wrong').count()).toBe(0);
    expect(await seenText(pocket)).toContain('Модар; N:Х\\');
    expect(await runAxe(page)).toEqual([]);

    const [picture] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: t('tool.show-card.picture') }).click(),
    ]);
    expect(picture.suggestedFilename()).toBe('card.png');
    const png = readFileSync(await picture.path());
    expect([png.subarray(1, 4).toString(), png.readUInt32BE(16)]).toEqual(['PNG', 1080]);
    expect(png.readUInt32BE(20)).toBeGreaterThan(800);

    const saveContacts = async () => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: t('tool.show-card.contacts') }).click(),
      ]);
      return readFileSync(await file.path(), 'utf8');
    };
    const real = await saveContacts();
    expect(real).toContain('FN:Модар\\; N:Х\\\\\r\nTEL;TYPE=VOICE:+992931234567\r\n');
    for (const { lines } of card?.help ?? [])
      for (const line of lines) expect(real).toContain(`TEL;TYPE=VOICE:${telHref(line).slice(4)}\r\n`);
    await page.getByLabel(t('tool.show-card.names-plain')).check();
    const plain = await saveContacts();
    expect(plain).toContain('FN:Мағоза 1\r\n');
    for (const contact of card?.help ?? []) expect(plain).not.toContain(contact.name);

    await page.evaluate(() => {
      window.print = () => document.documentElement.classList.add('printing');
    });
    await page.getByRole('button', { name: t('tool.show-card.print') }).click();
    await page.emulateMedia({ media: 'print' });
    const onPaper = await seenText(page.locator('body'));
    expect(onPaper).toContain('+992 93 123-45-67');
    for (const words of [t('site.name'), t('tool.show-card.qr'), t('tool.show-card.own-name')]) expect(onPaper).not.toContain(words);
    const { width, height } = (await page.locator('body > .pocket').boundingBox()) ?? { width: 0, height: 0 };
    // 85.6 mm at 96 dots an inch; two bank cards high, and no higher than a sheet A6.
    expect(Math.round(width)).toBe(324);
    expect(height).toBeLessThan((148 / 25.4) * 96);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
    expect(await page.locator('.pocket').count()).toBe(1);
    expect(await whatIsLeft(page)).toBe(before);
    await page.reload();
    await page.locator('select').first().waitFor();
    expect(await page.locator('select').first().inputValue()).toBe('');
  });

  test.for(['light', 'dark'] as const)(
    'a QR code holds a page of this site or a number (%s)',
    { timeout: 120_000 },
    async (colorScheme, { page }) => {
      await page.emulateMedia({ colorScheme });
      await openTool(page, 'show-card');
      await page.locator('select').first().selectOption('RU');
      const choice = page.getByLabel(t('tool.show-card.qr-of'));
      const { origin } = new URL(page.url());
      const texts = await choice.locator('option').evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
      expect(texts).toContain(`${origin}/tg/topics/passport-taken/`);
      expect(texts.filter((text) => text.startsWith(`${origin}/tg/`)).length).toBeGreaterThan(100);
      const wanted = {
        light: [`${origin}/tg/topics/passport-taken/`, 'tel:112'],
        dark: [`${origin}/tg/`, texts.find((value) => value.startsWith('tel:+')) ?? ''],
      } as const;
      for (const text of wanted[colorScheme]) {
        await choice.selectOption(text);
        const code = page.locator('.qr svg');
        await page.locator('.qr figcaption', { hasText: text.replace('tel:', '') }).waitFor();
        expect(await readQr(page, code)).toBe(text);
      }
      expect(await runAxe(page, { inside: ['.qr'] })).toEqual([]);
    },
  );
});

test('the page of cards leads to the tool, and without script it says what to do on paper', async ({ openPage }) => {
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto('/tg/cards/');
  await page.locator('main a[href="/tg/tools/show-card/"]').click();
  expect(await seenText(page.locator('main'))).toContain(t('tool.show-card.paper-5'));
});

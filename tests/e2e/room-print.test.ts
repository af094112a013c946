import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { type Locale, locales } from '#content/index.ts';
import { pocketCard } from '#shared/dialogue/pocket-card.ts';
import { describeStanding } from '#shared/format/describe.ts';
import { formatDate } from '#shared/format/format-date.ts';
import { modulesFor, toSessionCode } from '#shared/room/session.ts';
import { makeSheet, parsePrintCode, type SheetKind, sheetKinds } from '#shared/room/sheet.ts';
import { guides, today } from '#tests/shared/real-world.ts';
import { test } from './offline-phone-test.ts';
import { nothingStored, storedBesidesPages, tabTo } from './open-tool.ts';
import { lettersOf, readPdf } from './read-pdf.ts';
import { readQr } from './read-qr.ts';
import { runAxeDayAndNight } from './run-axe.ts';
import { seenText } from './seen-text.ts';
import type { OpenPage } from './site-test.ts';

const places = ['AE', 'RU', 'KZ', 'TR', 'GB'];
const women = toSessionCode({
  place: 'AE',
  sector: 'housework',
  audience: 'women',
  length: '30',
  modules: modulesFor({ audience: 'women', length: '30', sector: 'housework' }),
});

/** The page on the day of all tests. */
async function open(openPage: OpenPage, locale: Locale, code: string, day = today): Promise<Page> {
  const page = await openPage({ viewport: { width: 1300, height: 900 } });
  await page.clock.setFixedTime(`${day}T12:00:00Z`);
  await page.goto(`/${locale}/room/print/#${code}`);
  await page.locator('.sheet[aria-busy=false]').waitFor();
  return page;
}

async function choose(page: Page, kind: SheetKind): Promise<void> {
  await page.locator(`button[data-sheet=${kind}]`).click();
  await page.locator(`.sheet.${kind}[aria-busy=false]`).waitFor();
}

/** What stands over the edge of its box or of its side of paper, is cut in two by a column, or is neither black nor white. */
async function wrongOnPaper(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const wrong = await page.locator('.sheet').evaluate((sheet) => {
    const name = (element: Element) => `${element.tagName}.${element.getAttribute('class')} ${element.textContent?.slice(0, 50)}`;
    const all = [...sheet.querySelectorAll('*')];
    const over = all
      .filter((box) => box.matches('.side, .body, .columns, .field, .piece, .cut, .top'))
      .filter((box) => box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1);
    const outside = all.filter((box) => {
      const side = box.closest('.side')?.getBoundingClientRect();
      const { left, right, top, bottom } = box.getBoundingClientRect();
      return side && (left < side.left - 1 || right > side.right + 1 || top < side.top - 1 || bottom > side.bottom + 1);
    });
    const cut = all.filter((box) => box.matches('.columns .piece') && box.getClientRects().length !== 1);
    const plain = /^(rgb\(0, 0, 0\)|rgb\(255, 255, 255\)|rgba\(0, 0, 0, 0\)|none)$/;
    const coloured = all.filter((box) => {
      const { color, backgroundColor, borderTopColor, borderLeftColor, fill, stroke } = getComputedStyle(box);
      return [color, backgroundColor, borderTopColor, borderLeftColor, fill, stroke].some((paint) => !plain.test(paint));
    });
    return [
      ...over.map((box) => `over its edge: ${name(box)}`),
      ...outside.map((box) => `off the paper: ${name(box)}`),
      ...cut.map((box) => `cut in two: ${name(box)}`),
      ...coloured.map((box) => `coloured: ${name(box)}`),
    ];
  });
  await page.emulateMedia({ media: null, colorScheme: null });
  return wrong;
}

/** Sides of a sheet in millimetres. */
function sidesOf(kind: SheetKind, place: string, locale: Locale, handoutSides: number) {
  const upright = [210, 297] as const;
  const languages = guides[locale].bundle.places.find(({ id }) => id === place)?.languages ?? [];
  const counts = { handout: handoutSides, poster: 1, signs: 2, cards: languages.length, pocket: 1 } as const;
  return Array.from({ length: counts[kind] }, () => (kind === 'pocket' ? ([297, 210] as const) : upright));
}

describe.each(locales)('sheets in %s', (locale) => {
  test.for(places)(
    'of %s fit their paper, in black and white, with the numbers of the guide',
    { timeout: 120_000 },
    async (place, { openPage }) => {
      const guide = guides[locale];
      const card = pocketCard(guide, place, today);
      const contacts = [...(card?.help ?? []), ...(card?.consulate ?? [])];
      const page = await open(openPage, locale, place);
      for (const kind of sheetKinds) {
        await choose(page, kind);
        expect(await wrongOnPaper(page), kind).toEqual([]);
        const shown = await page.locator('.side').count();
        expect(kind !== 'handout' || shown <= 2).toBe(true);
        const { sides, letters, outside } = await readPdf(await page.pdf({ preferCSSPageSize: true }));
        expect(outside, kind).toEqual([]);
        expect(sides, kind).toEqual(sidesOf(kind, place, locale, shown));
        const session = parsePrintCode(place);
        const sheet = session && makeSheet(kind, session, guide, today);
        if (kind === 'handout' || kind === 'pocket' || kind === 'signs') {
          const dials = await page.locator('.contact strong').allTextContents();
          const again = kind === 'signs' ? contacts.slice(0, 1) : [];
          expect(dials).toEqual([...again, ...contacts].flatMap(({ lines }) => lines.map(({ dial }) => dial)));
          for (const { name, lines, emails } of contacts) {
            for (const { dial, standing } of lines) {
              expect(letters).toContain(lettersOf(dial));
              expect(letters).toContain(lettersOf(describeStanding(standing, guide.t)));
            }
            expect(letters).toContain(lettersOf(name));
            if (lines.length === 0) for (const email of emails) expect(letters).toContain(email);
          }
        }
        if (sheet?.kind === 'poster')
          for (const { lines } of sheet.numbers) for (const { dial } of lines) expect(letters).toContain(lettersOf(dial));
        expect(letters).toContain(lettersOf(formatDate(today)));
        if (sheet?.good.kind === 'good' && kind !== 'handout') expect(letters).toContain(lettersOf(formatDate(sheet.good.until)));
      }
    },
  );

  test('a planned session has its own handout: only its modules, rules with their dates, letters of 10.5 points', async ({ openPage }) => {
    const page = await open(openPage, locale, women);
    expect(await wrongOnPaper(page)).toEqual([]);
    const { bundle, t } = guides[locale];
    const chosen = parsePrintCode(women)?.modules ?? [];
    const titles = bundle.room.filter(({ id }) => chosen.includes(id)).map(({ title }) => title);
    const named = [t('help.title'), ...titles, t('room.print.women')];
    expect((await page.locator('.sheet h3').allTextContents()).filter((title) => !named.includes(title))).toEqual([]);
    for (const fact of bundle.facts) {
      const piece = page.locator('.piece p', { hasText: fact.statement });
      if ((await piece.count()) > 0 && fact.asOf !== 'unknown') expect(await piece.first().textContent()).toContain(formatDate(fact.asOf));
    }
    const small = await page
      .locator('.sheet')
      .evaluate((sheet) =>
        [...sheet.querySelectorAll('p, li, h3, h4, strong, small, em, footer')]
          .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 13.9)
          .map((element) => element.outerHTML),
      );
    expect(small).toEqual([]);
  });
});

test('every letter is in the PDF with its font: Tajik ones, and Arabic ones as many as the cards have', async ({ openPage }) => {
  const page = await open(openPage, 'tg', 'AE');
  await choose(page, 'cards');
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const raw = pdf.toString('latin1');
  // A font of type 3 is drawn in the file itself; every other brings its file.
  const fonts = raw.match(/\/Subtype \/(CIDFontType\d|TrueType|Type1)\b/g) ?? [];
  expect(fonts.length).toBeGreaterThan(1);
  expect(raw.match(/\/FontFile\d? /g)?.length).toBe(fonts.length);
  const { letters } = await readPdf(pdf);
  const { phrases } = guides.tg.bundle;
  for (const { own } of phrases) expect(letters).toContain(lettersOf(own));
  for (const letter of 'ғқҳҷӣӯ') expect(letters).toContain(letter);
  const arabic = (text: string) => [...text.normalize('NFKC').matchAll(/[\u0621-\u064a]/g)].map(([letter]) => letter).toSorted();
  const written = phrases.flatMap(({ says }) => says.filter(({ language }) => language === 'ar').map(({ text }) => text)).join('');
  expect(arabic(letters)).toEqual(arabic(written));
});

test.for([
  ['2026-11-21', 'good'],
  ['2028-01-01', 'overdue'],
] as const)('printed on %s, a sheet says how long it is good: %s', async ([day, expected], { openPage }) => {
  const page = await open(openPage, 'ru', 'RU', day);
  await choose(page, 'poster');
  const session = parsePrintCode('RU');
  const good = session && makeSheet('poster', session, guides.ru, day)?.good;
  expect(good?.kind).toBe(expected);
  const last = good?.kind === 'good' ? { until: formatDate(good.until) } : { since: formatDate(good?.since ?? '') };
  expect(await seenText(page.locator('.side footer'))).toContain(
    guides.ru.t(`room.print.${expected}`, { today: formatDate(day), ...last }),
  );
});

test('where the site has an address of its own, a camera opens the session and the country; on this machine there is no code', async ({
  openPage,
  site,
}) => {
  const page = await openPage();
  const home = 'https://hamroh.example';
  await page.route(`${home}/**`, async (route) => {
    const answer = await fetch(route.request().url().replace(home, site.origin));
    const type = answer.headers.get('content-type') ?? '';
    await route.fulfill({ status: answer.status, body: Buffer.from(await answer.arrayBuffer()), headers: { 'content-type': type } });
  });
  await page.goto(`${home}/en/room/print/#${women}`);
  await page.locator('.sheet.handout[aria-busy=false]').waitFor();
  expect(await readQr(page, page.locator('.sheet .qr svg'))).toBe(`${home}/en/room/today/#${women}`);
  await choose(page, 'poster');
  expect(await readQr(page, page.locator('.sheet .qr svg'))).toBe(`${home}/en/places/ae/`);
  expect(await wrongOnPaper(page)).toEqual([]);

  await page.goto(`/en/room/print/#${women}`);
  await page.locator('.sheet.handout[aria-busy=false]').waitFor();
  expect(await page.locator('.sheet .qr').count()).toBe(0);
});

test('by keyboard: a country, a sheet, print; what is chosen stands in the address and nowhere else', async ({ openPage }) => {
  const page = await openPage({ viewport: { width: 360, height: 740 } });
  await page.goto('/tg/room/print/');
  await page.locator('.room-print select').waitFor();
  expect(await page.locator('.sheet').count()).toBe(0);
  expect(await seenText(page.locator('.room-print'))).toContain(guides.tg.t('tool.show-card.choose-first'));
  await page.evaluate(() => {
    window.print = () => document.documentElement.classList.add('printing');
  });
  const before = await page.evaluate(() => history.length);
  await tabTo(page, '.room-print select');
  while ((await page.locator('select').inputValue()) !== 'KZ') await page.keyboard.press('ArrowDown');
  await tabTo(page, 'button[data-sheet=pocket]');
  await page.keyboard.press('Enter');
  await page.locator('.sheet.pocket').waitFor();
  expect(await page.locator('button[aria-pressed=true]').allInnerTexts()).toEqual([guides.tg.t('room.print.pocket')]);
  await tabTo(page, '.room-print .send');
  await page.keyboard.press('Enter');
  await page.locator('html.printing').waitFor();
  expect(await storedBesidesPages(page)).toEqual({ ...nothingStored, address: '#KZ' });
  expect(await page.evaluate(() => history.length)).toBe(before);

  await page.emulateMedia({ media: 'print' });
  const onPaper = await seenText(page.locator('body'));
  for (const words of [guides.tg.t('room.print.title'), guides.tg.t('nav.leave'), guides.tg.t('room.print.country')])
    expect(onPaper).not.toContain(words);
});

test.for(sheetKinds)('the page with the sheet %s has no barrier and stays on a small screen', async (kind, { openPage }) => {
  const page = await openPage({ viewport: { width: 360, height: 740 } });
  await page.goto('/tg/room/print/#AE');
  await choose(page, kind);
  expect(await runAxeDayAndNight(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('without a network every sheet is there', { timeout: 120_000 }, async ({ phone }) => {
  const page = await phone.newPage();
  await page.goto('/tg/room/print/#AE');
  for (const kind of sheetKinds) await choose(page, kind);
  await choose(page, 'handout');
  const titles = guides.tg.bundle.room.map(({ title }) => title);
  const shown = await page.locator('.sheet h3').allTextContents();
  expect(titles.filter((title) => !shown.includes(title))).toEqual([]);
});

import type { Browser, Page } from 'playwright-core';
import type { Locale } from '#content/index.ts';
import { type SheetKind, sheetKinds } from '#shared/room/sheet.ts';

/** One sheet as a PDF. */
export type PrintedSheet = { readonly place: string; readonly kind: SheetKind; readonly pdf: Buffer };

/** Letters that fonts forget first: those of Tajik alone, of Kazakh, of Turkish, and of Arabic. */
const rareLetters = 'ғқҳҷӣӯәөүұşğıابتم';

/**
 * Prints every sheet of every place in one language from the built site, as somebody in front of its page would.
 * @param today a day such as `2026-11-22`, instead of that of this machine
 * @throws {Error} a sentence, when letters are missing on this machine or something stands over the edge of its paper
 */
export async function* printSheets(
  browser: Browser,
  origin: string,
  locale: Locale,
  places: readonly string[],
  today?: string,
): AsyncGenerator<PrintedSheet> {
  const context = await browser.newContext({ baseURL: origin, serviceWorkers: 'block', viewport: { width: 1300, height: 900 } });
  try {
    const page = await context.newPage();
    if (today !== undefined) await page.clock.setFixedTime(`${today}T12:00:00Z`);
    for (const place of places) {
      await page.goto(`/${locale}/room/print/#${place}`);
      await page.reload();
      await assertLetters(page);
      for (const kind of sheetKinds) yield { place, kind, pdf: await printSheet(page, kind, `${place} ${kind} ${locale}`) };
    }
  } finally {
    await context.close();
  }
}

async function printSheet(page: Page, kind: SheetKind, name: string): Promise<Buffer> {
  await page.locator(`.room-print button[data-sheet=${kind}]`).click();
  await page.locator(`.sheet.${kind}[aria-busy=false]`).waitFor();
  const over = await page
    .locator('.sheet')
    .evaluate((sheet) =>
      [...sheet.querySelectorAll('.side, .body, .columns, .field, .piece')]
        .filter((box) => box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1)
        .map((box) => `${box.className}: ${box.textContent?.slice(0, 60)}`),
    );
  if (over.length > 0) throw new Error(`${name} does not fit on its paper: ${over.join('; ')}`);
  return page.pdf({ preferCSSPageSize: true, outline: true, tagged: true });
}

/** Where no font has a letter, Chromium draws a box, and nobody would see it before it is on paper. */
async function assertLetters(page: Page): Promise<void> {
  await page.locator('.sheet').waitFor();
  const missing = await page.evaluate((letters) => {
    const font = getComputedStyle(document.querySelector('.sheet') ?? document.body).fontFamily;
    const draw = (letter: string) => {
      const canvas = new OffscreenCanvas(40, 40);
      const pen = canvas.getContext('2d');
      if (!pen) return '';
      pen.font = `24px ${font}`;
      pen.fillText(letter, 4, 28);
      return pen.getImageData(0, 0, 40, 40).data.join('');
    };
    // A letter that Unicode promises never to give anybody.
    const box = draw('\uffff');
    return [...letters].filter((letter) => draw(letter) === box).join('');
  }, rareLetters);
  if (missing !== '')
    throw new Error(`This machine has no font with ${missing}. Install one that has, such as Noto Sans and Noto Sans Arabic.`);
}

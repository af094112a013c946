import type { Page } from 'playwright-core';
import type { Face, Seen } from '../read-transcripts.ts';

/** The day on which the transcripts play; standings of numbers depend on it. */
const noon = (day: string) => new Date(`${day}T12:00:00Z`);

/**
 * The assistant of the site in a real browser, as a person uses it: type into the box, press a button of the newest answer.
 * @param today a day such as `2026-11-21`
 */
export async function makeBrowserFace(page: Page, today: string): Promise<Face> {
  await page.clock.setFixedTime(noon(today));
  const turns = page.locator('.assistant:not([data-later=coming]) .turn');

  /** Does something and waits for the answer, on this page or on that of another language. */
  async function after(act: () => Promise<void>): Promise<Seen> {
    const before = { turns: await turns.count(), path: new URL(page.url()).pathname };
    await act();
    await page.waitForFunction((known) => {
      const count = document.querySelectorAll('.assistant:not([data-later=coming]) .turn').length;
      return location.pathname === known.path ? count > known.turns : count > 0;
    }, before);
    return look();
  }

  /** What stands in the newest answer: its text without the buttons, and the buttons. */
  async function look(): Promise<Seen> {
    const newest = turns.last();
    const texts = await newest.locator('.card > :not(.actions)').allInnerTexts();
    return { text: texts.join('\n'), buttons: await newest.getByRole('button').allInnerTexts() };
  }

  return {
    start: async (locale) => {
      await page.goto(`/${locale}/ask/`);
      await turns.first().waitFor();
      return look();
    },
    say: (text) =>
      after(async () => {
        await page.locator('.assistant input').fill(text);
        await page.locator('.assistant form button').click();
      }),
    press: (label) =>
      after(async () => {
        const { buttons } = await look();
        if (!buttons.includes(label)) throw new Error(`There is no button "${label}" among ${buttons.join(' | ')}`);
        await turns.last().getByRole('button', { name: label, exact: true }).first().click();
      }),
  };
}

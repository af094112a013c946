import { existsSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { openSite } from '#tests/e2e/open-site.ts';
import type { Question } from '#tests/search/read-sets.ts';
import { openBrowser } from './browser/open-browser.ts';

const slowdown = 6;
const mostAsked = 60;

/** Types questions into the search page in Chromium, with the processor slowed six times, and times what follows. */
export async function measureInBrowser(questions: readonly Question[]): Promise<string> {
  if (!existsSync('dist/tg/search/index.html')) return 'In the browser: not measured, because dist/ is not built (npm run build).';
  const site = await openSite();
  const browser = await openBrowser();
  const page = await browser.newPage({ baseURL: site.origin });
  await page.goto('/tg/search/');
  await page.getByRole('searchbox').waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const first = await timeOf(page, 'паспорт');
  const times: number[] = [];
  for (const { question } of questions.filter(({ locale }) => locale === 'tg').slice(0, mostAsked))
    times.push(await timeOf(page, question));
  await browser.close();
  await site.close();
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
  return [
    `In Chromium with the processor slowed ${slowdown} times, from typing to the list drawn, ${times.length} questions:`,
    `  median ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(0.999)} ms; the first question, which builds the index: ${first.toFixed(0)} ms`,
  ].join('\n');
}

/** Milliseconds from the letter typed to the list of answers drawn. */
async function timeOf(page: Page, question: string): Promise<number> {
  return page.evaluate(async (typed) => {
    const box = document.querySelector<HTMLInputElement>('input[type=search]');
    if (!box) throw new Error('there is no box to type into');
    const drawn = new Promise<void>((resolve) => {
      const watch = new MutationObserver(() => {
        watch.disconnect();
        resolve();
      });
      watch.observe(document.querySelector('search') ?? document.body, { childList: true, subtree: true, characterData: true });
    });
    const limit = new Promise<void>((resolve) => setTimeout(resolve, 3000));
    box.value = typed;
    const started = performance.now();
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await Promise.race([drawn, limit]);
    return performance.now() - started;
  }, question);
}

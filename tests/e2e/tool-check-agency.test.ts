import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { guides } from '#tests/shared/real-world.ts';
import { test as phoneTest } from './offline-phone-test.ts';
import { openTool, tabTo } from './open-tool.ts';
import { runAxe } from './run-axe.ts';
import { noonOfBuild } from './save-site.ts';
import { seenText } from './seen-text.ts';
import { whatIsLeft } from './what-is-left.ts';

const { t } = guides.tg;

/** One page for all: the tool on a phone without a network, on the day of the build. */
const test = phoneTest.extend('page', { scope: 'file' }, async ({ phone }): Promise<Page> => {
  const page = await phone.newPage();
  await page.clock.setFixedTime(noonOfBuild());
  return page;
});

describe('on a small phone without a network, by keyboard alone', () => {
  test('that there is no list stands first; a name becomes a question to send; nothing of it stays', { timeout: 60_000 }, async ({
    page,
  }) => {
    await openTool(page, 'check-agency');
    const before = await whatIsLeft(page);
    const address = page.url();
    expect(await seenText(page.locator('.tool .note').first())).toContain('Рӯйхати расмӣ ҳанӯз ба мо нарасидааст');
    await tabTo(page, '.fields input');
    await page.keyboard.press('Enter');
    expect(await seenText(page.locator('.wrong'))).toBe(t('tool.check-agency.nothing-asked'));
    expect(await page.locator('.fields input').getAttribute('aria-invalid')).toBe('true');
    await page.keyboard.type('ООО «Намунаи санҷишӣ»');
    await page.keyboard.press('Enter');
    const result = await seenText(page.locator('[aria-live] .card'));
    expect(result).toContain('«ООО «Намунаи санҷишӣ»» имрӯз барои фиристодани коргар ба хориҷа иҷозатнома дорад?');
    expect(await page.locator('.wrong').count()).toBe(0);
    const all = await seenText(page.locator('main'));
    for (const words of ['Феҳристи ягонаи давлатии литсензияҳо', 'Хадамоти муҳоҷират', 'migration.tj']) expect(all).toContain(words);
    expect(await runAxe(page)).toEqual([]);
    expect([await whatIsLeft(page), page.url()]).toEqual([before, address]);
    await page.reload();
    await page.locator('.fields input').waitFor();
    expect(await page.locator('.fields input').inputValue()).toBe('');
  });

  test.for(['<img src=x onerror="document.title=1">', 'а'.repeat(5000), '=cmd|/C', '\u202e\u0000 $t(nav.home)'])(
    '%j does no harm and stays inside the screen',
    async (text, { page }) => {
      await openTool(page, 'check-agency');
      await page.locator('.fields input').fill(text);
      await page.keyboard.press('Enter');
      await page.locator('[aria-live] .card').waitFor();
      expect(await page.locator('main img').count()).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    },
  );
});

/** The built site, into whose guide a list of three licences is put on the way: the guide has none of its own. */
async function openWithList(page: Page): Promise<void> {
  const listDate = '2026-11-01';
  const { sources: _, words: __, topics: ___, facts: ____, contacts: _____, ...rest } = guides.tg.bundle;
  const changed = gzipSync(
    JSON.stringify({
      ...rest,
      agencyList: { date: listDate, reviewBy: '2999-01-01', publisher: 'Нашри санҷишӣ' },
      agencies: [
        { licence: 'АВ 0001', name: 'ҶДММ «Намуна»', expires: '2999-12-31', status: 'valid', listDate },
        { licence: 'АВ 0002', name: 'Озмоиш Кадр', expires: '2020-12-31', status: 'valid', listDate },
        { licence: 'АВ 0003', name: 'Санҷиш', status: 'withdrawn', ended: '2026-03-02', listDate },
      ],
    }),
  );
  let isGiven = false;
  await page.route('**/data/tg-rest-*', (route) => {
    const body = isGiven ? Buffer.alloc(0) : changed;
    isGiven = true;
    return route.fulfill({ body, contentType: 'application/octet-stream' });
  });
  await page.goto('/tg/tools/check-agency/');
  await page.locator('.fields input').waitFor();
}

describe('with a list', () => {
  test.for([
    ['namuna llc', 'Дар рӯйхат ҳаст', 'иҷозатнома амал мекунад'],
    ['AB2', 'Дар рӯйхат ҳаст', 'Муҳлати иҷозатнома 31.12.2020 гузашт.'],
    ['санчиш', 'Дар рӯйхат ҳаст', 'иҷозатнома бекор шудааст, аз 02.03.2026'],
    ['Озмоиш', 'Монандаш ҳаст:', 'Ин ҳамон ном нест'],
    ['Ширкати дигар', 'Дар рӯйхати 01.11.2026 чунин ном ё рақам нест.', 'Ин ҳанӯз аломати фиреб нест.'],
  ] as const)('%s: %s', async ([asked, first, then], { openPage }) => {
    const page = await openPage({ viewport: { width: 360, height: 740 } });
    await openWithList(page);
    expect(await seenText(page.locator('.tool > p').nth(1))).toBe('Рӯйхати 01.11.2026. Манбаъ: Нашри санҷишӣ.');
    await page.locator('.fields input').fill(asked);
    await page.keyboard.press('Enter');
    const result = await seenText(page.locator('[aria-live] .card'));
    expect(result).toContain(first);
    expect(result).toContain(then);
    expect(await runAxe(page, { inside: ['main'] })).toEqual([]);
  });
});

test('without script the page says how to ask by hand', async ({ openPage }) => {
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto('/tg/tools/check-agency/');
  const text = await seenText(page.locator('main'));
  expect(text).toContain('Ин ширкат имрӯз иҷозатнома дорад?');
});

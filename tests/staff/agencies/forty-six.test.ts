import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readGuides, readWorld } from '#bot/read-world.ts';
import { hrefOf } from '#shared/links/href.ts';
import { RecruitmentView } from '#site/views/RecruitmentViews.tsx';
import { openBot } from '#tests/bot/open-bot.ts';
import { project } from '#tests/content/with-copy.ts';
import { makeWorkbook } from '../tables/make-workbook.ts';

/** A list of 46 invented licences. The day of issue in row 19 does not exist; row 40 has the licence of row 8. */
const damaged = readFileSync(join(project, 'tests/fixtures/agencies-46.csv'), 'utf8');
const mended = damaged.replace('31.02.2024', '28.02.2024').replace(/НМ 0005(?=;ҶДММ «Озмоиши 37»)/, 'НМ 0037');

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'hamroh-46-'));
  for (const folder of ['seeds', 'content']) cpSync(join(project, folder), join(root, folder), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

const table = () => readFileSync(join(root, 'seeds/recruitment/agencies.csv'), 'utf8');
const run = (script: string, ...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(project, script), ...args], { encoding: 'utf8', cwd: root });
  return { status, stdout, stderr };
};
const importList = (name: string, list: string | Uint8Array) => {
  writeFileSync(join(root, name), list);
  return run('staff/import-agencies.ts', join(root, name), '--list-date', '2025-11-01', '--source', 'old-asiaplustj-2024-11-29');
};

describe('a list of 46 agencies', () => {
  test('with two mistakes: both are told by row and column, and nothing is written', () => {
    const before = table();
    const { status, stderr } = importList('list.csv', damaged);
    expect(stderr.split('\n')).toEqual([
      expect.stringMatching(/^list\.csv:19 column C «Санаи додашуда»: this is no day of the calendar\. .*found 31\.02\.2024/),
      expect.stringMatching(/^list\.csv:40 column A «Рақами литсензия»: this licence stands in row 8 too\./),
      '2 to mend. Nothing was changed.',
      '',
    ]);
    expect([status, table() === before]).toEqual([1, true]);
  });

  test('mended and saved as a workbook: it is on the page and in the bot after the guide is compiled', { timeout: 120_000 }, async () => {
    const rows = mended
      .slice(1)
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(';'));
    const { status, stdout } = importList('list.xlsx', makeWorkbook(rows));
    expect(stdout).toMatch(/^46 licences of the list of 2025-11-01 are in /);
    expect(stdout).toContain('Columns that were not read: Номи роҳбар.');
    expect([status, table().trimEnd().split('\n').length, table().includes('Шахси')]).toEqual([0, 47, false]);
    expect(run('content/compile/main.ts', '--quiet')).toEqual({ status: 0, stdout: '', stderr: '' });

    const { tg: guide } = readGuides(root);
    const view = {
      t: guide.t,
      guide,
      sources: [],
      today: '2026-11-21',
      href: (ref: Parameters<typeof hrefOf>[0]) => hrefOf(ref, guide.bundle),
    };
    expect(renderToString(h(RecruitmentView, { view }))).toContain(guide.t('recruitment.list', { count: 46 }));

    const bot = await openBot({ world: readWorld(root) });
    try {
      const person = bot.person({ language: 'tg' });
      await person.says('/start');
      await person.presses('Кӯмак бо ҳисоб ва савол');
      await person.presses('Санҷиши агентӣ');
      const { answers } = await person.says('Озмоиши 37');
      const said = answers.map(({ text }) => text).join('\n');
      expect(said).toContain('Рӯйхати 01.11.2025.');
      expect(said).toContain('ҶДММ «Озмоиши 37»');
    } finally {
      await bot.close();
    }
  });

  test('the whole list goes out as a table, comes back unchanged, and a changed line is the only change', () => {
    const before = table();
    const sheet = join(root, 'agencies.csv');
    expect(run('staff/export-sheet.ts', 'agencies', sheet).status).toBe(0);
    expect(run('staff/import-sheet.ts', 'agencies', sheet).stdout).toBe('0 rows changed, 0 added.\n');
    expect(table() === before).toBe(true);
    writeFileSync(sheet, readFileSync(sheet, 'utf8').replace(/(«Озмоиши 37».*?;)valid;/, '$1withdrawn;'));
    expect(run('staff/import-sheet.ts', 'agencies', sheet).stdout).toBe('1 rows changed, 0 added.\n');
    const [was, is] = [before.split('\n'), table().split('\n')];
    expect(is.filter((line, index) => line !== was[index])).toEqual([expect.stringContaining('ҶДММ «Озмоиши 37»')]);
    writeFileSync(sheet, readFileSync(sheet, 'utf8').replace(';withdrawn;', ';perhaps;'));
    expect(run('staff/import-sheet.ts', 'agencies', sheet).stderr).toMatch(
      /^agencies\.csv:31 column E «status»: this value does not fit\. .*found "perhaps"/,
    );
  });
});

import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect } from 'vitest';
import { readWorld } from '#bot/read-world.ts';
import { locales } from '#content/index.ts';
import { openBot } from '#tests/bot/open-bot.ts';
import { project } from '#tests/content/with-copy.ts';
import { changeConsulate } from './change-consulate.ts';
import { openSite, type Site } from './open-site.ts';
import { openStaff } from './open-staff.ts';
import { copyForBuild, type OtherBuild } from './other-build.ts';
import { lettersOf, readPdf } from './read-pdf.ts';
import { seenText } from './seen-text.ts';
import { test } from './site-test.ts';

/**
 * A month of somebody who does not programme, from beginning to end over one copy of the project, with the buttons and
 * commands that docs/staff.md and docs/keeping-it-true.md name. Each step goes on where the one before it ended.
 */
const consulate = 'tj-consulate-general-dubai';
const name = 'Консулгарии Тоҷикистон дар Дубаӣ';
const number = '+971 4 394 5899';
const day = '21.11.2026';
const answered = `Ҷавоб дод: ${day}`;

let copy: OtherBuild;
let site: Site;

function run(command: string, args: readonly string[], cwd = copy.root): { readonly status: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  return { status, said: stdout + stderr };
}
const node = (...args: readonly string[]) => run(process.execPath, args);
function git(...args: readonly string[]): string {
  const { status, said } = run('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'core.autocrlf=false', ...args]);
  if (status !== 0) throw new Error(said);
  return said;
}
const read = (file: string) => readFileSync(join(copy.root, file), 'utf8');
const changedFiles = () => git('diff', '--name-only').trim().split('\n');

beforeAll(() => {
  copy = copyForBuild();
  git('init', '--quiet', '--initial-branch=main');
  git('add', 'seeds', 'content');
  git('commit', '--quiet', '--message=as it was');
  return async () => {
    await site?.close();
    copy.remove();
  };
});

describe('a month of keeping the guide true', { retry: 0 }, () => {
  test('an embassy gets its new number and Tajik name in the editor, and three calls are recorded with buttons', async ({ openPage }) => {
    const staff = await openStaff(copy.root);
    try {
      const page = await openPage({ baseURL: staff.origin, viewport: { width: 1280, height: 900 } });
      await changeConsulate(page, { name, number: number.replaceAll(' ', '') });
      expect(changedFiles()).toEqual(['seeds/missions.yaml']);

      await page.goto('/staff/calls/?place=AE&by=volunteer');
      const calls = page.getByRole('listitem').filter({ has: page.locator('.number') });
      const others = await calls.filter({ hasNotText: number }).locator('.number').allInnerTexts();
      for (const [dial, outcome] of [
        [number, 'Ответили'],
        [others[0], 'Занято'],
        [others[1], 'Не отвечают'],
      ] as const)
        await calls
          .filter({ has: page.locator('.number', { hasText: dial ?? '?' }) })
          .getByRole('button', { name: outcome })
          .click();
    } finally {
      await staff.close();
    }
    const lines = git('diff', '--unified=0', 'seeds/checks.csv').match(/^\+2026.*/gm);
    expect(lines?.map((line) => line.split(',').slice(3, 5))).toEqual([
      ['answered', 'volunteer'],
      ['busy', 'volunteer'],
      ['no-answer', 'volunteer'],
    ]);
  });

  test('a list of 46 agencies is refused for its two mistakes, and taken when they are mended', () => {
    const list = readFileSync(join(project, 'tests/fixtures/agencies-46.csv'), 'utf8');
    const take = (text: string) => {
      writeFileSync(join(copy.root, 'list.csv'), text);
      return node('staff/import-agencies.ts', 'list.csv', '--list-date', '2026-11-01', '--source', 'tajikembassy');
    };
    const refused = take(list);
    expect(refused.status).toBe(1);
    for (const words of ['list.csv:19 column C', 'list.csv:40 column A', '2 to mend. Nothing was changed.'])
      expect(refused.said).toContain(words);
    expect(changedFiles()).toEqual(['seeds/checks.csv', 'seeds/missions.yaml']);
    const taken = take(list.replace('31.02.2024', '28.02.2024').replace(/НМ 0005(?=;ҶДММ «Озмоиши 37»)/, 'НМ 0037'));
    expect(taken).toEqual({ status: 0, said: expect.stringMatching(/^46 licences of the list of 2026-11-01/) });
  });

  test('a colleague has changed another row in a spreadsheet: both come together without a conflict', () => {
    const [was, is] = ['Сафорати Тоҷикистон дар Русия', 'Сафорати Тоҷикистон дар Русия (Маскав)'];
    git('commit', '--quiet', '--all', '--message=mine');
    git('checkout', '--quiet', '-b', 'colleague', 'HEAD~1');
    expect(node('staff/export-sheet.ts', 'missions', 'missions.csv').status).toBe(0);
    const sheet = read('missions.csv');
    writeFileSync(join(copy.root, 'missions.csv'), sheet.replace(was, is));
    expect(node('staff/import-sheet.ts', 'missions', 'missions.csv').said).toBe('1 rows changed, 0 added.\n');
    git('commit', '--quiet', '--all', '--message=theirs');
    git('checkout', '--quiet', 'main');
    git('merge', '--quiet', '--no-edit', 'colleague');
    expect(read('seeds/missions.yaml')).toContain(name);
    expect(read('seeds/missions.yaml')).toContain(is);
  });

  test('it is built, and readers see the new number and that it answered: on the page and in what changed', { timeout: 240_000 }, async ({
    openPage,
  }) => {
    copy.build();
    site = await openSite(undefined, copy.dist);
    const page = await openPage({ baseURL: site.origin, viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
    await page.goto('/tg/places/ae/');
    const card = await seenText(page.locator(`#${consulate}`));
    for (const words of [name, number, answered]) expect(card).toContain(words);
    for (const locale of locales) {
      await page.goto(`/${locale}/changes/`);
      const said = await seenText(page.getByRole('main'));
      expect(said.split(number).length).toBeGreaterThan(2);
      expect(said).toContain(day);
    }
    await page.goto('/tg/recruitment/');
    expect(await seenText(page.getByRole('main'))).toContain('Дар рӯйхат 46 ширкат ҳаст.');
  });

  test('and in the bot', async () => {
    const bot = await openBot({ world: readWorld(copy.root) });
    try {
      const person = bot.person({ language: 'tg' });
      await person.says('консулгарии дубай');
      const { answers } = await person.presses(name);
      const said = answers.map(({ text }) => text).join('\n');
      for (const words of [name, number, answered]) expect(said).toContain(words);
    } finally {
      await bot.close();
    }
  });

  test('and on the handout', () => {
    expect(node('scripts/make-handouts.ts', 'AE')).toEqual({ status: 0, said: expect.stringContaining('15 sheets') });
  });

  test.for(['handout', 'pocket', 'poster'])('on the printed %s in Tajik stand the number and the day it answered', async (kind) => {
    const { letters } = await readPdf(readFileSync(join(copy.root, `dist-handouts/tg/ae-${kind}.pdf`)));
    expect(letters).toContain(lettersOf(number));
    expect(letters).toContain(lettersOf(answered));
  });
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { guides } from '#tests/shared/real-world.ts';
import { openTerminal, type Terminal } from '#tests/transcripts/faces/terminal.ts';

describe('npm run chat', { timeout: 60_000 }, () => {
  let terminal: Terminal;

  beforeEach(() => {
    terminal = openTerminal();
  });
  afterEach(async () => {
    await terminal.leave();
  });

  test('greets in Tajik, with numbered buttons', async () => {
    const seen = await terminal.start('tg');
    expect(seen.text).toContain(guides.tg.t('dialogue.welcome'));
    expect(seen.buttons[0]).toBe(guides.tg.t('nav.help'));
  });

  test('takes the number of a button, and words', async () => {
    await terminal.start('tg');
    expect((await terminal.enter('1')).text).toContain(guides.tg.t('help.where'));
    expect((await terminal.enter('хучаин паспортма гирифт')).text).toContain(guides.tg.t('dialogue.danger'));
  });

  test('counts the buttons of several messages in one row, and presses the last one', async () => {
    await terminal.start('tg');
    const danger = await terminal.enter('маро мезананд');
    const places = guides.tg.bundle.places.map(({ name }) => name);
    expect(places).toContain(danger.buttons[0]);
    expect(danger.buttons.slice(-2)).toEqual([guides.tg.t('dialogue.whole-page'), guides.tg.t('nav.home')]);
    expect((await terminal.enter(String(danger.buttons.length))).text).toContain(guides.tg.t('dialogue.welcome'));
  });

  test('a number that no button has is a question, such as 112', async () => {
    await terminal.start('tg');
    expect((await terminal.enter('112')).buttons[0]).toBe(guides.tg.search('112')[0]?.title);
    expect((await terminal.enter('99')).buttons).toContain(guides.tg.t('nav.home'));
  });

  test('an empty line asks nothing and keeps the buttons', async () => {
    await terminal.start('tg');
    expect((await terminal.enter('   ')).text).toBe('');
    expect((await terminal.enter('1')).text).toContain(guides.tg.t('help.where'));
  });

  test('stays in the language that was chosen', async () => {
    await terminal.start('en');
    expect((await terminal.enter('asdfghjkl')).text).toContain(guides.en.t('search.nothing'));
  });

  test('ends in peace when the input ends', async () => {
    await terminal.start('tg');
    expect(await terminal.leave()).toBe(0);
    terminal = openTerminal();
  });
});

test('without a compiled guide it says in one sentence what to do', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hamroh-empty-'));
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('bot/terminal/chat.ts')], {
    cwd: folder,
    encoding: 'utf8',
    input: '',
  });
  rmSync(folder, { recursive: true });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/^The guide is not compiled .+ Run: npm run content\n$/);
});

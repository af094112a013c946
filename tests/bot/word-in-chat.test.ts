import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toPayload } from '#shared/dialogue/payload.ts';
import { markOf } from '#shared/trust/readers-word.ts';
import { openBot, world } from '#tests/bot/open-bot.ts';
import { waitUntil } from './api-server/wait-until.ts';

const folder = mkdtempSync(join(tmpdir(), 'hamroh-word-'));
const dubai = 'mission:tj-consulate-general-dubai';
const ask = world().guides.en?.t('word.ask') ?? '?';
const link = (scene: Parameters<typeof toPayload>[0]['scene']) => `/start ${toPayload({ scene })}`;
let time = Date.parse('2026-11-21T12:00:00Z');
let bot: Awaited<ReturnType<typeof openBot>>;

beforeAll(async () => {
  bot = await openBot({ config: { folder }, rehearsal: { clock: () => time, chance: () => 0, settleSeconds: 0.01 } });
});
afterAll(async () => {
  await bot.close();
  rmSync(folder, { recursive: true });
});

/** What is counted so far; before the first word there is not even a file. */
function counted() {
  const file = join(folder, 'words.sqlite');
  if (!existsSync(file)) return [];
  const db = new DatabaseSync(file, { readOnly: true, timeout: 500 });
  try {
    return db.prepare('SELECT * FROM words').all();
  } finally {
    db.close();
  }
}

test('somebody who rang says that nobody answered, is thanked with the next number, and only the number is counted, later', async () => {
  const person = bot.person({ id: 771_177, language: 'en' });
  await person.says(link({ kind: 'contact', id: dubai }));
  const asked = await person.presses(ask);
  expect(asked.answers).toMatchObject([{ how: 'edited', text: expect.stringContaining('Who rang is not written down.') }]);
  const { answers } = await person.presses('✗ +971 4 394 5814: no answer');
  expect(answers).toMatchObject([{ how: 'edited', text: expect.stringContaining('Ring another one now.') }]);
  expect(answers[0]?.buttons[0]?.label).toMatch(/^If no answer: /);
  expect(counted()).toEqual([]);
  time += 3_600_000;
  await waitUntil(() => counted().length > 0, 'the word to be counted');
  expect(counted()).toEqual([{ day: '2026-11-21', word: `${dubai} +97143945814 n`, count: 1 }]);
});

test('a link from the site opens the question at once', async () => {
  const { answers } = await bot.person({ id: 5, language: 'en' }).says(link({ kind: 'word', id: dubai, at: '' }));
  expect(answers[0]?.buttons.map(({ label }) => label)).toContain('✓ +971 4 394 5814: they answered');
});

test.each(['emergency', 'violence-against-women', 'trafficking'] as const)('nobody is asked after a number of %s', async (purpose) => {
  const contact = world().guides.en?.bundle.contacts.find(({ purposes, lines }) => purposes.includes(purpose) && lines.length > 0);
  const id = contact?.id ?? dubai;
  for (const scene of [
    { kind: 'contact', id },
    { kind: 'word', id, at: '' },
    { kind: 'word', id, at: `${markOf(contact?.lines[0] ?? { dial: '' })}y` },
  ] as const) {
    const { answers } = await bot.person({ id: 6, language: 'en' }).says(link(scene));
    expect(answers[0]?.text).toContain(contact?.name);
    expect(answers[0]?.text).not.toContain('Thank you');
    expect(answers[0]?.buttons.filter(({ label }) => label === ask || /^[✓✗]/u.test(label))).toEqual([]);
  }
});

test('in a group nobody is asked', async () => {
  const person = bot.person({ id: 7, language: 'en' });
  const payload = toPayload({ scene: { kind: 'word', id: dubai, at: '' } });
  const { answers } = await bot.does(person.text(`/start@hamroh_test_bot ${payload}`, person.group));
  expect(answers).toMatchObject([{ chat: person.group.id, text: expect.stringContaining('+971 4 394 5814') }]);
  expect(answers[0]?.buttons.filter(({ label }) => label === ask || /^[✓✗]/u.test(label))).toEqual([]);
});

import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Note } from '#bot/log.ts';
import { makeSessions } from '#bot/sessions/make-sessions.ts';
import { makeSturdy } from '#bot/sessions/make-sturdy.ts';
import { makeMemoryStore } from '#bot/sessions/memory-store.ts';
import { readSecret } from '#bot/sessions/read-secret.ts';
import { keptDays, parseSession, renderSession } from '#bot/sessions/session.ts';
import { makeSqliteStore } from '#bot/sessions/sqlite-store.ts';
import type { Store } from '#bot/sessions/store.ts';
import { locales } from '#content/index.ts';

const secret = Buffer.from('a secret of thirty-two bytes ...');
const day = 86_400_000;
const chat = 771_177_771;

let folder: string;
let path: string;
let time: number;
let notes: Note[];
const open = (
  store: Store = makeSqliteStore(
    path,
    () => time,
    () => notes.push({ what: 'sessions', state: 'made-anew' }),
  ),
  key = secret,
) =>
  makeSessions(
    makeSturdy(store, (note) => notes.push(note)),
    key,
    () => time,
  );
const choice = { locale: 'ru', place: 'AE' } as const;
/** Everything that lies in the folder, as bytes. */
const bytes = () =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name)).toString('latin1'))
    .join('\n');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hamroh-sessions-'));
  path = join(folder, 'sessions.sqlite');
  time = Date.parse('2026-11-21T10:00:00Z');
  notes = [];
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true });
});

test('a choice is there after a restart, for its own chat only', async () => {
  const first = open();
  await (await first.open(chat)).write(choice);
  await first.close();
  const second = open();
  expect((await second.open(chat)).choice).toMatchObject(choice);
  expect((await second.open(chat + 1)).choice).toBeUndefined();
  await second.close();
});

test('the file holds a hash, a language, a country and a day; without the key nobody finds the chat', async () => {
  const sessions = open();
  await (await sessions.open(chat)).write(choice);
  await sessions.close();
  const rows = new DatabaseSync(path).prepare('SELECT * FROM sessions').all();
  expect(rows).toEqual([
    { key: expect.stringMatching(/^[\w-]{24}$/), session: `ru.AE.${Math.floor(time / day)}`, day: Math.floor(time / day) },
  ]);
  expect(bytes()).not.toContain(String(chat));
  expect((await open(undefined, Buffer.from('another secret')).open(chat)).choice).toBeUndefined();
});

test('what is forgotten is gone from the file, down to the last byte', async () => {
  const sessions = open();
  const seat = await sessions.open(chat);
  await seat.write(choice);
  expect(bytes()).toContain('ru.AE.');
  await seat.forget();
  expect((await sessions.open(chat)).choice).toBeUndefined();
  expect(bytes()).not.toContain('ru.AE.');
  expect(bytes()).not.toContain(sessions.keyOf(chat));
  await sessions.close();
});

test(`after ${keptDays} days of silence a chat is forgotten; every message begins them anew`, async () => {
  const sessions = open();
  await (await sessions.open(chat)).write(choice);
  time += (keptDays - 1) * day;
  await (await sessions.open(chat)).write(choice);
  time += (keptDays - 1) * day;
  expect((await sessions.open(chat)).choice).toMatchObject(choice);
  time += 2 * day;
  expect((await sessions.open(chat)).choice).toBeUndefined();
  await (await sessions.open(1)).write(choice);
  expect(new DatabaseSync(path).prepare('SELECT count(*) AS count FROM sessions').get()).toEqual({ count: 1 });
  await sessions.close();
});

test.each([
  ['back by a year', -365],
  ['forward by a year', 365],
])('when the clock jumps %s, nothing is kept longer for it, and the bot goes on', async (_, days) => {
  const sessions = open();
  await (await sessions.open(chat)).write(choice);
  time += days * day;
  const seat = await sessions.open(chat);
  expect(seat.choice).toBeUndefined();
  await seat.write({ locale: 'en' });
  expect((await sessions.open(chat)).choice).toMatchObject({ locale: 'en' });
  await sessions.close();
});

test.each<readonly [string, () => void]>([
  ['is no database', () => writeFileSync(path, 'this is no database, and long enough to be looked at'.repeat(100))],
  ['is cut in the middle', () => truncateSync(path, 5000)],
  ['is full of other bytes', () => writeFileSync(path, Buffer.concat([readFileSync(path).subarray(0, 100), Buffer.alloc(20_000, 0xab)]))],
])('a file that %s is begun anew', async (_, damage) => {
  const first = open();
  for (let other = 0; other < 500; other++) await (await first.open(other)).write(choice);
  await first.close();
  damage();
  const second = open();
  const seat = await second.open(chat);
  await seat.write(choice);
  expect((await second.open(chat)).choice).toMatchObject(choice);
  expect(notes).toContainEqual({ what: 'sessions', state: 'made-anew' });
  await second.close();
  expect(new DatabaseSync(path).prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
});

test('a file that is damaged while the bot runs is begun anew', async () => {
  const sessions = open();
  for (let other = 0; other < 500; other++) await (await sessions.open(other)).write(choice);
  new DatabaseSync(path).exec('PRAGMA wal_checkpoint(TRUNCATE)');
  const whole = readFileSync(path);
  writeFileSync(path, Buffer.alloc(whole.length, 0xab));
  for (let other = 0; other < 500; other++) {
    const seat = await sessions.open(other);
    await seat.write({ locale: 'en' });
    expect((await sessions.open(other)).choice).toMatchObject({ locale: 'en' });
  }
  await sessions.close();
});

test('a folder where nothing may be written: choices hold in memory, and that is said once', async () => {
  writeFileSync(join(folder, 'file'), '');
  const store = makeSqliteStore(join(folder, 'file', 'sessions.sqlite'), () => time);
  const sessions = open(store);
  await (await sessions.open(chat)).write(choice);
  await (await sessions.open(chat + 1)).write(choice);
  expect((await sessions.open(chat)).choice).toMatchObject(choice);
  await (await sessions.open(chat)).forget();
  expect((await sessions.open(chat)).choice).toBeUndefined();
  expect(notes).toEqual([{ what: 'sessions', state: 'away', mistake: expect.any(String) }]);
});

test('a file that may only be read: what it holds is read, what is new holds in memory, and both are there when it may be written again', async () => {
  const first = open();
  await (await first.open(chat)).write(choice);
  await first.close();
  let isReadOnly = true;
  const real = makeSqliteStore(path, () => time);
  const reader = new DatabaseSync(path, { readOnly: true });
  const store: Store = {
    ...real,
    // SQLite's own refusal, which also root gets.
    write: async (key, session) => (isReadOnly ? void reader.exec('DELETE FROM sessions') : real.write(key, session)),
    drop: async (key) => (isReadOnly ? void reader.exec('DELETE FROM sessions') : real.drop(key)),
  };
  const sessions = open(store);
  expect((await sessions.open(chat)).choice).toMatchObject(choice);
  await (await sessions.open(chat)).forget();
  await (await sessions.open(2)).write({ locale: 'en' });
  expect((await sessions.open(chat)).choice).toBeUndefined();
  expect((await sessions.open(2)).choice).toMatchObject({ locale: 'en' });
  isReadOnly = false;
  reader.close();
  await (await sessions.open(3)).write({ locale: 'en' });
  await sessions.close();
  expect(notes).toEqual([
    { what: 'sessions', state: 'away', mistake: 'sqlite-8' },
    { what: 'sessions', state: 'back' },
  ]);
  const again = open();
  expect((await again.open(chat)).choice).toBeUndefined();
  expect((await again.open(2)).choice).toMatchObject({ locale: 'en' });
  await again.close();
});

test('the key is made once, and only its owner can read it', () => {
  const made = readSecret(undefined, join(folder, 'new'));
  expect(made.length).toBe(32);
  expect(Buffer.from(readSecret(undefined, join(folder, 'new')))).toEqual(Buffer.from(made));
  expect(statSync(join(folder, 'new', 'bot.key')).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(folder, 'new'))).toEqual(['bot.key']);
  chmodSync(join(folder, 'new', 'bot.key'), 0o644);
  readSecret(undefined, join(folder, 'new'));
  expect(statSync(join(folder, 'new', 'bot.key')).mode & 0o777).toBe(0o600);
  expect(Buffer.from(readSecret('a-key-from-outside', folder)).toString()).toBe('a-key-from-outside');
  expect(existsSync(join(folder, 'bot.key'))).toBe(false);
  expect(readSecret(undefined, join(folder, 'new', 'bot.key')).length).toBe(32);
});

test('a session is read as it was written, and nothing else is one', () => {
  const session = fc.record(
    { locale: fc.constantFrom(...locales), place: fc.stringMatching(/^[A-Z]{2}$/), day: fc.nat(9_999_999) },
    { requiredKeys: ['locale', 'day'] },
  );
  fc.assert(fc.property(session, (one) => void expect(parseSession(renderSession(one))).toEqual(one)));
  fc.assert(fc.property(fc.anything(), (thing) => void expect(parseSession(thing)).toBeUndefined()));
});

test('in memory the chat that is silent longest is forgotten first', async () => {
  const store = makeMemoryStore(2);
  await store.write('a', { locale: 'tg', day: 1 });
  await store.write('b', { locale: 'ru', day: 1 });
  await store.write('a', { locale: 'en', day: 2 });
  await store.write('c', { locale: 'tg', day: 2 });
  expect(await Promise.all(['a', 'b', 'c'].map(store.read))).toEqual([{ locale: 'en', day: 2 }, undefined, { locale: 'tg', day: 2 }]);
});

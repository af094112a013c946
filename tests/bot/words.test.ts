import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Redis } from 'ioredis';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Note } from '#bot/log.ts';
import { makeWords } from '#bot/words/make-words.ts';
import { makeMemoryWordStore } from '#bot/words/memory-word-store.ts';
import { makeRedisWordStore } from '#bot/words/redis-word-store.ts';
import { renderWords } from '#bot/words/render-words.ts';
import { makeSqliteWordStore } from '#bot/words/sqlite-word-store.ts';
import { parseWord, renderWord, type WordStore } from '#bot/words/word-store.ts';
import type { Word } from '#shared/trust/readers-word.ts';
import { type RedisServer, startRedis } from '../../scripts/bench-bot/start-redis.ts';

const word: Word = { row: 'mission:tj-consulate-general-dubai', number: '+97143945814', isAnswered: false };
const yes: Word = { ...word, isAnswered: true };
const hour = 3_600_000;
const noon = Date.parse('2026-11-21T12:00:00Z');

const folder = mkdtempSync(join(tmpdir(), 'hamroh-words-'));
const redis: RedisServer | undefined = await startRedis();
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await redis?.stop();
});

let made = 0;
const stores: readonly (readonly [name: string, open: () => Promise<WordStore>])[] = [
  ['in memory', async () => makeMemoryWordStore()],
  ['in a file', async () => makeSqliteWordStore(join(folder, `${++made}.sqlite`))],
  ...(redis
    ? [
        [
          'in Redis',
          async () => {
            const client = new Redis(redis.url);
            await client.flushall();
            return { ...makeRedisWordStore(client), close: async () => client.disconnect() };
          },
        ] as const,
      ]
    : []),
];

describe.each(stores)('counts %s', (_, open) => {
  test('add up by number, answer and day', async () => {
    const store = await open();
    for (const [each, day] of [
      [word, '2026-11-20'],
      [word, '2026-11-20'],
      [yes, '2026-11-20'],
      [word, '2026-11-21'],
    ] as const)
      await store.add(each, day);
    const counts = (await store.read()).map(({ day, word: { isAnswered }, count }) => `${day} ${isAnswered} ${count}`);
    expect(counts.toSorted()).toEqual(['2026-11-20 false 2', '2026-11-20 true 1', '2026-11-21 false 1']);
    await store.close();
  });
});

test.each(stores.filter(([name]) => name !== 'in Redis'))('counts %s are kept for three months', async (_, open) => {
  const store = await open();
  await store.add(word, '2026-08-01');
  await store.add(word, '2026-11-21');
  expect((await store.read()).map(({ day }) => day)).toEqual(['2026-11-21']);
  await store.close();
});

test.skipIf(redis === undefined)('counts in Redis are forgotten by itself after three months', async () => {
  const client = new Redis(redis?.url ?? '');
  await makeRedisWordStore(client).add(word, '2026-11-21');
  const [left, most] = [await client.ttl('hamroh:words:2026-11-21'), 90 * 86_400];
  expect(left).toBeGreaterThan(most - 60);
  expect(left).toBeLessThanOrEqual(most);
  client.disconnect();
});

describe('a word', () => {
  let time: number;
  let notes: Note[];
  let store: WordStore;
  const open = (chance = 0, over: WordStore = store) =>
    makeWords(
      over,
      (note) => notes.push(note),
      () => time,
      () => chance,
    );
  const counted = async () => (await store.read()).reduce((sum, { count }) => sum + count, 0);
  beforeEach(() => {
    time = noon;
    notes = [];
    store = makeMemoryWordStore();
  });

  test.each([
    [0, 1],
    [0.5, 1.5],
    [0.999, 2],
  ])('waits an hour or longer: with the chance %d not before %d hours', async (chance, hours) => {
    const words = open(chance);
    words.take(1, word);
    time = noon + (hours - 0.01) * hour;
    await words.settle();
    expect(await counted()).toBe(0);
    time = noon + hours * hour;
    await words.settle();
    expect(await counted()).toBe(1);
    await words.settle();
    expect(await counted()).toBe(1);
  });

  test('is counted on the day on which it is added, not on which it was said', async () => {
    time = Date.parse('2026-11-21T23:30:00Z');
    const words = open();
    words.take(1, word);
    time += hour;
    await words.settle();
    expect((await store.read()).map(({ day }) => day)).toEqual(['2026-11-22']);
  });

  test('of one chat on one number counts once a day, whatever it says', async () => {
    const words = open();
    for (const each of [word, yes, word]) words.take(1, each);
    words.take(2, word);
    time += 23 * hour;
    words.take(1, word);
    time += 2 * hour;
    await words.settle();
    expect(await counted()).toBe(2);
    words.take(1, word);
    time += hour;
    await words.settle();
    expect(await counted()).toBe(3);
  });

  test('of one chat is heard ten times a day', async () => {
    const words = open();
    for (let number = 0; number < 100; number += 1) words.take(1, { ...word, number: `+9920000000${number}` });
    time += hour;
    await words.settle();
    expect(await counted()).toBe(10);
  });

  test('that cannot be written waits until the store is back, and that is said once each', async () => {
    let isAway = true;
    const failing: WordStore = {
      ...store,
      add: async (each, day) => {
        if (isAway) throw new Error('no room');
        await store.add(each, day);
      },
    };
    const words = open(0, failing);
    words.take(1, word);
    words.take(2, word);
    time += hour;
    await words.settle();
    await words.settle();
    expect(await counted()).toBe(0);
    isAway = false;
    await words.settle();
    expect(await counted()).toBe(2);
    expect(notes).toEqual([
      { what: 'words', state: 'away', mistake: 'Error' },
      { what: 'words', state: 'back' },
    ]);
  });
});

test('the file names a number, an answer, a day and a count: no chat, no time, and nothing before the first word', async () => {
  const file = join(folder, 'look.sqlite');
  const store = makeSqliteWordStore(file);
  const words = makeWords(
    store,
    () => undefined,
    () => noon,
    () => -1,
  );
  expect(existsSync(file)).toBe(false);
  words.take(771_177_771, word);
  await words.settle();
  await words.close();
  const bytes = readFileSync(file).toString('latin1');
  expect(bytes).toContain('2026-11-21');
  expect(bytes).not.toContain('771177771');
  expect(bytes).not.toContain(String(noon));
});

test('a damaged file costs counts and nothing else', async () => {
  const file = join(folder, 'damaged.sqlite');
  writeFileSync(file, 'this is no database, and long enough to be looked at'.repeat(100));
  const notes: Note[] = [];
  const words = makeWords(
    makeSqliteWordStore(file),
    (note) => notes.push(note),
    () => noon,
    () => -1,
  );
  words.take(1, word);
  await words.settle();
  expect(notes).toEqual([{ what: 'words', state: 'away', mistake: 'sqlite-26' }]);
  await words.close();
});

test('what staff get is rounded: no line tells of fewer than five', () => {
  const counts = [
    [word, 3],
    [yes, 13],
  ] as const;
  expect(renderWords(counts.map(([each, count]) => ({ day: '2026-11-21', word: each, count })))).toBe(
    'day,row,number,answered,silent\n2026-11-21,mission:tj-consulate-general-dubai,+97143945814,10,<5\n',
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), (count) => {
      const cell =
        renderWords([{ day: '2026-11-21', word, count }])
          .trimEnd()
          .split(',')
          .at(-1) ?? '';
      expect(count < 5 ? cell : Number(cell) % 5).toEqual(count < 5 ? '<5' : 0);
    }),
  );
});

test('a word is read as it was written, and nothing else is one', () => {
  const id = fc.stringMatching(/^[a-z0-9]{1,20}(-[a-z0-9]{1,8}){0,3}$/);
  const words = fc.record({
    row: fc.tuple(fc.constantFrom('service', 'mission'), id).map(([kind, name]): Word['row'] => `${kind}:${name}` as Word['row']),
    number: fc.stringMatching(/^[+*\d][\d +-]{1,20}\d$/),
    isAnswered: fc.boolean(),
  });
  fc.assert(fc.property(words, (each) => void expect(parseWord(renderWord(each))).toEqual(each)));
  fc.assert(fc.property(fc.anything(), (thing) => void expect(parseWord(thing)).toBeUndefined()));
});

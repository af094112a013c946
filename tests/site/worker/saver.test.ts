import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Copies } from '#site/worker/copy.ts';
import { levelOf } from '#site/worker/copy.ts';
import { makeSaver } from '#site/worker/saver.ts';
import { type Disk, emptyDisk, listOf, makeSmallPhone, makeWorld, type World } from './small-phone.ts';

const free = { isMetered: false };
const metered = { isMetered: true };

/** Files of one version: urgent and others, drawn from a small stock so that versions share some. */
const hashes = fc.uniqueArray(
  fc.integer({ min: 0, max: 30 }).map((number) => (number % 3 === 0 ? `u${number}` : `d${number}`)),
  { minLength: 1, maxLength: 20 },
);

const copiesOn = (disk: Disk) => JSON.parse(disk.state ?? '{}') as Copies;
const storedOn = (disk: Disk) => new Set(disk.files.keys());

/** One life of a worker: it may die at some operation. */
async function live(disk: Disk, world: World, diesAt?: number, afterEach?: () => void): Promise<void> {
  await makeSaver(makeSmallPhone(disk, world, diesAt, afterEach))
    .save('tg', free)
    .catch(() => undefined);
}

/** When workers die, in operations from their beginning. */
const deaths = fc.array(fc.integer({ min: 1, max: 25 }), { maxLength: 20 });

describe('however often the worker dies', () => {
  test('what was stored is not fetched again, and the copy becomes whole', async () => {
    await fc.assert(
      fc.asyncProperty(hashes, deaths, async (names, moments) => {
        const [disk, world] = [emptyDisk(), makeWorld({ tg: listOf('one', names) })];
        for (const moment of [...moments, undefined]) await live(disk, world, moment);
        expect(world.asked.toSorted()).toEqual(names.toSorted());
        const copy = copiesOn(disk).tg;
        expect([copy?.current.version, copy?.since]).toEqual(['one', '2026-11-21']);
        expect(storedOn(disk)).toEqual(new Set(names));
      }),
    );
  });

  test('a whole copy stays whole at every moment until the newer one is whole, and only what changed is fetched', async () => {
    await fc.assert(
      fc.asyncProperty(hashes, hashes, deaths, async (before, after, moments) => {
        const [disk, world] = [emptyDisk(), makeWorld({ tg: listOf('one', before) })];
        await live(disk, world);
        world.lists = { tg: listOf('two', after) };
        world.asked.length = 0;
        const answersWhole = () => {
          const current = copiesOn(disk).tg?.current;
          expect(current && levelOf(current, storedOn(disk))).toBe('whole');
        };
        for (const moment of [...moments, undefined]) await live(disk, world, moment, answersWhole);
        answersWhole();
        expect(copiesOn(disk).tg?.current.version).toBe('two');
        expect(world.asked.toSorted()).toEqual(after.filter((name) => !before.includes(name)).toSorted());
        expect(storedOn(disk)).toEqual(new Set(after));
      }),
    );
  });
});

test('on any network it ends: no file is asked for more than five times, and waits grow to at most 16 seconds', async () => {
  const outcome = fc.constantFrom('stored', 'lost', 'other' as const);
  await fc.assert(
    fc.asyncProperty(hashes, fc.infiniteStream(outcome), async (names, outcomes) => {
      const [disk, world] = [emptyDisk(), makeWorld({ tg: listOf('one', names) })];
      world.outcomes = () => outcomes.next().value ?? 'lost';
      await live(disk, world);
      const counts = names.map((name) => world.asked.filter((hash) => hash === name).length);
      expect(Math.max(...counts)).toBeLessThanOrEqual(5);
      expect(Math.max(0, ...world.waits)).toBeLessThanOrEqual(16_000);
    }),
  );
});

const manyFiles = Array.from({ length: 100 }, (_, index) => `d${index + 10}`);

test('without any network it stops soon, keeps what it has, and the next opening goes on', async () => {
  const [disk, world] = [emptyDisk(), makeWorld({ tg: listOf('one', ['u1', 'd2', ...manyFiles]) })];
  world.outcomes = ({ hash }) => (manyFiles.includes(hash) ? 'lost' : 'stored');
  const saver = makeSaver(makeSmallPhone(disk, world));
  await saver.save('tg', free);
  expect((await saver.statuses()).tg).toMatchObject({ work: 'stopped', isWhole: false, done: 2, total: 102, toFetch: 500 });
  expect([saver.isBusy(), world.asked.length < 30]).toEqual([false, true]);
  // Looking does not start again what has stopped; an opening does.
  const before = world.asked.length;
  await saver.goOn('tg', free);
  expect(world.asked.length).toBe(before);
  world.outcomes = () => 'stored';
  await saver.save('tg', free);
  expect((await saver.statuses()).tg).toMatchObject({ work: 'done', isWhole: true });
});

test('files that never arrive hold up no others', async () => {
  const names = ['u1', 'u2', 'u3', 'u4', 'u5', 'u6', 'd7', 'd8', 'd9'];
  const [disk, world] = [emptyDisk(), makeWorld({ tg: listOf('one', names) })];
  world.outcomes = ({ hash }) => (hash.startsWith('u') ? 'lost' : 'stored');
  await live(disk, world);
  expect(storedOn(disk)).toEqual(new Set(['d7', 'd8', 'd9']));
});

describe('on a connection that may cost money', () => {
  const names = ['u1', 'u2', 'd3', 'd4'];

  test('only the urgent part is fetched until the person agrees; the answer is kept with the copy', async () => {
    const [disk, world] = [emptyDisk(), makeWorld({ tg: listOf('one', names) })];
    const saver = makeSaver(makeSmallPhone(disk, world));
    await saver.save('tg', metered);
    expect(world.asked).toEqual(['u1', 'u2']);
    expect((await saver.statuses()).tg).toMatchObject({ work: 'asks', toFetch: 10, bytes: 20 });
    await saver.save('tg', { ...metered, isAgreed: true });
    expect(storedOn(disk)).toEqual(new Set(names));
    // Another worker, another version: nobody is asked again.
    world.lists = { tg: listOf('two', ['u1', 'd9']) };
    const next = makeSaver(makeSmallPhone(disk, world));
    await next.save('tg', metered);
    expect((await next.statuses()).tg).toMatchObject({ work: 'done', total: 2 });
  });

  test('an old whole copy is not given up for the urgent part of a new one', async () => {
    const [disk, world] = [emptyDisk(), makeWorld({ tg: listOf('one', names) })];
    await live(disk, world);
    world.lists = { tg: listOf('two', ['u5', 'd6']) };
    await makeSaver(makeSmallPhone(disk, world)).save('tg', metered);
    expect(copiesOn(disk).tg?.current.version).toBe('one');
    expect(storedOn(disk)).toEqual(new Set([...names, 'u5']));
  });
});

test('what the phone dropped or damaged is found and fetched again, and nothing else', async () => {
  const names = ['u1', 'u2', 'd3', 'd4', 'd5'];
  const [disk, world] = [emptyDisk(), makeWorld({ tg: listOf('one', names) })];
  await live(disk, world);
  world.asked.length = 0;
  disk.files.delete('d4');
  disk.files.set('u2', 'damaged');
  // At an opening only presence is looked at.
  await live(disk, world);
  expect(world.asked).toEqual(['d4']);
  const saver = makeSaver(makeSmallPhone(disk, world));
  await saver.save('tg', { ...free, mustCheck: true });
  expect(world.asked).toEqual(['d4', 'u2']);
  expect((await saver.statuses()).tg?.checked).toEqual({ files: 5, damaged: 1 });
});

test('files of an old version stay while a page of it is open', async () => {
  const [disk, world] = [emptyDisk(), makeWorld({ tg: listOf('one', ['u1', 'd2']) })];
  await live(disk, world);
  world.clients = ['page'];
  world.lists = { tg: listOf('two', ['u1', 'd3']) };
  await live(disk, world);
  expect(copiesOn(disk).tg?.current.version).toBe('two');
  expect(storedOn(disk)).toEqual(new Set(['u1', 'd2', 'd3']));
  world.clients = ['another page'];
  await live(disk, world);
  expect(storedOn(disk)).toEqual(new Set(['u1', 'd3']));
});

test('the language that is opened goes before one that is being saved', async () => {
  const lists = { tg: listOf('one', ['u1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7']), ru: listOf('eins', ['u11', 'd12'], 'ru') };
  const [disk, world] = [emptyDisk(), makeWorld(lists)];
  const saver = makeSaver(makeSmallPhone(disk, world));
  world.outcomes = ({ hash }) => {
    if (hash === 'd2') saver.save('ru', free);
    return 'stored';
  };
  await saver.save('tg', free);
  expect(world.asked.indexOf('d12')).toBeLessThan(world.asked.indexOf('d7'));
  expect(Object.values(await saver.statuses()).map(({ isWhole }) => isWhole)).toEqual([true, true]);
});

test('a language that is opened while the last files of another are being put away is not forgotten', async () => {
  const [disk, world] = [emptyDisk(), makeWorld({ tg: listOf('one', ['u1']), ru: listOf('eins', ['u11', 'd12'], 'ru') })];
  const phone = makeSmallPhone(disk, world);
  let opened: Promise<void> | undefined;
  const saver = makeSaver({
    ...phone,
    openClients: () => {
      opened ??= saver.save('ru', free);
      return phone.openClients();
    },
  });
  await saver.save('tg', free);
  await opened;
  expect(storedOn(disk)).toEqual(new Set(['u1', 'u11', 'd12']));
});

test('a worker that is replaced writes no more, and the next one builds upon what the other wrote', async () => {
  const [disk, world] = [emptyDisk(), makeWorld({ tg: listOf('one', ['u1', 'd2']) })];
  const old = makeSaver(makeSmallPhone(disk, world));
  const next = makeSaver(makeSmallPhone(disk, world));
  await Promise.all([old.whatIsSaved(), next.whatIsSaved()]);
  await old.save('tg', free);
  old.stop();
  world.asked.length = 0;
  await next.save('tg', free);
  expect(world.asked).toEqual([]);
  world.lists = { tg: listOf('two', ['u1', 'd3']) };
  await old.save('tg', free);
  expect(copiesOn(disk).tg?.current.version).toBe('one');
});

describe('after everything was removed', () => {
  test('nothing is on the phone and nothing is saved, until somebody presses "save"', async () => {
    const [disk, world] = [emptyDisk(), makeWorld({ tg: listOf('one', ['u1', 'd2', 'd3', 'd4', 'd5']) })];
    world.outcomes = ({ hash }) => (hash === 'd5' ? 'hang' : 'stored');
    const saver = makeSaver(makeSmallPhone(disk, world));
    const saving = saver.save('tg', free);
    await expect.poll(() => disk.files.size).toBe(4);
    await saver.remove();
    await saving;
    expect([disk.state, disk.files.size]).toEqual([undefined, 0]);
    world.outcomes = () => 'stored';
    await saver.save('tg', free);
    await saver.goOn('tg', free);
    expect([disk.state, disk.files.size, await saver.statuses()]).toEqual([undefined, 0, {}]);
    await saver.save('tg', { ...free, isPressed: true });
    expect(disk.files.size).toBe(5);
  });
});

test('a storage that cannot be read is like none, and nothing is built upon it', async () => {
  const [disk, world] = [emptyDisk(), makeWorld({ tg: listOf('one', ['u1']) })];
  const saver = makeSaver({ ...makeSmallPhone(disk, world), look: () => Promise.reject(new Error('locked')) });
  expect(await saver.whatIsSaved()).toEqual({ copies: {}, stored: new Set() });
  await saver.save('tg', free);
  expect([saver.isBusy(), world.asked, await saver.statuses()]).toEqual([false, [], {}]);
});

test('a phone that cannot write any more keeps what it has and says that it stopped', async () => {
  const [disk, world] = [emptyDisk(), makeWorld({ tg: listOf('one', ['u1', 'd2']) })];
  await live(disk, world);
  world.lists = { tg: listOf('two', ['u1', 'd3']) };
  const phone = makeSmallPhone(disk, world);
  const full = { ...phone, writeCopies: () => Promise.reject(new Error('full')) };
  const saver = makeSaver(full);
  await saver.save('tg', free);
  expect((await saver.statuses()).tg).toMatchObject({ work: 'stopped', isWhole: true, total: 2 });
  expect([...storedOn(disk)]).toEqual(expect.arrayContaining(['u1', 'd2']));
});

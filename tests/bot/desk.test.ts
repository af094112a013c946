import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeDesk, type Turn, type Urgency, usualPace } from '#bot/incoming/make-desk.ts';

const now = () => performance.now();

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A desk, what was done in which order, and who was told to slow down. */
function open({ room = () => Promise.resolve() } = {}) {
  const done: string[] = [];
  const told: string[] = [];
  const failed = vi.fn();
  const flooded = vi.fn();
  const desk = makeDesk({ room, failed, flooded, now, pace: usualPace });
  const turn = (chat: string, name: string, urgency: Urgency = 'ordinary', act: () => Promise<void> = () => Promise.resolve()): Turn => ({
    chat,
    urgency,
    run: async (isFirst) => {
      await act();
      done.push(isFirst ? `${name}!` : name);
    },
    tellSlow: async () => void told.push(chat),
  });
  const take = (...args: Parameters<typeof turn>) => desk.take(turn(...args));
  return { desk, take, done, told, failed, flooded };
}

const settle = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds);

test('turns of one chat come one after the other, other chats in between', async () => {
  const { take, done } = open();
  let end: () => void = () => undefined;
  const lasting = new Promise<void>((resolve) => {
    end = resolve;
  });
  void take('a', 'a1', 'ordinary', () => lasting);
  void take('a', 'a2');
  void take('b', 'b1');
  await settle(10);
  expect(done).toEqual(['b1']);
  end();
  await settle(10);
  expect(done).toEqual(['b1', 'a1', 'a2']);
});

test('danger waits for nobody, not for its own chat and not for room; help waits only for what its own chat asked before', async () => {
  const { take, done } = open({ room: () => new Promise(() => undefined) });
  void take('a', 'a1');
  void take('b', 'b1');
  void take('b', 'b2', 'help');
  void take('c', 'c1');
  void take('a', 'a2', 'danger');
  await settle(10);
  expect(done).toEqual(['b1!', 'a2!', 'b2!']);
});

test('a flood is cut to the newest, told so once, and slows nobody else', async () => {
  const { take, done, told, flooded, desk } = open();
  const ends = Array.from({ length: 300 }, (_, index) => take('loud', `loud${index}`));
  void take('quiet', 'quiet');
  await settle(10);
  expect(done).toContain('quiet');
  expect(told).toEqual(['loud']);
  expect(flooded).toHaveBeenCalledOnce();
  expect(desk.waiting()).toBeLessThanOrEqual(usualPace.kept);
  await settle(60_000);
  await Promise.all(ends);
  const loud = done.filter((name) => name.startsWith('loud'));
  expect(loud.slice(-usualPace.kept)).toEqual([295, 296, 297, 298, 299].map((index) => `loud${index}`));
});

test('a chat that never stops gets twenty answers and then one in two seconds', async () => {
  const { take, done } = open();
  for (let second = 0; second < 60; second++) {
    for (let index = 0; index < 5; index++) void take('loud', 'x');
    await settle(1000);
  }
  expect(done.length).toBeGreaterThanOrEqual(45);
  expect(done.length).toBeLessThanOrEqual(51);
});

test('in a flood of its own chat, words of danger are answered at once; a flood of danger is answered in its turn', async () => {
  const { take, done } = open();
  for (let index = 0; index < 100; index++) void take('loud', 'x');
  void take('loud', 'danger', 'danger');
  await settle(1);
  expect(done).toContain('danger!');
  for (let index = 0; index < 100; index++) void take('loud', 'again', 'danger');
  await settle(1);
  expect(done.filter((name) => name === 'again!')).toHaveLength(usualPace.dangers - 1);
  void take('other', 'other', 'danger');
  await settle(1);
  expect(done).toContain('other!');
});

test('a turn that fails is told and stops nobody', async () => {
  const { take, done, failed } = open();
  const mistake = new Error('broken');
  void take('a', 'a1', 'ordinary', () => Promise.reject(mistake));
  void take('a', 'a2', 'danger', () => Promise.reject(mistake));
  void take('a', 'a3');
  await settle(10);
  expect(done).toEqual(['a3']);
  expect(failed.mock.calls).toEqual([[mistake], [mistake]]);
});

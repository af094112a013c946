import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeSessions } from '#bot/telegram/sessions.ts';
import { makeTurns } from '#bot/telegram/turns.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A turn that lasts until the test ends it. */
function longTurn() {
  let end: () => void = () => undefined;
  const lasting = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { turn: () => lasting, end };
}

test('a turn that is quickly done is waited for', async () => {
  const inTurn = makeTurns(vi.fn());
  const done: string[] = [];
  await inTurn(1, async () => void done.push('first'));
  await inTurn(1, async () => void done.push('second'));
  expect(done).toEqual(['first', 'second']);
});

test('a turn that is held up is waited for no longer than the patience, and its chat keeps its order', async () => {
  const inTurn = makeTurns(vi.fn(), 1000);
  const { turn, end } = longTurn();
  const done: string[] = [];
  const waiting = inTurn(1, turn).then(() => done.push('gave way'));
  await vi.advanceTimersByTimeAsync(999);
  expect(done).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  await waiting;
  await inTurn(1, async () => void done.push('same chat'));
  await inTurn(2, async () => void done.push('other chat'));
  expect(done).toEqual(['gave way', 'other chat']);
  end();
  await vi.advanceTimersByTimeAsync(0);
  expect(done).toEqual(['gave way', 'other chat', 'same chat']);
});

test('of a chat that is held up only the newest turns are kept', async () => {
  const inTurn = makeTurns(vi.fn(), 1000, 3);
  const { turn, end } = longTurn();
  const done: number[] = [];
  const waiting = inTurn(1, turn);
  await vi.advanceTimersByTimeAsync(1000);
  await waiting;
  for (let number = 1; number <= 10; number++) await inTurn(1, async () => void done.push(number));
  end();
  await vi.advanceTimersByTimeAsync(0);
  expect(done).toEqual([8, 9, 10]);
});

test('the mistake of a turn is told and reaches no other turn', async () => {
  const tell = vi.fn();
  const inTurn = makeTurns(tell);
  const mistake = new Error('broken');
  await inTurn(1, () => Promise.reject(mistake));
  const next = vi.fn(() => Promise.resolve());
  await inTurn(1, next);
  expect(tell.mock.calls).toEqual([[mistake]]);
  expect(next).toHaveBeenCalledOnce();
});

test('a session is kept per chat; the one silent longest is forgotten first', () => {
  const sessions = makeSessions(2);
  sessions.write(1, { locale: 'tg' });
  sessions.write(2, { locale: 'ru', place: 'RU' });
  sessions.write(1, { locale: 'en' });
  sessions.write(3, { locale: 'tg' });
  expect([1, 2, 3].map((chat) => sessions.read(chat))).toEqual([{ locale: 'en' }, undefined, { locale: 'tg' }]);
});

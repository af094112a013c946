import fc from 'fast-check';
import { GrammyError, HttpError } from 'grammy';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Note } from '#bot/log.ts';
import { makeChatPace } from '#bot/outgoing/chat-pace.ts';
import { makeLine } from '#bot/outgoing/make-line.ts';
import { type Job, makeOutgoing, type Priority } from '#bot/outgoing/make-outgoing.ts';
import { makeSlots } from '#bot/outgoing/slots.ts';
import { verdictOf } from '#bot/outgoing/verdict.ts';

const now = () => performance.now();

beforeEach(() => {
  vi.useFakeTimers({ now: 1_800_000_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

type Sent = { readonly name: string; readonly at: number };

/** The queue with Telegram's limits, and what left when, in milliseconds from the beginning. */
function open(perSecond = 30) {
  const began = now();
  const sent: Sent[] = [];
  const notes: Note[] = [];
  const revoked = vi.fn();
  const outgoing = makeOutgoing({
    slots: makeSlots(perSecond, now),
    pace: makeChatPace(now),
    log: (note) => notes.push(note),
    now,
    revoked,
  });
  const job = (name: string, chat: number, priority: Priority = 'ordinary', fails: unknown[] = []): Job<string> => ({
    chat,
    priority,
    method: 'sendMessage',
    call: () => {
      sent.push({ name, at: Math.round(now() - began) });
      const failure = fails.shift();
      return failure === undefined ? Promise.resolve(name) : Promise.reject(failure);
    },
  });
  const send = (...args: Parameters<typeof job>) => outgoing.send(job(...args));
  return { outgoing, send, sent, notes, revoked, names: () => sent.map(({ name }) => name) };
}

const refusal = (error_code: number, description = '', parameters: object = {}) =>
  new GrammyError('refused', { ok: false, error_code, description, parameters }, 'sendMessage', {});

test('of many messages no second sees more than thirty, and none waits longer than it must', async () => {
  const { send, sent } = open();
  for (let chat = 1; chat <= 200; chat++) void send(String(chat), chat);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sent).toHaveLength(200);
  for (const { at } of sent) expect(sent.filter((other) => other.at >= at && other.at < at + 1000).length).toBeLessThanOrEqual(30);
  expect(sent.at(-1)?.at).toBeLessThanOrEqual(((200 - 5) / 25) * 1000 * 1.05);
});

test('whatever comes when, no second has more moments than allowed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 6, max: 60 }), fc.array(fc.nat(400), { minLength: 1, maxLength: 200 }), (perSecond, pauses) => {
      let time = 1000;
      const slots = makeSlots(perSecond, () => time);
      const moments = pauses.map((pause) => {
        time += pause;
        return time + (slots.reserve() as number);
      });
      for (const moment of moments)
        expect(moments.filter((other) => other >= moment && other < moment + 999.999).length).toBeLessThanOrEqual(perSecond);
    }),
    { numRuns: 300 },
  );
});

test('danger overtakes everything that waits; files come after everything', async () => {
  const { send, sent } = open();
  void send('file', 900, 'later');
  for (let chat = 1; chat <= 500; chat++) void send(String(chat), chat);
  await vi.advanceTimersByTimeAsync(3000);
  const before = sent.length;
  void send('danger', 901, 'danger');
  await vi.advanceTimersByTimeAsync(100);
  expect(sent.slice(before).map(({ name }) => name)).toContain('danger');
  expect(sent.slice(before, before + 2).map(({ name }) => name)).toContain('danger');
  await vi.advanceTimersByTimeAsync(30_000);
  expect(sent.at(-1)?.name).toBe('file');
});

test('a chat has one message a second, danger at once; other chats do not wait for it', async () => {
  const { send, sent } = open();
  for (const name of ['a1', 'a2', 'a3']) void send(name, 1);
  void send('b1', 2);
  await vi.advanceTimersByTimeAsync(200);
  void send('a!', 1, 'danger');
  await vi.advanceTimersByTimeAsync(5000);
  const at = (name: string) => sent.find((one) => one.name === name)?.at ?? Number.NaN;
  expect(at('b1')).toBeLessThan(200);
  expect(at('a!')).toBeLessThan(300);
  expect(at('a2') - at('a1')).toBeGreaterThanOrEqual(1000);
  expect(at('a3') - at('a2')).toBeGreaterThanOrEqual(1000);
});

test('a group has twenty messages a minute', async () => {
  const { send, sent } = open();
  for (let index = 0; index < 30; index++) void send(String(index), -100);
  await vi.advanceTimersByTimeAsync(59_000);
  expect(sent).toHaveLength(20);
  await vi.advanceTimersByTimeAsync(40_000);
  expect(sent).toHaveLength(30);
});

test('told to wait, the chat waits so long and others go on; told three times in a row, everybody waits', async () => {
  const { send, sent, notes, names } = open();
  void send('a', 1, 'ordinary', [refusal(429, 'Too Many Requests', { retry_after: 5 })]);
  await vi.advanceTimersByTimeAsync(10);
  void send('b', 2);
  void send('a!', 1, 'danger');
  await vi.advanceTimersByTimeAsync(4000);
  expect(names()).toEqual(['a', 'b']);
  await vi.advanceTimersByTimeAsync(1500);
  expect(names().toSorted()).toEqual(['a', 'a', 'a!', 'b']);
  expect(notes).toEqual([{ what: 'refused', method: 'sendMessage', code: 429, why: 'limit' }]);
  for (const chat of [11, 12, 13]) void send(`x${chat}`, chat, 'ordinary', [refusal(429, '', { retry_after: 3 })]);
  await vi.advanceTimersByTimeAsync(200);
  const since = sent.length;
  void send('c', 3, 'danger');
  await vi.advanceTimersByTimeAsync(2500);
  expect(sent).toHaveLength(since);
  await vi.advanceTimersByTimeAsync(2000);
  expect(names().slice(since)).toContain('c');
});

test.each<readonly [string, unknown, string]>([
  ['an error inside Telegram', refusal(500), 'again'],
  ['a gateway out of order', refusal(502), 'again'],
  ['a broken connection', new HttpError('x', new Error('socket hang up')), 'again'],
  ['a pause', refusal(429, '', { retry_after: 2 }), 'wait'],
  ['a pause without a time', refusal(429), 'wait'],
  ['somebody who blocked the bot', refusal(403, 'Forbidden: bot was blocked by the user'), 'gone'],
  ['a chat that is gone', refusal(400, 'Bad Request: chat not found'), 'gone'],
  ['a deleted account', refusal(403, 'Forbidden: user is deactivated'), 'gone'],
  ['a token that was taken back', refusal(401, 'Unauthorized'), 'revoked'],
  ['a call that is wrong', refusal(400, 'Bad Request: message text is empty'), 'refused'],
  ['a mistake of ours', new TypeError('x'), 'refused'],
])('%s means: %s', (_, error, kind) => {
  expect(verdictOf(error).kind).toBe(kind);
});

test('an outage of some minutes is waited out; what is refused for good is told at once', async () => {
  const { send, names, revoked } = open();
  const broken = () => new HttpError('x', new Error('reset'));
  const long = send('a', 1, 'ordinary', [broken(), broken(), refusal(502), broken(), broken(), broken(), broken(), broken()]);
  await vi.advanceTimersByTimeAsync(180_000);
  await expect(long).resolves.toBe('a');
  expect(names()).toHaveLength(9);
  const gone = refusal(403, 'Forbidden: bot was blocked by the user');
  await Promise.all([expect(send('b', 2, 'ordinary', [gone])).rejects.toBe(gone), vi.advanceTimersByTimeAsync(100)]);
  expect(revoked).not.toHaveBeenCalled();
  const taken = refusal(401, 'Unauthorized');
  await Promise.all([expect(send('c', 3, 'ordinary', [taken])).rejects.toBe(taken), vi.advanceTimersByTimeAsync(100)]);
  expect(revoked).toHaveBeenCalledOnce();
});

test('a jump of the clock on the wall changes nothing', async () => {
  const { send, sent } = open();
  for (let chat = 1; chat <= 60; chat++) void send(String(chat), chat);
  await vi.advanceTimersByTimeAsync(500);
  vi.setSystemTime(0);
  await vi.advanceTimersByTimeAsync(500);
  vi.setSystemTime(4_000_000_000_000);
  await vi.advanceTimersByTimeAsync(2000);
  expect(sent).toHaveLength(60);
});

test('a line gives back what it was given, in that order, however long it is', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 5000 }), (pushes) => {
      const line = makeLine<number>();
      const wanted: number[] = [];
      const got: number[] = [];
      for (const [index, isPush] of pushes.entries()) {
        if (isPush) {
          line.push(index);
          wanted.push(index);
        } else {
          const item = line.shift();
          if (item !== undefined) got.push(item);
        }
        expect(line.size()).toBe(wanted.length - got.length);
      }
      expect(got).toEqual(wanted.slice(0, got.length));
    }),
    { numRuns: 50 },
  );
});

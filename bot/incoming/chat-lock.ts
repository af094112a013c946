import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Redis } from 'ioredis';

/** What holds a turn: others of the same chat wait until it is left. */
export type Turnstile = { readonly leave: (hasSent: boolean) => Promise<void>; readonly paceFor: number };

export type ChatLock = {
  /** Waits until all earlier updates of the chat are done, in whatever process; undefined when this one is done already. */
  readonly enter: (chatKey: string, update: number) => Promise<Turnstile | undefined>;
};

/** Milliseconds after which a process that says nothing counts as dead, and its turn as over. */
const lease = 10_000;
/** How long a finished update is known, in seconds: Telegram repeats sooner. */
const doneFor = 900;

/**
 * Who waits stands in a sorted set by number of update; who is served goes to the front. A token without a lease belongs
 * to a dead process. Gives: -1 done before, 0 wait, 1 your turn and how long the chat should still be left in peace.
 */
const enterScript = `
if redis.call('EXISTS', KEYS[2]) == 1 then
  redis.call('ZREM', KEYS[1], ARGV[1])
  return {-1, 0}
end
redis.call('SET', 'hamroh:lease:' .. ARGV[1], 1, 'PX', ARGV[3])
redis.call('ZADD', KEYS[1], 'NX', ARGV[2], ARGV[1])
redis.call('EXPIRE', KEYS[1], 3600)
while true do
  local head = redis.call('ZRANGE', KEYS[1], 0, 0)[1]
  if head == ARGV[1] then
    redis.call('ZADD', KEYS[1], 'XX', '-inf', ARGV[1])
    return {1, redis.call('PTTL', KEYS[3])}
  end
  if redis.call('EXISTS', 'hamroh:lease:' .. head) == 1 then return {0, 0} end
  redis.call('ZREM', KEYS[1], head)
end
`;

/** One turn of a chat after the other, across processes that share Redis. Without Redis each process keeps its own order. */
export function makeChatLock(redis: Redis): ChatLock {
  async function enter(chatKey: string, update: number): Promise<Turnstile | undefined> {
    const token = `${update}:${randomUUID()}`;
    const keys = [`hamroh:turns:${chatKey}`, `hamroh:done:${update}`, `hamroh:pace:${chatKey}`] as const;
    for (let wait = 10; ; wait = Math.min(wait * 1.5, 200)) {
      const [answer, paceFor] = await ask(keys, token, update);
      if (answer === -1) return undefined;
      if (answer === 1) return { leave: leave(keys, token), paceFor: Math.max(paceFor, 0) };
      await pause(wait);
    }
  }

  /** While Redis is away nobody waits for it. */
  async function ask(keys: readonly [string, string, string], token: string, update: number): Promise<readonly [number, number]> {
    try {
      const [answer, paceFor] = (await redis.eval(enterScript, 3, ...keys, token, update, lease)) as [number, number];
      return [answer, paceFor];
    } catch {
      return [1, 0];
    }
  }

  function leave([turns, done, pace]: readonly [string, string, string], token: string): Turnstile['leave'] {
    const renewed = setInterval(() => void redis.set(`hamroh:lease:${token}`, 1, 'PX', lease).catch(() => undefined), lease / 3);
    return async (hasSent) => {
      clearInterval(renewed);
      const finish = redis.multi().set(done, 1, 'EX', doneFor).zrem(turns, token).del(`hamroh:lease:${token}`);
      await (hasSent ? finish.set(pace, 1, 'PX', 1000) : finish).exec().catch(() => undefined);
    };
  }

  return { enter };
}

import type { Redis } from 'ioredis';
import { atOnce, makeSlots, type Slots } from './slots.ts';

/** The same sum as in slots.ts, in microseconds of Redis' clock. A moment far ahead is left from before its clock was set back. */
const script = `
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local between = tonumber(ARGV[1])
local next = tonumber(redis.call('GET', KEYS[1]) or '0')
if next > now + 5000000 then next = 0 end
next = math.max(next, now - tonumber(ARGV[2]) * between) + between
redis.call('SET', KEYS[1], string.format('%.0f', next), 'EX', 60)
return math.max(next - between - now, 0)
`;

/**
 * The moments of all processes together: Telegram counts the messages of the bot, not of a process. While Redis is
 * away each process takes half; what is too much then, Telegram refuses with a time to wait.
 */
export function makeSharedSlots(redis: Redis, perSecond: number, now: () => number): Slots {
  const own = makeSlots(Math.max(perSecond / 2, atOnce + 1), now);
  const between = Math.round(1_000_000 / Math.max(perSecond - atOnce, 1));
  return {
    reserve: () =>
      redis
        .eval(script, 1, 'hamroh:slots', between, atOnce - 1)
        .then((wait) => Number(wait) / 1000)
        .catch(() => own.reserve()),
  };
}

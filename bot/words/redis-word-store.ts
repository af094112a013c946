import type { Redis } from 'ioredis';
import { keptDays, parseWord, renderWord, type WordStore } from './word-store.ts';

const prefix = 'hamroh:words:';

/** Counts in Redis, for any number of processes: one hash a day. Redis itself forgets them in time. */
export function makeRedisWordStore(redis: Redis): WordStore {
  return {
    add: async (word, day) => {
      await redis.hincrby(`${prefix}${day}`, renderWord(word), 1);
      await redis.expire(`${prefix}${day}`, keptDays * 86_400);
    },
    read: async () => {
      const keys = (await redis.keys(`${prefix}*`)).toSorted();
      const days = await Promise.all(keys.map(async (key) => ({ day: key.slice(prefix.length), counts: await redis.hgetall(key) })));
      return days.flatMap(({ day, counts }) =>
        Object.entries(counts).flatMap(([text, count]) => {
          const word = parseWord(text);
          return word ? [{ day, word, count: Number(count) }] : [];
        }),
      );
    },
    close: async () => undefined,
  };
}

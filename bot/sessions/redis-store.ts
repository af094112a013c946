import type { Redis } from 'ioredis';
import { keptDays, parseSession, renderSession } from './session.ts';
import type { Store } from './store.ts';

/** Sessions in Redis, for any number of processes. Redis itself forgets them in time. */
export function makeRedisStore(redis: Redis): Store {
  const nameOf = (key: string) => `hamroh:session:${key}`;
  return {
    read: async (key) => parseSession(await redis.get(nameOf(key))),
    write: async (key, session) => void (await redis.set(nameOf(key), renderSession(session), 'EX', keptDays * 86_400)),
    drop: async (key) => void (await redis.del(nameOf(key))),
    close: async () => undefined,
  };
}

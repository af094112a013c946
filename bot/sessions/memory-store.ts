import type { Session } from './session.ts';
import type { Store } from './store.ts';

/** Sessions of at most `most` chats, until the process ends; the one silent longest is forgotten first. */
export function makeMemoryStore(most = 100_000): Store {
  const sessions = new Map<string, Session>();
  return {
    read: async (key) => sessions.get(key),
    write: async (key, session) => {
      sessions.delete(key);
      sessions.set(key, session);
      const [oldest] = sessions.keys();
      if (sessions.size > most && oldest !== undefined) sessions.delete(oldest);
    },
    drop: async (key) => void sessions.delete(key),
    close: async () => sessions.clear(),
  };
}

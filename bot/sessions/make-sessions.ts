import { createHmac } from 'node:crypto';
import { dayOf, isOver, type Session } from './session.ts';
import type { Store } from './store.ts';

export type Choice = Pick<Session, 'locale' | 'place'>;

export type Sessions = {
  /** What somebody chose in this chat, unless it is too long ago. */
  readonly read: (chat: number) => Promise<Choice | undefined>;
  /** Remembers a choice; `undefined` when there is nothing to remember. */
  readonly write: (chat: number, choice: Choice | undefined) => Promise<void>;
  readonly forget: (chat: number) => Promise<void>;
  /** Stands for a chat wherever something must be kept by chat. Without the key nobody can say which chat it is. */
  readonly keyOf: (chat: number) => string;
  readonly close: () => Promise<void>;
};

/** Sessions under a keyed hash of the chat, so that the store alone names nobody. */
export function makeSessions(store: Store, secret: Uint8Array, now: () => number): Sessions {
  const keyOf = (chat: number) => createHmac('sha256', secret).update(String(chat)).digest('base64url').slice(0, 24);
  const readWhole = async (chat: number) => {
    const session = await store.read(keyOf(chat));
    return session && !isOver(session, dayOf(now())) ? session : undefined;
  };
  return {
    keyOf,
    read: readWhole,
    write: async (chat, choice) => {
      const before = await readWhole(chat);
      const today = dayOf(now());
      if (choice === undefined) {
        if (before) await store.drop(keyOf(chat));
        return;
      }
      const { locale, place } = choice;
      if (before?.locale === locale && before.place === place && before.day === today) return;
      await store.write(keyOf(chat), { locale, ...(place === undefined ? {} : { place }), day: today });
    },
    forget: (chat) => store.drop(keyOf(chat)),
    close: () => store.close(),
  };
}

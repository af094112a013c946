import { createHmac, createSecretKey } from 'node:crypto';
import { dayOf, isOver, type Session } from './session.ts';
import type { Store } from './store.ts';

export type Choice = Pick<Session, 'locale' | 'place'>;

/** What is remembered of one chat, for one turn. */
export type Seat = {
  /** What somebody chose here, unless it is too long ago. */
  readonly choice: Choice | undefined;
  /** Remembers a choice; `undefined` when there is nothing to remember. */
  readonly write: (choice: Choice | undefined) => Promise<void>;
  readonly forget: () => Promise<void>;
};

export type Sessions = {
  /** Stands for a chat wherever something must be kept by chat. Without the secret nobody can say which chat it is. */
  readonly keyOf: (chat: number) => string;
  readonly open: (chat: number) => Promise<Seat>;
  readonly close: () => Promise<void>;
};

/** Sessions under a keyed hash of the chat, so that the store alone names nobody. */
export function makeSessions(store: Store, secret: Uint8Array, now: () => number): Sessions {
  const key = createSecretKey(secret);
  const keyOf = (chat: number) => createHmac('sha256', key).update(String(chat)).digest('base64url').slice(0, 24);
  return {
    keyOf,
    open: async (chat) => {
      const name = keyOf(chat);
      const today = dayOf(now());
      const found = await store.read(name);
      const before = found && !isOver(found, today) ? found : undefined;
      return {
        choice: before,
        write: async (choice) => {
          if (choice === undefined) return before ? store.drop(name) : undefined;
          const { locale, place } = choice;
          if (before?.locale === locale && before.place === place && before.day === today) return;
          await store.write(name, { locale, ...(place === undefined ? {} : { place }), day: today });
        },
        forget: () => store.drop(name),
      };
    },
    close: () => store.close(),
  };
}

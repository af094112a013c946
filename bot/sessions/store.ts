import type { Session } from './session.ts';

/** Where sessions lie. Keys are hashes; a store never learns which chat they belong to. Each call may fail. */
export type Store = {
  readonly read: (key: string) => Promise<Session | undefined>;
  readonly write: (key: string, session: Session) => Promise<void>;
  readonly drop: (key: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

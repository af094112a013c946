import type { Locale } from '#content/index.ts';
import type { Outcome } from './attempt.ts';
import type { Copies, Stored } from './copy.ts';
import { hasHash } from './has-hash.ts';
import type { List, SavedFile } from './list.ts';
import { deleteAll, deleteFile, lookAtStore, readCopies, readFile, writeCopies } from './store.ts';

/** All that saving needs of the network. */
export type Network = {
  /** @param known the newest list that is here */
  readonly fetchList: (locale: Locale, known: List | undefined, signal: AbortSignal) => Promise<List | undefined>;
  /** Stores the file too, if it is what the list names. */
  readonly fetchFile: (file: SavedFile, list: List, isRetry: boolean, signal: AbortSignal) => Promise<Outcome>;
};

/** All that saving needs of the phone and of the network; a test can be one. */
export type Phone = Network & {
  readonly readCopies: () => Promise<Copies>;
  readonly writeCopies: (copies: Copies) => Promise<void>;
  readonly look: () => Promise<{ readonly stored: Stored; readonly hasState: boolean }>;
  readonly isIntact: (hash: string) => Promise<boolean>;
  readonly deleteFile: (hash: string) => Promise<void>;
  readonly deleteAll: () => Promise<void>;
  /** The pages of the guide that are open. */
  readonly openClients: () => Promise<readonly string[]>;
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** A day such as `2026-11-21`. */
  readonly today: () => string;
};

/** The phone on which the worker runs. */
export function makePhone(clients: Clients, network: Network): Phone {
  return {
    ...network,
    readCopies,
    writeCopies,
    look: lookAtStore,
    isIntact: async (hash) => {
      const body = await (await readFile(hash))?.arrayBuffer().catch(() => undefined);
      return body !== undefined && hasHash(body, hash);
    },
    deleteFile,
    deleteAll,
    openClients: async () => (await clients.matchAll({ includeUncontrolled: true })).map(({ id }) => id),
    wait: (milliseconds, signal) =>
      new Promise((resolve) => {
        setTimeout(resolve, milliseconds);
        signal.addEventListener('abort', () => resolve(), { once: true });
      }),
    today: () => new Date().toISOString().slice(0, 10),
  };
}

import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { dayOf, isOver, keptDays, parseSession, renderSession } from './session.ts';
import type { Store } from './store.ts';

/** SQLite's numbers for a file that is damaged or no database. */
const damages: ReadonlySet<number> = new Set([11, 26]);

type Open = { readonly db: DatabaseSync; readonly read: StatementSync; readonly write: StatementSync; readonly drop: StatementSync };

/**
 * Sessions in one file. A damaged file is thrown away and begun anew: it holds languages and countries, nothing that
 * is worth a bot that stands still. Whatever else goes wrong (no room, no right to write) is the caller's to bear.
 * @param madeAnew told when a damaged file was thrown away
 */
export function makeSqliteStore(path: string, now: () => number, madeAnew: () => void = () => undefined): Store {
  let open: Open | undefined;
  let purged = 0;

  /** Once more on a new file when this one is damaged. */
  function using<T>(act: (open: Open) => T): T {
    try {
      open ??= openFile(path);
      return act(open);
    } catch (error) {
      if (!isDamage(error)) throw error;
      close();
      for (const file of [path, `${path}-wal`, `${path}-shm`]) rmSync(file, { force: true });
      madeAnew();
      open = openFile(path);
      return act(open);
    }
  }

  function close(): void {
    try {
      open?.db.close();
    } finally {
      open = undefined;
    }
  }

  /** Once a day, what nobody used for too long. */
  function purge({ db }: Open): void {
    const today = dayOf(now());
    if (purged === today) return;
    db.prepare('DELETE FROM sessions WHERE day < ? OR day > ?').run(today - keptDays, today + 1);
    purged = today;
  }

  return {
    read: async (key) =>
      using(({ read }) => {
        const session = parseSession(read.get(key)?.['session']);
        return session && !isOver(session, dayOf(now())) ? session : undefined;
      }),
    write: async (key, session) =>
      using((file) => {
        purge(file);
        file.write.run(key, renderSession(session), session.day);
      }),
    drop: async (key) =>
      using(({ db, drop }) => {
        // What is forgotten is overwritten, in the file and in the log beside it.
        if (drop.run(key).changes > 0) db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      }),
    close: async () => close(),
  };
}

function openFile(path: string): Open {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const db = new DatabaseSync(path, { timeout: 500 });
  try {
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON');
    db.exec('CREATE TABLE IF NOT EXISTS sessions (key TEXT PRIMARY KEY, session TEXT NOT NULL, day INTEGER NOT NULL) WITHOUT ROWID');
    return {
      db,
      read: db.prepare('SELECT session FROM sessions WHERE key = ?'),
      write: db.prepare(
        'INSERT INTO sessions VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET session = excluded.session, day = excluded.day',
      ),
      drop: db.prepare('DELETE FROM sessions WHERE key = ?'),
    };
  } catch (error) {
    db.close();
    throw error;
  }
}

function isDamage(error: unknown): boolean {
  // The higher bits of the number say more about the kind of damage.
  return error instanceof Error && 'errcode' in error && damages.has(Number(error.errcode) & 255);
}

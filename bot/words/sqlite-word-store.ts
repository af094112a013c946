import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { dayBefore, keptDays, parseWord, renderWord, type WordStore } from './word-store.ts';

/**
 * Counts in one file, opened at the first word: without words there is no file. Whatever goes wrong (no room, no right
 * to write, a damaged file) is the caller's to bear.
 */
export function makeSqliteWordStore(path: string): WordStore {
  let open: DatabaseSync | undefined;

  function file(): DatabaseSync {
    open ??= openFile(path);
    return open;
  }

  return {
    add: async (word, day) => {
      const db = file();
      db.prepare('DELETE FROM words WHERE day < ?').run(dayBefore(day, keptDays));
      db.prepare('INSERT INTO words VALUES (?, ?, 1) ON CONFLICT (day, word) DO UPDATE SET count = count + 1').run(day, renderWord(word));
    },
    read: async () =>
      file()
        .prepare('SELECT day, word, count FROM words ORDER BY day, word')
        .all()
        .flatMap((row) => {
          const word = parseWord(row['word']);
          return word ? [{ day: String(row['day']), word, count: Number(row['count']) }] : [];
        }),
    close: async () => {
      open?.close();
      open = undefined;
    },
  };
}

function openFile(path: string): DatabaseSync {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const db = new DatabaseSync(path, { timeout: 500 });
  // Without a log beside it no order of the presses stays behind, and what is deleted is overwritten.
  db.exec('PRAGMA journal_mode = DELETE; PRAGMA secure_delete = ON');
  db.exec('CREATE TABLE IF NOT EXISTS words (day TEXT, word TEXT, count INTEGER NOT NULL, PRIMARY KEY (day, word)) WITHOUT ROWID');
  return db;
}

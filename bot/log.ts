import { type DestinationStream, pino } from 'pino';

/** What the bot may say about itself: kinds, counts and times. There is no place for a text, a name or an id. */
export type Note =
  | { readonly what: 'turn'; readonly kind: TurnKind; readonly ms: number }
  | { readonly what: 'refused'; readonly method: string; readonly code: number; readonly why: 'blocked' | 'gone' | 'limit' | 'other' }
  | { readonly what: 'failed'; readonly where: 'turn' | 'sending' | 'polling' | 'webhook'; readonly mistake: string }
  | { readonly what: 'sessions'; readonly state: 'away' | 'back' | 'made-anew'; readonly mistake?: string }
  | { readonly what: 'words'; readonly state: 'away' | 'back'; readonly mistake?: string }
  | { readonly what: 'network'; readonly state: 'away' | 'back' }
  | { readonly what: 'flood' | 'read-ahead' | 'stopped'; readonly count: number };

export type TurnKind = 'start' | 'go' | 'press' | 'text' | 'danger' | 'unreadable' | 'card' | 'inline' | 'slow';

export type Log = (note: Note) => void;

const grave: ReadonlySet<Note['what']> = new Set(['refused', 'failed', 'sessions', 'words', 'network']);

/** One line of JSON a note, on standard output unless told otherwise. Neither the machine nor the process is named. */
export function makeLog(level = 'info', destination?: DestinationStream): Log {
  const logger = pino({ level, base: null }, destination ?? pino.destination({ dest: 1, sync: true }));
  return (note) => logger[note.what === 'turn' ? 'debug' : grave.has(note.what) ? 'warn' : 'info'](note);
}

/** The kind of a mistake, such as `TypeError` or `ECONNREFUSED`; never its message, which may repeat what somebody wrote. */
export function mistakeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'errcode' in error ? `sqlite-${String(error.errcode)}` : 'code' in error ? String(error.code) : error.name;
  return /^[\w-]{1,40}$/.test(code) ? code : 'unknown';
}

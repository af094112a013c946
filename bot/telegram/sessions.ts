import type { Locale } from '#content/index.ts';

/** All the bot remembers of a chat, in memory only and until the next start: language and country. */
export type Session = { readonly locale: Locale; readonly place?: string };

export type Sessions = { readonly read: (chat: number) => Session | undefined; readonly write: (chat: number, session: Session) => void };

/** Sessions of at most `most` chats; the one silent longest is forgotten first. */
export function makeSessions(most = 100_000): Sessions {
  const sessions = new Map<number, Session>();
  return {
    read: (chat) => sessions.get(chat),
    write: (chat, session) => {
      sessions.delete(chat);
      sessions.set(chat, session);
      const [oldest] = sessions.keys();
      if (sessions.size > most && oldest !== undefined) sessions.delete(oldest);
    },
  };
}

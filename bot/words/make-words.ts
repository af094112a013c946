import { createHmac, randomBytes } from 'node:crypto';
import { type Log, mistakeOf } from '#bot/log.ts';
import type { Word } from '#shared/trust/readers-word.ts';
import type { WordStore } from './word-store.ts';

const hour = 3_600_000;
/** Milliseconds for which a word waits at least; by chance up to twice as long, so that no time of a count leads to a chat. */
const wait = hour;
/** Milliseconds for which one chat is heard once on a number, and on so many numbers in all. */
const span = 24 * hour;
const mostOfChat = 10;
/** Words and chats that are remembered at most; more are not counted. */
const most = 10_000;

/** Readers' word on numbers: what waits is in memory only, what is counted is in the store. */
export type Words = {
  /** Takes a word; the same chat on the same number within a day, or too many of one chat, are not counted. */
  readonly take: (chat: number, word: Word) => void;
  /** Counts what has waited long enough. */
  readonly settle: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/**
 * Counts words without keeping who said them. Which chat has said something is remembered for a day as a hash whose key
 * never leaves this process, and apart from the words that wait.
 * @param chance between 0 and 1
 */
export function makeWords(store: WordStore, log: Log, now: () => number, chance: () => number): Words {
  const key = randomBytes(32);
  const hashOf = (...parts: readonly (number | string)[]) => createHmac('sha256', key).update(parts.join(' ')).digest('base64url');
  const heard = new Map<string, number>();
  let waiting: readonly { readonly word: Word; readonly due: number }[] = [];
  let isAway = false;

  /** Slots of a chat: one for each number and one for each of its ten words. Undefined when none is free. */
  function slotsFor(chat: number, { row, number }: Word): readonly string[] | undefined {
    // They stand in the order in which they end.
    for (const [slot, until] of heard) {
      if (until > now()) break;
      heard.delete(slot);
    }
    const own = hashOf(chat, row, number);
    const free = Array.from({ length: mostOfChat }, (_, index) => hashOf(chat, index)).find((slot) => !heard.has(slot));
    return heard.has(own) || free === undefined ? undefined : [own, free];
  }

  async function count(word: Word): Promise<boolean> {
    try {
      await store.add(word, new Date(now()).toISOString().slice(0, 10));
      if (isAway) log({ what: 'words', state: 'back' });
      isAway = false;
      return true;
    } catch (error) {
      if (!isAway) log({ what: 'words', state: 'away', mistake: mistakeOf(error) });
      isAway = true;
      return false;
    }
  }

  return {
    take: (chat, word) => {
      const slots = slotsFor(chat, word);
      if (slots === undefined || waiting.length >= most || heard.size >= 2 * most) return;
      for (const slot of slots) heard.set(slot, now() + span);
      waiting = [...waiting, { word, due: now() + wait * (1 + chance()) }];
    },
    settle: async () => {
      const due = waiting.filter((each) => each.due <= now());
      waiting = waiting.filter((each) => each.due > now());
      // One after the other: when the store is away, what is left waits on.
      for (const each of due) if (!(await count(each.word))) waiting = [...waiting, each];
    },
    close: () => store.close().catch(() => undefined),
  };
}

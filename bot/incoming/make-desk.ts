import { setImmediate as breathe } from 'node:timers/promises';
import { makeLine } from '#bot/outgoing/make-line.ts';

/** What is to be done for one update. */
export type Turn = {
  /** Turns of one chat come one after the other. */
  readonly chat: string;
  /** Danger comes at once, before everything that waits, also in its own chat. */
  readonly isDanger: boolean;
  /** @param isFirst before everything else; a chat that calls for help without end is answered, but in its turn */
  readonly run: (isFirst: boolean) => Promise<void>;
  /** Says once, in a flood, that answers come slower now; undefined where nothing should be said. */
  readonly tellSlow: (() => Promise<void>) | undefined;
};

export type Desk = {
  /** Settles when the turn is over: answered, failed, or left out because its chat sent too many. Never throws. */
  readonly take: (turn: Turn) => Promise<void>;
  /** Turns that have not begun. */
  readonly waiting: () => number;
};

/** How many turns a chat may have quickly, and how many seconds each one after them takes; of danger too. */
export type Pace = { readonly atOnce: number; readonly seconds: number; readonly kept: number; readonly dangers: number };

export const usualPace: Pace = { atOnce: 20, seconds: 2, kept: 5, dangers: 5 };

type Pending = { readonly turn: Turn; readonly done: () => void };
type Chat = { readonly pending: Pending[]; isBusy: boolean; isTold: boolean; credit: number; dangers: number; at: number; calls: Promise<void> };

type Parts = {
  /** Settles when another answer may be made; until then turns wait as they came, which takes less room. */
  readonly room: () => Promise<void>;
  readonly failed: (error: unknown) => void;
  readonly flooded: (count: number) => void;
  /** A clock that only goes forward, in milliseconds. */
  readonly now: () => number;
  readonly pace?: Pace;
};

/**
 * Who is next. Chats take turns, so that nobody waits for a chat that sends very much: such a chat is slowed, of its
 * waiting turns the newest few are kept, and it is told so once.
 */
export function makeDesk({ room, failed, flooded, now, pace = usualPace }: Parts): Desk {
  const chats = new Map<string, Chat>();
  const line = makeLine<Chat>();
  let waiting = 0;
  let isRunning = false;
  let swept = now();

  function chatOf(key: string): Chat {
    sweep();
    const known = chats.get(key);
    if (known) return known;
    const fresh: Chat = { pending: [], isBusy: false, isTold: false, credit: pace.atOnce, dangers: pace.dangers, at: now(), calls: Promise.resolve() };
    chats.set(key, fresh);
    return fresh;
  }

  /** A chat that is quiet again is like a new one, and nothing of it stays. */
  function sweep(): void {
    if (now() - swept < 5000) return;
    swept = now();
    for (const [key, chat] of chats) {
      refill(chat);
      if (!chat.isBusy && chat.pending.length === 0 && chat.credit >= pace.atOnce && chat.dangers >= pace.dangers) chats.delete(key);
    }
  }

  function refill(chat: Chat): void {
    const gained = (now() - chat.at) / 1000 / pace.seconds;
    chat.credit = Math.min(chat.credit + gained, pace.atOnce);
    chat.dangers = Math.min(chat.dangers + gained / 5, pace.dangers);
    chat.at = now();
  }

  function callUp(chat: Chat): void {
    chat.isBusy = true;
    refill(chat);
    const wait = Math.max((1 - chat.credit) * pace.seconds * 1000, 0);
    if (wait === 0) return lineUp(chat);
    setTimeout(() => lineUp(chat), Math.ceil(wait));
  }

  function lineUp(chat: Chat): void {
    line.push(chat);
    start();
  }

  function start(): void {
    if (isRunning) return;
    isRunning = true;
    void work().finally(() => {
      isRunning = false;
      if (line.size() > 0) start();
    });
  }

  async function work(): Promise<void> {
    for (let chat = line.shift(); chat; chat = line.shift()) {
      await room();
      const pending = chat.pending.shift();
      if (pending) void serve(chat, pending);
      else chat.isBusy = false;
      // Between two turns the network is heard: somebody in danger may be there.
      await breathe();
    }
  }

  async function serve(chat: Chat, { turn, done }: Pending): Promise<void> {
    waiting -= 1;
    chat.credit -= 1;
    await turn.run(false).catch(failed);
    done();
    if (chat.pending.length > 0) return callUp(chat);
    chat.isBusy = false;
    refill(chat);
    if (chat.credit >= pace.atOnce / 2) chat.isTold = false;
  }

  function leaveOut(chat: Chat, turn: Turn): void {
    const left = chat.pending.splice(0, chat.pending.length - pace.kept);
    if (left.length === 0) return;
    waiting -= left.length;
    for (const { done } of left) done();
    if (chat.isTold) return;
    chat.isTold = true;
    flooded(left.length);
    void turn.tellSlow?.().catch(failed);
  }

  return {
    waiting: () => waiting,
    take: (turn) => {
      const chat = chatOf(turn.chat);
      refill(chat);
      if (turn.isDanger && chat.dangers >= 1) {
        chat.dangers -= 1;
        chat.calls = chat.calls.then(() => turn.run(true)).catch(failed);
        return chat.calls;
      }
      return new Promise((done) => {
        chat.pending.push({ turn, done });
        waiting += 1;
        leaveOut(chat, turn);
        if (!chat.isBusy) callUp(chat);
      });
    },
  };
}

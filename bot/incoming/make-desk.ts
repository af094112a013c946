import { makeLine } from '#bot/outgoing/make-line.ts';

/**
 * How much somebody needs the answer: words of danger come before everything, also in their own chat; the way to a
 * number comes before other chats, after what its own chat asked before.
 */
export type Urgency = 'danger' | 'help' | 'ordinary';

/** What is to be done for one update. */
export type Turn = {
  /** Turns of one chat come one after the other. */
  readonly chat: string;
  readonly urgency: Urgency;
  /** @param isFirst its messages go before those of others */
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

/**
 * What one chat may have: `atOnce` turns quickly and then one in `seconds`; `dangers` urgent ones and then one in five
 * times that; of what waits, the newest `kept`.
 */
export type Pace = { readonly atOnce: number; readonly seconds: number; readonly kept: number; readonly dangers: number };

export const usualPace: Pace = { atOnce: 20, seconds: 2, kept: 5, dangers: 5 };

type Pending = { readonly turn: Turn; readonly done: () => void; isFirst: boolean };
type Chat = {
  pending: Pending[];
  state: 'idle' | 'waiting' | 'served';
  isTold: boolean;
  credit: number;
  dangers: number;
  at: number;
  calls: Promise<void>;
};

type Parts = {
  /** Settles when another answer may be made; until then turns wait as they came, which takes less room. */
  readonly room: () => Promise<void>;
  readonly failed: (error: unknown) => void;
  readonly flooded: (count: number) => void;
  /** A clock that only goes forward, in milliseconds. */
  readonly now: () => number;
  readonly pace?: Pace;
};

/** A chat that is told of its flood is not told again before so much of its credit is back. */
const calmAgain = 0.5;
const sweepEvery = 5000;

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
    const chat: Chat = known ?? {
      pending: [],
      state: 'idle',
      isTold: false,
      credit: pace.atOnce,
      dangers: pace.dangers,
      at: now(),
      calls: Promise.resolve(),
    };
    if (!known) chats.set(key, chat);
    refill(chat);
    return chat;
  }

  /** A chat that is quiet again is like a new one, and nothing of it stays. */
  function sweep(): void {
    if (now() - swept < sweepEvery) return;
    swept = now();
    for (const [key, chat] of chats) {
      refill(chat);
      if (chat.state === 'idle' && chat.credit >= pace.atOnce && chat.dangers >= pace.dangers) chats.delete(key);
    }
  }

  function refill(chat: Chat): void {
    const gained = (now() - chat.at) / 1000 / pace.seconds;
    chat.at = now();
    chat.credit = Math.min(chat.credit + gained, pace.atOnce);
    chat.dangers = Math.min(chat.dangers + gained / 5, pace.dangers);
    if (chat.state === 'idle' && chat.credit >= pace.atOnce * calmAgain) chat.isTold = false;
  }

  /** The next turn of a chat: at once when it is urgent, otherwise when the chat has credit and it is its turn. */
  function callUp(chat: Chat): void {
    const [next] = chat.pending;
    if (!next) {
      chat.state = 'idle';
      return;
    }
    if (next.isFirst) {
      void serve(chat);
      return;
    }
    chat.state = 'waiting';
    refill(chat);
    const wait = (1 - chat.credit) * pace.seconds * 1000;
    if (wait <= 0) lineUp(chat);
    else setTimeout(() => lineUp(chat), Math.ceil(wait));
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
      // It may have been served meanwhile because somebody there asked for help.
      if (chat.state === 'waiting') void serve(chat);
      // Between two turns the network is heard: somebody in danger may be there.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  async function serve(chat: Chat): Promise<void> {
    const pending = chat.pending.shift();
    if (!pending) return;
    chat.state = 'served';
    chat.credit -= 1;
    waiting -= 1;
    await pending.turn.run(pending.isFirst).catch(failed);
    pending.done();
    callUp(chat);
  }

  function leaveOut(chat: Chat, turn: Turn): void {
    const left = chat.pending.slice(0, -pace.kept).filter(({ isFirst }) => !isFirst);
    if (left.length === 0) return;
    chat.pending = chat.pending.filter((one) => !left.includes(one));
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
      // Whoever calls for help without end is answered too, but in their turn.
      const isFirst = turn.urgency !== 'ordinary' && chat.dangers >= 1;
      if (isFirst) chat.dangers -= 1;
      if (isFirst && turn.urgency === 'danger') {
        chat.calls = chat.calls.then(() => turn.run(true)).catch(failed);
        return chat.calls;
      }
      return new Promise((done) => {
        if (isFirst) for (const one of chat.pending) one.isFirst = true;
        chat.pending.push({ turn, done, isFirst });
        waiting += 1;
        leaveOut(chat, turn);
        if (chat.state === 'idle' || (isFirst && chat.state === 'waiting')) callUp(chat);
      });
    },
  };
}

import { setTimeout as pause } from 'node:timers/promises';
import { type Api, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import { type Log, mistakeOf } from '#bot/log.ts';
import { makeRecent } from './make-recent.ts';
import { wantedUpdates } from './wanted-updates.ts';

export type Poller = {
  readonly isUp: () => boolean;
  /** Settles when polling ends: by itself never, or with the mistake that trying again would not mend. */
  readonly finished: Promise<void>;
  /** Asks for nothing more and, once the begun answers have left, tells Telegram which those are. */
  readonly stop: (drained: Promise<unknown>) => Promise<void>;
};

/** Seconds Telegram holds a question open when there is nothing. */
const longPoll = 30;
/** Telegram's limit for the updates of one answer: what is not confirmed fills it. */
const most = 100;
/** Milliseconds between looks for somebody in danger while answers are under way. */
const peek = 60;
const slowestPeek = 200;
/** The same when no more can be seen, once; while answers are slower than questions, there is no such wait. */
const fullPatience = 60;
/** Milliseconds for which an answer that is held up keeps its update unconfirmed. */
const patience = 10_000;

/** A token that is unknown or taken back, a second poller: trying again would not help. */
const hopeless: ReadonlySet<number> = new Set([401, 404, 409]);

type Begun = { readonly since: number; readonly over: Promise<void> };

type Parts = {
  readonly api: Api;
  /** Settles when the update is done with. */
  readonly handle: (update: Update) => Promise<void>;
  readonly log: Log;
  /** Settles when the bot can remember more turns. */
  readonly room: () => Promise<void>;
  /** A clock that only goes forward, in milliseconds. */
  readonly now: () => number;
};

/**
 * Long polling that confirms an update only when it is answered, so that Telegram hands out again what a killed bot had
 * begun. Meanwhile it goes on looking. Only when a hundred answers are under way at once, more than Telegram lets one
 * see unconfirmed, it confirms what it has and reads ahead: somebody in danger may stand behind them.
 */
export function startPolling({ api, handle, log, room, now }: Parts): Poller {
  const begun = new Map<number, Begun>();
  const isKnown = makeRecent();
  const stopping = new AbortController();
  let next = 0;
  let isUp = false;
  let trouble = 0;

  /** The first update that is not answered, or the one after all. */
  const offset = () => Math.min(next, ...begun.keys());

  /** Looks for updates; undefined when the network is away, after a pause that grows. */
  async function look(): Promise<readonly Update[] | undefined> {
    try {
      const timeout = begun.size === 0 ? longPoll : 0;
      const updates = await api.getUpdates(
        { offset: offset(), limit: most, timeout, allowed_updates: [...wantedUpdates] },
        stopping.signal,
      );
      if (trouble > 0) log({ what: 'network', state: 'back' });
      isUp = true;
      trouble = 0;
      return updates;
    } catch (error) {
      if (stopping.signal.aborted) return undefined;
      if (error instanceof GrammyError && hopeless.has(error.error_code)) throw error;
      if (trouble === 0) log({ what: 'network', state: 'away' });
      isUp = false;
      trouble += 1;
      const asked = error instanceof GrammyError ? (error.parameters.retry_after ?? 0) : 0;
      const seconds = Math.min(Math.max(asked, 2 ** (trouble - 2)), longPoll);
      await pause(seconds * 1000, undefined, { signal: stopping.signal }).catch(() => undefined);
      return undefined;
    }
  }

  async function loop(): Promise<void> {
    let wait = peek;
    let isAhead = false;
    while (!stopping.signal.aborted) {
      const updates = (await look()) ?? [];
      const fresh = updates.filter((update) => !isKnown(update.update_id));
      for (const update of fresh) begin(update);
      wait = fresh.length > 0 ? peek : Math.min(wait * 1.5, slowestPeek);
      const isFull = updates.length >= most;
      await room();
      await answeredOr(isFull ? (isAhead ? 0 : fullPatience) : wait);
      isAhead = isFull && begun.size > 0;
      confirm(isAhead);
    }
  }

  async function answeredOr(milliseconds: number): Promise<void> {
    if (begun.size === 0) return;
    const timer = Promise.withResolvers<void>();
    const handle = setTimeout(timer.resolve, milliseconds);
    await Promise.race([Promise.all([...begun.values()].map(({ over }) => over)), timer.promise]);
    clearTimeout(handle);
  }

  function begin(update: Update): void {
    const { update_id: number } = update;
    next = Math.max(next, number + 1);
    const over = handle(update)
      .catch((error: unknown) => log({ what: 'failed', where: 'turn', mistake: mistakeOf(error) }))
      .finally(() => begun.delete(number));
    begun.set(number, { since: now(), over });
  }

  /** Lets go of what is held up too long, and of everything when nothing new could be seen otherwise. */
  function confirm(isAhead: boolean): void {
    if (isAhead) log({ what: 'read-ahead', count: begun.size });
    for (const [number, { since }] of begun) if (isAhead || since < now() - patience) begun.delete(number);
  }

  const finished = loop();
  return {
    finished,
    isUp: () => isUp,
    stop: async (drained) => {
      stopping.abort();
      await finished.catch(() => undefined);
      await drained;
      if (next > 0) await api.getUpdates({ offset: offset(), limit: 1, timeout: 0 }).catch(() => undefined);
    },
  };
}

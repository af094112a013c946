import type { Update } from 'grammy/types';
import type { Params } from './read-body.ts';
import { failures, Refusal } from './refusal.ts';

/** One update without its number, such as `{ message: … }`. */
export type NewUpdate = Omit<Update, 'update_id'>;

/** What Telegram sends when nobody said which updates are wanted. */
const notByDefault = new Set(['chat_member', 'message_reaction', 'message_reaction_count']);

/**
 * The updates of one bot, handed out by long polling as Telegram does it: kept until a later offset confirms them.
 * @param elsewhere takes an update when there is a webhook
 */
export function makeUpdates(elsewhere: (update: Update) => boolean = () => false) {
  let pending: Update[] = [];
  let next = 1;
  let confirmed = -1;
  let allowed: readonly string[] = [];
  let release: ((why?: Refusal) => void) | undefined;

  /** Filters by what was wanted when the update came, as Telegram does. @returns its number, also of one nobody wanted */
  function push(update: NewUpdate): number {
    const number = next++;
    const [type = ''] = Object.keys(update);
    const isWanted = allowed.length === 0 ? !notByDefault.has(type) : allowed.includes(type);
    if (!isWanted) return number;
    const whole = { ...update, update_id: number } as Update;
    if (elsewhere(whole)) return number;
    pending.push(whole);
    release?.();
    return number;
  }

  function ready(limit: unknown): readonly Update[] {
    return pending.slice(0, typeof limit === 'number' ? limit : 100);
  }

  async function take({ offset, limit, timeout, allowed_updates: wanted }: Params, signal: AbortSignal): Promise<readonly Update[]> {
    release?.(new Refusal(failures.conflict));
    if (Array.isArray(wanted)) allowed = wanted.map(String);
    if (typeof offset === 'number') {
      confirmed = Math.max(confirmed, offset - 1);
      pending = pending.filter((update) => update.update_id >= offset);
    }
    const seconds = typeof timeout === 'number' ? timeout : 0;
    if (pending.length === 0 && seconds > 0 && !signal.aborted) await untilReleased(seconds, signal);
    return ready(limit);
  }

  async function untilReleased(seconds: number, signal: AbortSignal): Promise<void> {
    let mine: (() => void) | undefined;
    try {
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(resolve, seconds * 1000);
        release = (why) => {
          clearTimeout(timer);
          if (why) reject(why);
          else resolve();
        };
        mine = release;
        signal.addEventListener('abort', () => release === mine && release?.(), { once: true });
      });
    } finally {
      if (release === mine) release = undefined;
    }
  }

  return {
    push,
    take,
    /** Ends the long poll that is waiting, with nothing. */
    interrupt: () => release?.(),
    /** True when the bot is done with it: it asks for what comes after. */
    isHandled: (number: number) => confirmed >= number || (release !== undefined && !pending.some((update) => update.update_id <= number)),
  };
}

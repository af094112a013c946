import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Update } from 'grammy/types';
import { type Log, mistakeOf } from '#bot/log.ts';
import { makeRecent } from './make-recent.ts';

/** More than any update of Telegram needs, in bytes. */
const bodyLimit = 1_000_000;
/** Requests that one process leaves open until their answer has left. Telegram opens a hundred for all processes; with two, some stay free for danger. */
const mostHeld = 40;
/** Milliseconds after which Telegram is told that all is well although the answer is held up; it waits about a minute. */
const patience = 25_000;

export type Webhook = { readonly listener: RequestListener; readonly stop: () => void };

type Parts = {
  /** The path of the address that Telegram knows. */
  readonly path: string;
  readonly secret: string;
  /** Settles when the update is done with. */
  readonly handle: (update: Update) => Promise<void>;
  /** True when the bot cannot remember more turns: Telegram then keeps the update and comes again. */
  readonly isFull: () => boolean;
  readonly log: Log;
};

/**
 * Takes updates from Telegram and says thanks only when they are answered, so that Telegram hands out again what a
 * killed process had begun. When many answers are held up, the oldest are confirmed: danger must find an open door.
 */
export function makeWebhook({ path, secret, handle, isFull, log }: Parts): Webhook {
  const held = new Set<() => void>();
  const underWay = new Map<number, Promise<void>>();
  const isKnown = makeRecent();
  let isStopping = false;

  async function listen(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST' || new URL(request.url ?? '/', 'http://bot').pathname !== path) return say(response, 404);
    if (!isSecret(request.headers['x-telegram-bot-api-secret-token'], secret)) return say(response, 401);
    if (isStopping || isFull()) return say(response, 503);
    const update = await readUpdate(request);
    if (update === undefined) return say(response, 400);
    const thank = hold(response);
    await once(update);
    thank();
  }

  /** The same update again, as when Telegram lost patience, waits for the first one. */
  function once(update: Update): Promise<void> {
    const { update_id: number } = update;
    const begun = underWay.get(number);
    if (begun) return begun;
    if (isKnown(number)) return Promise.resolve();
    const work = handle(update)
      .catch((error: unknown) => log({ what: 'failed', where: 'turn', mistake: mistakeOf(error) }))
      .finally(() => underWay.delete(number));
    underWay.set(number, work);
    return work;
  }

  /** @returns what lets Telegram go */
  function hold(response: ServerResponse): () => void {
    const timer = setTimeout(thank, patience);
    function thank(): void {
      clearTimeout(timer);
      if (held.delete(thank)) say(response, 200);
    }
    held.add(thank);
    const [oldest] = held;
    if (held.size > mostHeld && oldest) {
      log({ what: 'read-ahead', count: 1 });
      oldest();
    }
    return thank;
  }

  return {
    listener: (request, response) => {
      listen(request, response).catch((error: unknown) => {
        log({ what: 'failed', where: 'webhook', mistake: mistakeOf(error) });
        if (!response.headersSent) say(response, 500);
      });
    },
    stop: () => {
      isStopping = true;
    },
  };
}

function say(response: ServerResponse, status: number): void {
  response.writeHead(status).end();
}

function isSecret(given: unknown, secret: string): boolean {
  const [one, other] = [Buffer.from(String(given)), Buffer.from(secret)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** Undefined for what is too large or no update. */
async function readUpdate(request: IncomingMessage): Promise<Update | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > bodyLimit) return undefined;
    chunks.push(chunk);
  }
  return parseUpdate(Buffer.concat(chunks).toString('utf8'));
}

function parseUpdate(text: string): Update | undefined {
  try {
    const update: unknown = JSON.parse(text);
    const isUpdate = typeof update === 'object' && update !== null && 'update_id' in update && Number.isSafeInteger(update.update_id);
    return isUpdate ? (update as Update) : undefined;
  } catch {
    return undefined;
  }
}

import { setTimeout as pause } from 'node:timers/promises';
import type { Update } from 'grammy/types';

export type Webhook = { readonly url: string; readonly secret: string | undefined; readonly connections: number };

/** One attempt to hand over an update; 0 when nobody listened or the connection broke. */
export type Delivery = { readonly update: number; readonly status: number };

const again = 100;

/**
 * Hands updates over as Telegram does: to the address of the webhook with its secret, of one chat one after the other,
 * again and again until somebody says 200. Several processes behind one address are played by several addresses.
 */
export function makeWebhooks(chatOf: (update: Update) => unknown) {
  let webhook: Webhook | undefined;
  let behind: readonly string[] = [];
  let turn = 0;
  let isClosed = false;
  let open = 0;
  const waiting: Update[] = [];
  const busy = new Set<unknown>();
  const deliveries: Delivery[] = [];
  const delivered = new Set<number>();

  async function hand(update: Update, address: string): Promise<number> {
    try {
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': webhook?.secret ?? '' },
        body: JSON.stringify(update),
        signal: AbortSignal.timeout(60_000),
      });
      await response.arrayBuffer();
      return response.status;
    } catch {
      return 0;
    }
  }

  async function deliver(update: Update): Promise<void> {
    while (webhook && !isClosed) {
      const addresses = behind.length > 0 ? behind : [webhook.url];
      const status = await hand(update, addresses[turn++ % addresses.length] ?? webhook.url);
      deliveries.push({ update: update.update_id, status });
      if (status === 200) {
        delivered.add(update.update_id);
        return;
      }
      await pause(again);
    }
  }

  function next(): void {
    if (!webhook || isClosed) return;
    for (const update of [...waiting]) {
      const chat = chatOf(update);
      if (open >= webhook.connections || busy.has(chat)) continue;
      waiting.splice(waiting.indexOf(update), 1);
      busy.add(chat);
      open += 1;
      void deliver(update).finally(() => {
        busy.delete(chat);
        open -= 1;
        next();
      });
    }
  }

  return {
    get: () => webhook,
    set: (wanted: Webhook | undefined): true => {
      webhook = wanted;
      next();
      return true;
    },
    /** The processes behind the address, which get updates by turns. */
    spread: (addresses: readonly string[]) => {
      behind = addresses;
    },
    /** Sends it by and by; false when there is no webhook. */
    take: (update: Update): boolean => {
      if (!webhook) return false;
      waiting.push(update);
      next();
      return true;
    },
    deliveries: (): readonly Delivery[] => deliveries,
    isDelivered: (number: number) => delivered.has(number),
    close: () => {
      isClosed = true;
    },
  };
}

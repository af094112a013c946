import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BotCommand, User } from 'grammy/types';
import { makeChats } from './make-chats.ts';
import { makeMethods } from './make-methods.ts';
import { makeUpdates, type NewUpdate } from './make-updates.ts';
import { makeWebhooks } from './make-webhooks.ts';
import { type Params, readBody } from './read-body.ts';
import { type Failure, failures, Refusal } from './refusal.ts';

/** What is worse than a refusal: a cut connection, an answer that never ends, the error page of a proxy. */
export type Mishap = 'drop' | 'stall' | 'page';

/** One call as it came in, when (in milliseconds of the process), and how it ended. */
export type Call = {
  readonly method: string;
  readonly params: Params;
  readonly at: number;
  readonly answer: 'ok' | 'dropped' | 'stalled' | 'page' | Failure;
};

export type ApiServer = Awaited<ReturnType<typeof startApiServer>>;

const me: User = { id: 7_000_001, is_bot: true, first_name: 'Ҳамроҳ', username: 'hamroh_test_bot' };

/**
 * A Bot API server of our own on 127.0.0.1: it speaks HTTP as api.telegram.org does, refuses what Telegram refuses
 * in Telegram's words, hands out the updates that a test pushes, and fails on demand.
 */
export async function startApiServer({ port = 0 } = {}) {
  const token = '7000001:AAtest-token-of-our-own-server';
  const chats = makeChats(me);
  const webhooks = makeWebhooks((update) => (update.message ?? update.callback_query?.message)?.chat.id ?? update.update_id);
  const updates = makeUpdates(webhooks.take);
  const queries = new Set<string>();
  const commands = new Map<string, readonly BotCommand[]>();
  const methods = makeMethods({ me, chats, updates, queries, webhooks, commands });
  const calls: Call[] = [];
  const orders = new Map<string, (Failure | Mishap)[]>();

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      reply(response, { error_code: 400, description: `Bad Request: ${String(error)}` });
    });
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, given, name] = /^\/bot([^/]+)\/(\w+)(?:\?|$)/.exec(request.url ?? '') ?? [];
    if (given === undefined || name === undefined) return reply(response, { error_code: 404, description: 'Not Found' });
    if (given !== token) return reply(response, failures.unauthorized);
    const params = await readBody(request);
    const closed = new AbortController();
    response.once('close', () => closed.abort());
    const at = performance.now();
    const note = (answer: Call['answer']) => calls.push({ method: name, params, at, answer });
    const order = orders.get(name)?.shift();
    if (order === 'drop') {
      note('dropped');
      request.socket.destroy();
      return;
    }
    if (order === 'stall') {
      note('stalled');
      response.writeHead(200, { 'content-type': 'application/json' }).write('{"ok":true,');
      return;
    }
    if (order === 'page') {
      note('page');
      response.writeHead(502, { 'content-type': 'text/html' }).end('<html>Bad Gateway</html>');
      return;
    }
    try {
      if (order) throw new Refusal(order);
      const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
      if (!method) throw new Refusal({ error_code: 404, description: 'Not Found: method not found' });
      const result = await method(params, closed.signal);
      note('ok');
      send(response, 200, { ok: true, result });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      note(error.failure);
      reply(response, error.failure);
    }
  }

  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));

  function order(method: string, what: Failure | Mishap, times: number): void {
    orders.set(method, [...(orders.get(method) ?? []), ...Array.from({ length: times }, () => what)]);
    if (method === 'getUpdates') updates.interrupt();
  }

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token,
    me,
    chats,
    commands,
    webhooks,
    /** Every call but the long polls, in order. */
    calls: (): readonly Call[] => calls.filter((call) => call.method !== 'getUpdates'),
    polls: (): readonly Call[] => calls.filter((call) => call.method === 'getUpdates'),
    /** The next calls of a method fail this way. */
    failNext: (method: string, failure: Failure, times = 1) => order(method, failure, times),
    /** The next calls of a method end with a cut connection. */
    dropNext: (method: string, times = 1) => order(method, 'drop', times),
    /** The next calls of a method get an answer that never ends. */
    stallNext: (method: string, times = 1) => order(method, 'stall', times),
    /** The next calls of a method get the error page of a proxy. */
    pageNext: (method: string, times = 1) => order(method, 'page', times),
    /** @returns the number of the update */
    push: (update: NewUpdate): number => {
      const message = update.message ?? update.edited_message ?? update.channel_post ?? update.callback_query?.message;
      if (message) chats.meet(message.chat);
      if (update.callback_query) chats.meet({ type: 'private', id: update.callback_query.from.id, first_name: 'a person' });
      if (update.callback_query && !update.callback_query.id.startsWith('old')) queries.add(update.callback_query.id);
      if (update.inline_query) queries.add(update.inline_query.id);
      return updates.push(update);
    },
    isHandled: (number: number) => updates.isHandled(number) || webhooks.isDelivered(number),
    close: async (): Promise<void> => {
      webhooks.close();
      const done = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await done;
    },
  };
}

function reply(response: ServerResponse, failure: Failure): void {
  send(response, failure.error_code, { ok: false, ...failure });
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

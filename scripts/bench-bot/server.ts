/**
 * A Bot API server for measuring, in a process of its own: it checks nothing and keeps little, so that the bots are what
 * is measured (the one in tests/bot/api-server is strict instead). It hands out what it is told to, by long polling or
 * webhook, and notes when the first call for each chat comes.
 */
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { makeTraffic, type NewUpdate } from './make-traffic.ts';
import { type Order, quantiles, type Report } from './messages.ts';

const traffic = makeTraffic();
const token = '7000001:AAtest-token-of-our-own-server';
const connections = 100;
const agent = new Agent({ keepAlive: true, maxSockets: connections });

let number = 1;
let lastChat = 1;
let pending: { readonly number: number; readonly json: string }[] = [];
let release: (() => void) | undefined;
/** When the update of a chat came, until the first call for that chat. */
const since = new Map<number, number>();
let delays: number[] = [];
let calls = 0;
let webhooks: readonly string[] = [];
let open = 0;

function push(update: NewUpdate, chat: number): void {
  since.set(chat, performance.now());
  const json = `{"update_id":${number},${JSON.stringify(update).slice(1)}`;
  pending.push({ number: number++, json });
  if (webhooks.length > 0) deliver();
  else release?.();
}

function deliver(): void {
  while (open < connections && pending.length > 0) {
    const next = pending.shift();
    const address = webhooks[(next?.number ?? 0) % webhooks.length];
    if (!next || address === undefined) return;
    open += 1;
    post(address, next.json, () => {
      open -= 1;
      deliver();
    });
  }
}

function post(address: string, body: string, done: () => void): void {
  const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': 'a-secret-of-our-webhook' };
  const sent = request(address, { method: 'POST', agent, headers }, (response) => {
    response.resume();
    response.once('end', done);
  });
  sent.once('error', done);
  sent.end(body);
}

async function take(offset: number, timeout: number): Promise<string> {
  let confirmed = 0;
  while (confirmed < pending.length && (pending[confirmed]?.number ?? 0) < offset) confirmed += 1;
  if (confirmed > 0) pending = pending.slice(confirmed);
  if (pending.length === 0 && timeout > 0) {
    await Promise.race([
      new Promise<void>((resolve) => {
        release = resolve;
      }),
      pause(timeout * 1000, undefined, { ref: false }),
    ]);
    release = undefined;
  }
  return `[${pending
    .slice(0, 100)
    .map(({ json }) => json)
    .join(',')}]`;
}

const answers: Readonly<Record<string, string>> = {
  getMe: '{"id":7000001,"is_bot":true,"first_name":"H","username":"hamroh_test_bot"}',
};

async function handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk);
  const name = (incoming.url ?? '').slice((incoming.url ?? '').lastIndexOf('/') + 1);
  const body: Record<string, unknown> = chunks.length === 0 ? {} : JSON.parse(Buffer.concat(chunks).toString('utf8'));
  const chat = Number(body['chat_id']);
  const came = since.get(chat);
  if (came !== undefined) {
    delays.push(performance.now() - came);
    since.delete(chat);
  }
  calls += 1;
  const result =
    name === 'getUpdates'
      ? await take(Number(body['offset'] ?? 0), Number(body['timeout'] ?? 0))
      : (answers[name] ??
        (Number.isNaN(chat) ? 'true' : `{"message_id":${calls},"date":1795000000,"chat":{"id":${chat},"type":"private"}}`));
  response.writeHead(200, { 'content-type': 'application/json' }).end(`{"ok":true,"result":${result}}`);
}

async function carryOut(order: Order): Promise<Report> {
  delays = [];
  calls = 0;
  since.clear();
  const began = performance.now();
  switch (order.kind) {
    case 'webhooks':
      webhooks = order.addresses;
      break;
    case 'burst':
      for (let index = 0; index < order.count; index++) {
        const chat = order.chats === undefined ? ++lastChat : 1_000_000_000 + (((order.from ?? 0) + index) % order.chats);
        push(traffic[order.traffic](index + (order.from ?? 0), chat), chat);
      }
      if (order.isAwaited) await until(() => since.size === 0);
      else await until(() => pending.length === 0);
      break;
    case 'rate': {
      for (let index = 0; index < order.count; index++) {
        const chat = ++lastChat;
        const wait = began + (index * 1000) / order.perSecond - performance.now();
        if (wait > 1) await pause(wait);
        push(traffic[order.traffic](index, chat), chat);
      }
      await until(() => since.size === 0 || order.traffic === 'danger');
      await until(() => delays.length >= order.count);
      break;
    }
  }
  return { seconds: (performance.now() - began) / 1000, delays: quantiles(delays), calls };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pause(2);
}

const server = createServer((incoming, response) => {
  handle(incoming, response).catch(() => response.writeHead(500).end());
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, token });
});
process.on('message', (order: Order) => void carryOut(order).then((report) => process.send?.(report)));

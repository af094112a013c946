import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Locale } from '#content/index.ts';
import { policy } from './policy.ts';
import { makeRefuse, type Refuse } from './refuse.ts';
import type { Route } from './route.ts';

/** The largest body that is read; the longest page is a tenth of it. */
const mostBytes = 1_000_000;

/** Nothing of the staff edition comes from elsewhere, is shown or loaded by others, or is kept by the browser. */
const guarded = {
  'content-security-policy': policy(),
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/**
 * The server of the staff edition. It answers only who asks for this machine by its own name: a page elsewhere that makes
 * its name point here (DNS rebinding) is refused, and so is whatever another page sends.
 */
export function makeServer(routes: readonly Route[], locale: Locale): Server {
  const refuse = makeRefuse(locale);
  const server = createServer(async (incoming, outgoing) => {
    const { accept = '' } = incoming.headers;
    const broken = (error: unknown) => refuse.broken(error, accept);
    const response = await answer(incoming, server, routes, refuse).catch(broken);
    await send(response, incoming, outgoing).catch(() => outgoing.destroy());
  });
  // Whoever sits at this machine is never that slow.
  server.requestTimeout = 30_000;
  server.headersTimeout = 10_000;
  return server;
}

/** Opens the server for this machine alone. */
export function listenHere(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });
}

async function answer(incoming: IncomingMessage, server: Server, routes: readonly Route[], refuse: Refuse): Promise<Response> {
  const { host = '', origin, accept = '' } = incoming.headers;
  if (!namesOf(server).includes(host)) return refuse.because('not-here', accept);
  const { method = 'GET', url: target = '' } = incoming;
  // Only a proxy is asked for more than a path.
  if (!target.startsWith('/') || !URL.canParse(`http://${host}${target}`)) return refuse.because('unclear', accept);
  const url = new URL(`http://${host}${target}`);
  const found = routes.filter((route) => route.path === url.pathname);
  if (found.length === 0) return refuse.because('no-page', accept);
  const route = found.find((candidate) => candidate.method === method);
  if (!route) return refuse.because('other-way', accept);
  if (method === 'GET') return route.answer(new Request(url, { headers: toHeaders(incoming) }));
  if (origin !== `http://${host}`) return refuse.because('not-ours', accept);
  const body = await readBody(incoming);
  if (body === undefined) return refuse.because('too-much', accept);
  return route.answer(new Request(url, { method, headers: toHeaders(incoming), body }));
}

/** What a browser calls this server; at port 80 it leaves the port away. */
function namesOf(server: Server): readonly string[] {
  const { port } = server.address() as AddressInfo;
  return ['127.0.0.1', 'localhost'].flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
}

async function send(response: Response, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer());
  for (const [name, value] of [...Object.entries(guarded), ...response.headers]) outgoing.setHeader(name, value);
  // What was not read to its end must not be taken for the next request.
  if (!incoming.complete) outgoing.setHeader('connection', 'close');
  outgoing.writeHead(response.status).end(body);
}

async function readBody(incoming: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (Number(incoming.headers['content-length'] ?? 0) > mostBytes) return undefined;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > mostBytes) return undefined;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function toHeaders(incoming: IncomingMessage): Headers {
  return new Headers(Object.entries(incoming.headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
}

import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { policy } from './policy.ts';
import type { Route } from './route.ts';

/** The largest body that is read; the longest page is a tenth of it. */
const mostBytes = 1_000_000;

/** Nothing of the staff edition comes from elsewhere, is framed by others, or is kept by the browser. */
const guarded = {
  'content-security-policy': policy(),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/**
 * The server of the staff edition. It answers only who asks for this machine by its own name: a page elsewhere that makes
 * its name point here (DNS rebinding) is refused, and so is whatever another page sends.
 */
export function makeServer(routes: readonly Route[]): Server {
  const server = createServer((incoming, outgoing) => {
    answer(incoming, server, routes)
      .catch((error: unknown) => refuse(500, error instanceof Error ? error.message : String(error)))
      .then(async (response) => {
        const body = Buffer.from(await response.arrayBuffer());
        for (const [name, value] of [...Object.entries(guarded), ...response.headers]) outgoing.setHeader(name, value);
        // What was not read to its end must not be taken for the next request.
        if (!incoming.complete) outgoing.setHeader('connection', 'close');
        outgoing.writeHead(response.status).end(body);
      });
  });
  return server;
}

/** Opens the server for this machine alone. */
export function listenHere(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });
}

async function answer(incoming: IncomingMessage, server: Server, routes: readonly Route[]): Promise<Response> {
  const { port } = server.address() as AddressInfo;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host = '', origin } = incoming.headers;
  if (!hosts.includes(host)) return refuse(403, 'This address is not of this machine.');
  const url = new URL(incoming.url ?? '/', `http://${host}`);
  const { method = 'GET' } = incoming;
  const found = routes.filter((route) => route.path === url.pathname);
  if (found.length === 0) return refuse(404, 'There is no such page.');
  const route = found.find((candidate) => candidate.method === method);
  if (!route) return refuse(405, 'This page is not asked like that.');
  if (method === 'GET') return route.answer(new Request(url, { headers: toHeaders(incoming) }));
  if (origin !== `http://${host}`) return refuse(403, 'Only a page of this machine may ask for that.');
  const body = await readBody(incoming);
  if (body === undefined) return refuse(413, 'This is too much at once.');
  return route.answer(new Request(url, { method, headers: toHeaders(incoming), body }));
}

async function readBody(incoming: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > mostBytes) return undefined;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function toHeaders(incoming: IncomingMessage): Headers {
  return new Headers(Object.entries(incoming.headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
}

function refuse(status: number, sentence: string): Response {
  return Response.json({ error: sentence }, { status });
}

import { once } from 'node:events';
import { request, type Server } from 'node:http';
import { networkInterfaces } from 'node:os';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listenHere, makeServer } from '../../staff/server/make-server.ts';
import type { Route } from '../../staff/server/route.ts';

const done: string[] = [];
const routes: readonly Route[] = [
  { method: 'GET', path: '/', answer: () => new Response('hello') },
  {
    method: 'POST',
    path: '/change',
    answer: async (asked) => {
      done.push(await asked.text());
      return new Response('changed');
    },
  },
  {
    method: 'GET',
    path: '/broken',
    answer: () => {
      throw new Error('It broke.');
    },
  },
];

let server: Server;
let port: number;
beforeAll(async () => {
  server = makeServer(routes);
  port = Number(new URL(await listenHere(server, 0)).port);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

type Sent = { readonly method?: string; readonly headers?: Readonly<Record<string, string>>; readonly body?: string };

/** Sends exactly this over real HTTP, which a browser or `fetch` would not do with another host. */
async function send(path: string, { method = 'GET', headers = {}, body = '' }: Sent = {}) {
  const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false });
  // A server that has heard enough hangs up while the rest is still on its way.
  sent.on('error', () => undefined);
  sent.end(body);
  const [response] = await once(sent, 'response');
  return { status: Number(response.statusCode), headers: response.headers, text: (await buffer(response)).toString() };
}

describe('the staff edition answers this machine only', () => {
  test.each(['127.0.0.1', 'localhost'])('by the name %s', async (name) => {
    expect(await send('/', { headers: { host: `${name}:${port}` } })).toMatchObject({ status: 200, text: 'hello' });
  });

  test.each(['evil.example', 'evil.example:80', '127.0.0.1.evil.example', '127.0.0.1', '0.0.0.0'])(
    'by the name "%s" nothing is told: a page elsewhere may have made its name point here',
    async (host) => {
      const { status, text } = await send('/', { headers: { host } });
      expect([400, 403]).toContain(status);
      expect(text).not.toContain('hello');
    },
  );

  test('it does not listen to the network', async () => {
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((address) => address?.family === 'IPv4' && !address.internal);
    const address = server.address();
    expect(address).toMatchObject({ address: '127.0.0.1' });
    if (outside === undefined) return;
    const sent = request({ host: outside.address, port, path: '/', agent: false }).end();
    const [error] = await once(sent, 'error').catch((reason: unknown) => [reason]);
    expect(error).toMatchObject({ code: 'ECONNREFUSED' });
  });
});

describe('what changes something is done for its own pages only', () => {
  const own = () => ({ host: `127.0.0.1:${port}`, origin: `http://127.0.0.1:${port}` });

  test('for a page of this machine', async () => {
    expect(await send('/change', { method: 'POST', headers: own(), body: 'a' })).toMatchObject({ status: 200, text: 'changed' });
    expect(done).toEqual(['a']);
  });

  test.each([
    ['a page elsewhere', () => ({ ...own(), origin: 'https://evil.example' })],
    ['a page on another port of this machine', () => ({ ...own(), origin: 'http://127.0.0.1:1' })],
    ['a frame without an origin', () => ({ ...own(), origin: 'null' })],
    ['who does not say where it comes from', () => ({ host: own().host })],
  ])('not for %s', async (_, headers) => {
    const { status } = await send('/change', { method: 'POST', headers: headers(), body: 'b' });
    expect(status).toBe(403);
    expect(done).not.toContain('b');
  });

  test('not for a heap of data', async () => {
    const { status } = await send('/change', { method: 'POST', headers: own(), body: 'c'.repeat(1_000_001) });
    expect(status).toBe(413);
    expect(done).toHaveLength(1);
  });

  test('nor by looking at it', async () => {
    expect((await send('/change')).status).toBe(405);
    expect((await send('/', { method: 'DELETE', headers: own() })).status).toBe(405);
  });
});

test.each(['/../package.json', '/..%2fpackage.json', '/%2e%2e/package.json', '//etc/passwd', '/staff/', '/package.json', '/change/..%5c'])(
  '%s leads to no file',
  async (path) => {
    expect((await send(path)).status).toBe(404);
  },
);

test('what breaks is told in a sentence, and the server stays', async () => {
  expect(await send('/broken')).toMatchObject({ status: 500, text: '{"error":"It broke."}' });
  expect((await send('/')).status).toBe(200);
});

test('no page loads anything from elsewhere, is framed, or is kept', async () => {
  const { headers } = await send('/');
  expect(headers['content-security-policy']).toContain("default-src 'self'");
  expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
  expect(headers['content-security-policy']).not.toMatch(/https?:|\*/);
  expect(headers['cache-control']).toBe('no-store');
});

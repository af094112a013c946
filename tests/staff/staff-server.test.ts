import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeServer } from '../../staff/server/make-server.ts';
import type { Route } from '../../staff/server/route.ts';
import { type Asking, ask, openServer } from './ask-server.ts';

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
  // A body that breaks while it is sent.
  {
    method: 'GET',
    path: '/unsendable',
    answer: () =>
      new Response(
        new ReadableStream({
          start: (stream) => stream.error(new Error('cut')),
        }),
      ),
  },
  {
    method: 'GET',
    path: '/broken',
    answer: () => {
      throw new Error('It broke.');
    },
  },
];

let opened: Awaited<ReturnType<typeof openServer>>;
let port: number;
const server = makeServer(routes, 'en');
beforeAll(async () => {
  opened = await openServer(server);
  port = opened.port;
});
afterAll(() => opened.close());

const send = (path: string, asking?: Asking) => ask(port, path, asking);

describe('the staff edition answers this machine only', () => {
  test.each(['127.0.0.1', 'localhost'])('by the name %s', async (name) => {
    expect(await send('/', { headers: { host: `${name}:${port}` } })).toMatchObject({ status: 200, text: 'hello' });
  });

  test.each([
    'evil.example',
    'evil.example:PORT',
    '127.0.0.1.evil.example:PORT',
    'localhost.evil.example:PORT',
    'evil.example@127.0.0.1:PORT',
    '127.0.0.1:PORT@evil.example',
    '127.0.0.1',
    'localhost',
    'localhost:1',
    'localhost:PORT.',
    'localhost.:PORT',
    '0.0.0.0:PORT',
    '[::1]:PORT',
    '[::1]',
    '127.1:PORT',
    '2130706433:PORT',
    '127.0.0.1:PORT, evil.example',
  ])('by the name "%s" nothing is told: a page elsewhere may have made its name point here', async (name) => {
    const host = name.replace('PORT', String(port));
    const { status, text } = await send('/', { headers: { host } });
    expect([400, 403]).toContain(status);
    expect(text).not.toContain('hello');
  });

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
    ['a page that says our name in another way', () => ({ ...own(), origin: `http://localhost:${port}` })],
    ['a page on https', () => ({ ...own(), origin: `https://127.0.0.1:${port}` })],
    ['a frame without an origin', () => ({ ...own(), origin: 'null' })],
    ['a form that pretends to be text', () => ({ ...own(), origin: 'https://evil.example', 'content-type': 'text/plain' })],
    ['a page elsewhere that the browser tells of', () => ({ host: own().host, 'sec-fetch-site': 'cross-site' })],
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

  test('nor for a hundred megabytes, said before or not; the server stays', { timeout: 30_000 }, async () => {
    const head = `POST /change HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\norigin: http://127.0.0.1:${port}\r\n`;
    const megabyte = 'x'.repeat(1_000_000);
    const chunk = `${megabyte.length.toString(16)}\r\n${megabyte}\r\n`;
    expect(await write(`${head}content-length: 100000000\r\n\r\n`, ...Array.from({ length: 100 }, () => megabyte))).toMatch(
      /^(HTTP\/1.1 413 |$)/,
    );
    expect(await write(`${head}transfer-encoding: chunked\r\n\r\n`, ...Array.from({ length: 100 }, () => chunk))).toMatch(
      /^(HTTP\/1.1 413 |$)/,
    );
    expect(done).toHaveLength(1);
    expect((await send('/')).status).toBe(200);
  });

  test('nor for half a body whose sender went away', async () => {
    const socket = connect(port, '127.0.0.1');
    socket.write(`POST /change HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\norigin: http://127.0.0.1:${port}\r\ncontent-length: 10\r\n\r\nhalf`);
    await once(socket, 'connect');
    socket.destroy();
    await once(socket, 'close');
    expect((await send('/')).status).toBe(200);
    expect(done).toHaveLength(1);
  });

  test('nor by looking at it', async () => {
    expect((await send('/change')).status).toBe(405);
    for (const method of ['DELETE', 'PUT', 'PATCH', 'OPTIONS', 'HEAD', 'TRACE', 'PROPFIND', 'QUERY'])
      expect((await send('/', { method, headers: own() })).status).toBe(405);
    expect(await write(`CONNECT evil.example:443 HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n\r\n`)).not.toContain(' 200 ');
    expect(done).toHaveLength(1);
  });
});

describe('what is no proper request', () => {
  const host = () => `host: 127.0.0.1:${port}\r\n`;
  test.each<readonly [what: string, bytes: () => string, status: RegExp]>([
    ['no name at all', () => 'GET / HTTP/1.1\r\n\r\n', /^HTTP\/1.1 400 /],
    ['no name, as long ago', () => 'GET / HTTP/1.0\r\n\r\n', /^HTTP\/1.1 403 /],
    ['an empty name', () => 'GET / HTTP/1.1\r\nhost: \r\n\r\n', /^HTTP\/1.1 403 /],
    ['two names, of which the first counts', () => `GET / HTTP/1.1\r\n${host()}host: evil.example\r\n\r\n`, /^HTTP\/1.1 200 /],
    ['the address of another server', () => `GET http://evil.example/ HTTP/1.1\r\n${host()}\r\n`, /^HTTP\/1.1 400 /],
    ['an address with a password', () => `GET http://a:b@127.0.0.1:${port}/ HTTP/1.1\r\n${host()}\r\n`, /^HTTP\/1.1 400 /],
    ['a star', () => `GET * HTTP/1.1\r\n${host()}\r\n`, /^HTTP\/1.1 400 /],
    ['two slashes', () => `GET // HTTP/1.1\r\n${host()}\r\n`, /^HTTP\/1.1 404 /],
    ['another server behind two slashes', () => `GET //evil.example/ HTTP/1.1\r\n${host()}\r\n`, /^HTTP\/1.1 404 /],
    ['a wrong percent sign', () => `GET /%zz HTTP/1.1\r\n${host()}\r\n`, /^HTTP\/1.1 404 /],
    ['too many headers', () => `GET / HTTP/1.1\r\n${host()}x: ${'y'.repeat(100_000)}\r\n\r\n`, /^HTTP\/1.1 431 /],
    ['thousands of headers', () => `GET / HTTP/1.1\r\n${host()}${'x: y\r\n'.repeat(5000)}\r\n`, /^HTTP\/1.1 431 /],
    ['letters that no header has', () => `GET / HTTP/1.1\r\n${host()}x: \u0000\r\n\r\n`, /^HTTP\/1.1 400 /],
    ['another language', () => '\u0016\u0003\u0001 hello\r\n\r\n', /^HTTP\/1.1 400 /],
  ])('%s', async (_, bytes, status) => {
    const answer = await write(bytes());
    expect(answer).toMatch(status);
    expect(answer).not.toMatch(/\n\s+at |node:/);
    expect((await send('/')).status).toBe(200);
  });

  test('a body that never ends is not waited for', () => {
    expect([server.requestTimeout, server.headersTimeout]).toEqual([30_000, 10_000]);
  });
});

test.each(['/../package.json', '/..%2fpackage.json', '/%2e%2e/package.json', '//etc/passwd', '/staff/', '/package.json', '/change/..%5c'])(
  '%s leads to no file',
  async (path) => {
    expect((await send(path)).status).toBe(404);
  },
);

test('a browser gets a page in the language of its reader, with a way back; a script gets a sentence', async () => {
  const russian = await openServer(makeServer(routes, 'ru'));
  const { status, headers, text } = await ask(russian.port, '/nowhere', { headers: { accept: 'text/html,*/*' } });
  expect([status, headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
  expect(text).toContain('<html lang="ru">');
  expect(text).toContain('Такой страницы нет.');
  expect(text).toContain('<a href="/">');
  expect((await ask(russian.port, '/nowhere')).text).toBe('{"error":"Такой страницы нет."}');
  russian.close();
});

test('an answer that cannot be sent does not end the server', async () => {
  await expect(send('/unsendable')).rejects.toThrow();
  expect((await send('/')).status).toBe(200);
});

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

/** Writes these bytes into a connection, and returns what came back before it was closed. */
async function write(...parts: readonly string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  // Who has heard enough hangs up while the rest is still on its way.
  socket.on('error', () => undefined);
  let heard = '';
  socket.on('data', (chunk) => {
    heard += String(chunk);
  });
  for (const part of parts) socket.write(part);
  socket.end();
  await new Promise((resolve) => socket.once('close', resolve));
  return heard;
}

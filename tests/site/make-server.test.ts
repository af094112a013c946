import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeServer } from '#site/server/make-server.ts';
import { ask, listen } from './ask-server.ts';
import { dist, readDist } from './read-dist.ts';

const files = readDist();
const server = makeServer(dist);
let port = 0;

beforeAll(async () => {
  port = await listen(server);
});
afterAll(() => {
  server.close();
});

/** A file of the build by the pattern of its path; hashes in names change with every build. */
function find(pattern: RegExp): string {
  const found = files.find(({ path }) => pattern.test(path))?.path;
  if (found === undefined) throw new Error(`There is no ${pattern} in ${dist}. Run: npm run build`);
  return found;
}

const bodyOf = (path: string) => files.find((file) => file.path === path)?.body;

describe('what a file is', () => {
  test.each([
    [/^\/tg\/help\/index\.html$/, /^text\/html;\s*charset=utf-8$/i],
    [/^\/_astro\/.+\.js$/, /^(text|application)\/javascript/],
    [/^\/data\/tg-.+\.bin$/, /^application\/octet-stream$/],
    [/^\/lists\/tg\.json$/, /^application\/json/],
    [/^\/icon\.svg$/, /^image\/svg\+xml/],
    [/^\/icon-192\.png$/, /^image\/png$/],
    [/^\/app\.webmanifest$/, /^application\/manifest\+json/],
  ])('%s says so in its content type', async (pattern, type) => {
    const { status, headers } = await ask(port, find(pattern));
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(type);
  });

  test.each(['br', 'gzip'])('compressed as %s it keeps its content type', async (encoding) => {
    const { headers } = await ask(port, '/tg/help/', { headers: { 'accept-encoding': encoding } });
    expect(headers['content-type']).toMatch(/^text\/html/);
  });
});

describe('compression', () => {
  const page = '/tg/topics/not-paid/';
  const plain = bodyOf(`${page}index.html`);

  test.each([
    { accepts: 'gzip, deflate, br, zstd', encoding: 'br', open: brotliDecompressSync },
    { accepts: 'gzip', encoding: 'gzip', open: gunzipSync },
  ])('a browser that takes "$accepts" gets $encoding, and the same page in it', async ({ accepts, encoding, open }) => {
    const { headers, body } = await ask(port, page, { headers: { 'accept-encoding': accepts } });
    expect(headers['content-encoding']).toBe(encoding);
    expect(body.length).toBe(Number(headers['content-length']));
    expect(open(body).equals(plain ?? Buffer.alloc(0))).toBe(true);
  });

  test('a browser that takes no compression gets the page as it is', async () => {
    const { headers, body } = await ask(port, page);
    expect(headers['content-encoding']).toBeUndefined();
    expect(body.equals(plain ?? Buffer.alloc(0))).toBe(true);
  });

  test('caches on the way are told that the answer depends on it', async () => {
    const { headers } = await ask(port, page, { headers: { 'accept-encoding': 'br' } });
    expect(headers['vary']?.toLowerCase()).toContain('accept-encoding');
  });
});

describe('caching', () => {
  test.each([[/^\/_astro\/.+\.js$/], [/^\/data\/ru-.+\.bin$/]])('%s has a hash in its name and is kept for ever', async (pattern) => {
    const { headers } = await ask(port, find(pattern));
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  test.each(['/', '/tg/', '/ru/help/', '/sw.js', '/lists/tg.json', '/app.webmanifest'])(
    '%s is asked for again every time',
    async (path) => {
      const { headers } = await ask(port, path, { headers: { 'accept-encoding': 'br' } });
      expect(headers['cache-control']).toBe('no-cache');
    },
  );

  test('a page that has not changed is not sent again', async () => {
    const { headers } = await ask(port, '/tg/help/');
    const etag = String(headers['etag']);
    const again = await ask(port, '/tg/help/', { headers: { 'if-none-match': etag } });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    const other = await ask(port, '/tg/help/', { headers: { 'if-none-match': '"another"' } });
    expect(other.status).toBe(200);
  });
});

describe('methods', () => {
  test.each(['/tg/', '/tg/help/'])('HEAD of %s tells what GET would send, without sending it', async (path) => {
    const [head, get] = [await ask(port, path, { method: 'HEAD' }), await ask(port, path)];
    expect([head.status, head.body.length]).toEqual([200, 0]);
    for (const name of ['content-type', 'content-length', 'etag', 'cache-control'])
      expect(head.headers[name], name).toBe(get.headers[name]);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s is refused, because nothing can be sent here', async (method) => {
    const { status, headers } = await ask(port, '/tg/help/', { method });
    expect([status, headers['allow']]).toEqual([405, 'GET, HEAD']);
  });
});

test('a site that has not been built is a sentence that says what to run', () => {
  const empty = mkdtempSync(join(tmpdir(), 'hamroh-no-site-'));
  try {
    expect(() => makeServer(empty)).toThrow(/^There is no built site in .+\. Run: npm run build$/);
    expect(() => makeServer(join(empty, 'nowhere'))).toThrow(/npm run build/);
  } finally {
    rmSync(empty, { recursive: true });
  }
});

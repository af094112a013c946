import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { locales } from '#content/index.ts';
import { makeServer } from '#site/server/make-server.ts';
import { type Answer, ask, listen, type Question } from './ask-server.ts';
import { dist, readCarried, readDist } from './read-dist.ts';
import { findCaddy, type RunningCaddy, runCaddy } from './run-caddy.ts';

const command = findCaddy();
const why = 'there is no caddy in PATH, so deploy/Caddyfile is not tried (Debian: apt-get install caddy)';

/** Every address as links and the worker write it: a page by its folder. */
const addresses = [...readDist(), ...readCarried()]
  .map(({ path }) => path.replace(/\/index\.html$/, '/'))
  // Caddy shows nobody what it is configured with.
  .filter((path) => !path.endsWith('.caddy'));
/** One address of every kind: by its folder and its end, of every language together. */
const kinds = new Map(addresses.map((path) => [path.replace(/[^/]*$/, (name) => name.replace(/^.*(?=\.)/, '')), path]));
const absent = [
  '/no/such/page',
  '/no/such/page/',
  '/_astro/gone.js',
  '/data/gone.bin',
  '/lists/gone.json',
  '/gone.txt',
  '/carry/hamroh-xx.html',
];

describe.skipIf(command === undefined)(command === undefined ? `Caddy: ${why}` : 'Caddy answers as `npm start` does', () => {
  const server = makeServer(dist);
  let port = 0;
  let caddy: RunningCaddy | undefined;

  beforeAll(async () => {
    port = await listen(server);
    caddy = await runCaddy(command ?? '', dist);
  });
  afterAll(async () => {
    server.close();
    await caddy?.stop();
  });

  /** Both answers to one question: Caddy's, and ours. */
  async function askBoth(path: string, question?: Question): Promise<readonly [Answer, Answer]> {
    return [await ask(caddy?.port ?? 0, path, question), await ask(port, path, question)];
  }

  /** What must not differ: all but the moment, the connection, and marks that each server makes in its own way. */
  function essence({ status, headers, body }: Answer) {
    const own = /^(date|connection|keep-alive|etag|last-modified|accept-ranges|transfer-encoding|content-length|vary)$/;
    const shown = Object.entries(headers).filter(([name]) => !own.test(name));
    return { status, headers: Object.fromEntries(shown), body: createHash('sha256').update(body).digest('hex') };
  }

  test('there are kinds of files to try', () => {
    expect(kinds.size).toBeGreaterThan(20);
    for (const locale of locales) expect(addresses).toContain(`/carry/hamroh-${locale}.html`);
  });

  test.each(['br', 'gzip', 'gzip, deflate, br, zstd', ''])(
    'to a browser that takes "%s", whatever kind of file it asks for',
    async (accepts) => {
      for (const path of [...kinds.values(), ...locales.map((locale) => `/carry/hamroh-${locale}.html`)]) {
        const [its, ours] = await askBoth(path, { headers: { 'accept-encoding': accepts } });
        expect(essence(its), path).toEqual(essence(ours));
        expect(its.status, path).toBe(200);
        if (its.headers['content-encoding']) expect(its.headers['vary'], path).toMatch(/accept-encoding/i);
      }
    },
  );

  test.each(absent)('to a question for what does not exist (%s)', async (path) => {
    const [its, ours] = await askBoth(path, { headers: { 'accept-encoding': 'gzip' } });
    expect(essence(its)).toEqual(essence(ours));
    expect(its.status).toBe(404);
  });

  test.each(['/tg/help', '/tg/index.html', '/.git/config', '/..%2fpackage.json', '/%2e%2e/package.json', '/../package.json'])(
    'to an unusual address (%s)',
    async (path) => {
      const [its, ours] = await askBoth(path);
      expect([its.status, essence(its).body]).toEqual([ours.status, essence(ours).body]);
    },
  );

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('to %s, because nothing can be sent here', async (method) => {
    const [its, ours] = await askBoth('/tg/help/', { method });
    expect([its.status, its.headers['allow']]).toEqual([ours.status, ours.headers['allow']]);
    expect(its.headers['content-security-policy']).toBe(ours.headers['content-security-policy']);
  });

  test('a page that has not changed is not sent again', async () => {
    const { headers } = await ask(caddy?.port ?? 0, '/tg/help/');
    const again = await ask(caddy?.port ?? 0, '/tg/help/', { headers: { 'if-none-match': String(headers['etag']) } });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  test('it does not say what program answers', async () => {
    for (const path of ['/tg/', '/no/such/page']) expect((await ask(caddy?.port ?? 0, path)).headers['server']).toBeUndefined();
  });
});

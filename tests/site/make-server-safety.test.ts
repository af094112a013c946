import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeServer } from '#site/server/make-server.ts';
import { type Answer, ask, listen } from './ask-server.ts';
import { dist, readCarried, readDist, readPages } from './read-dist.ts';

const secret = 'BOT_TOKEN=not-for-readers';
const folder = mkdtempSync(join(tmpdir(), 'hamroh-server-'));
const files = readDist();
// Opened on the site, an edition must be able to search.
const carried = readCarried().filter(({ path }) => path.endsWith('.html'));
const pages = [...readPages(), ...carried.map(({ path, body }) => ({ address: path, html: body.toString('latin1') }))];

cpSync(dist, join(folder, 'dist'), { recursive: true });
writeFileSync(join(folder, '.env'), secret);
const server = makeServer(join(folder, 'dist'));
let port = 0;

beforeAll(async () => {
  port = await listen(server);
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** The directives of the policy in an answer: `script-src` → [`'self'`, …]. */
function policyOf({ headers }: Answer): ReadonlyMap<string, readonly string[]> {
  const policy = String(headers['content-security-policy']);
  return new Map(
    policy
      .split(';')
      .map((part) => part.trim().split(/\s+/))
      .map(([name = '', ...values]) => [name, values]),
  );
}

describe('the policy of every answer', () => {
  test.each(['/', '/tg/help/', '/sw.js', '/lists/tg.json', '/no/such/page'])('lets nothing in from elsewhere (%s)', async (path) => {
    const policy = policyOf(await ask(port, path));
    expect(policy.get('default-src')).toEqual(["'none'"]);
    for (const name of ['base-uri', 'form-action', 'frame-ancestors']) expect(policy.get(name), name).toEqual(["'none'"]);
    const values = [...policy.values()].flat();
    expect(values.filter((value) => !/^'(none|self|sha256-[\w+/]{43}=)'$/.test(value))).toEqual([]);
    expect(values.length).toBeGreaterThan(8);
  });

  test('names the hash of every script and every style that stands in a page, and no other', async () => {
    const policy = policyOf(await ask(port, '/tg/'));
    for (const [tag, directive] of [
      ['script', 'script-src'],
      ['style', 'style-src'],
    ] as const) {
      const bodies = pages.flatMap(({ html }) => [...html.matchAll(new RegExp(`<${tag}((?:\\s[^>]*)?)>([\\s\\S]*?)</${tag}>`, 'g'))]);
      const standing = bodies.flatMap(([, attributes = '', body = '']) => (/\ssrc=|application\/json/.test(attributes) ? [] : [body]));
      const hashes = new Set(standing.map((body) => `'sha256-${createHash('sha256').update(body).digest('base64')}'`));
      const named = (policy.get(directive) ?? []).filter((value) => value.startsWith("'sha256-"));
      expect(new Set(named), tag).toEqual(hashes);
    }
  });

  test.each([
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'no-referrer'],
    ['cross-origin-opener-policy', 'same-origin'],
  ])('%s: %s', async (name, value) => {
    for (const path of ['/tg/', '/no/such/page']) expect((await ask(port, path)).headers[name]).toBe(value);
  });

  test('sets no cookie and does not say what program answers', async () => {
    for (const path of ['/', '/tg/', '/no/such/page']) {
      const { headers } = await ask(port, path);
      expect([headers['set-cookie'], headers['x-powered-by'], headers['server']]).toEqual([undefined, undefined, undefined]);
    }
  });
});

describe('what does not exist', () => {
  const notFound = files.find(({ path }) => path === '/404.html')?.body ?? Buffer.alloc(0);

  test.each(['/no/such/page', '/tg/nope/', '/tg/help.php', '/.env', '/.git/config', '/%E0%A4%A', '/%00', '/tg/%2e'])(
    '%s is answered with a page that leads on',
    async (path) => {
      const { status, headers, body } = await ask(port, path);
      expect([status, headers['content-type'], headers['cache-control']]).toEqual([404, 'text/html; charset=utf-8', 'no-cache']);
      expect(body.equals(notFound)).toBe(true);
    },
  );

  test.each([
    '/../.env',
    '/tg/../../.env',
    '/%2e%2e/.env',
    '/%2e%2e%2f.env',
    '/..%2f.env',
    '/%252e%252e%252f.env',
    '/..\\.env',
    '/%2e%2e%5c.env',
    '//../.env',
    '/./../.env',
    '/_astro/../../.env',
    '/../../../../../../etc/passwd',
    '/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
    '/file:///etc/passwd',
  ])('nothing outside the site can be read by %s', async (path) => {
    const { status, body } = await ask(port, path);
    expect(status).toBe(404);
    expect(body.includes(secret) || body.includes('root:')).toBe(false);
  });

  test('the server goes on after all this', async () => {
    expect((await ask(port, '/tg/help/')).status).toBe(200);
  });

  test('HEAD has no body here either', async () => {
    const { status, body } = await ask(port, '/no/such/page', { method: 'HEAD' });
    expect([status, body.length]).toEqual([404, 0]);
  });
});

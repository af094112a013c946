import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentTypes } from '#site/hosting/content-types.ts';
import { type HeaderRule, headersAt, makeHeaderRules, rulesFile } from '#site/hosting/header-rules.ts';
import { renderForCaddy, renderForStaticHosts } from '#site/hosting/render-headers.ts';
import { dist, readCarried, readDist } from '../read-dist.ts';

const rules = JSON.parse(readFileSync(join(dist, rulesFile), 'utf8')) as readonly HeaderRule[];
const addresses = [...readDist(), ...readCarried()].map(({ path }) => path.replace(/\/index\.html$/, '/'));

/** Reads `_headers` as hosts do: all blocks that fit, values of the same header joined. */
function readHeadersFile(text: string, address: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  let applies = false;
  for (const line of text.trimEnd().split('\n')) {
    if (!line.startsWith(' ')) {
      applies = line.endsWith('*') ? address.startsWith(line.slice(0, -1)) : line === address;
      continue;
    }
    const [, name = '', value = ''] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
    if (applies) found[name] = name in found ? `${found[name]}, ${value}` : value;
  }
  return found;
}

describe('the headers that the build decided', () => {
  test('name every file of the site: what it is, how long it may be kept, what may run', () => {
    const bare = addresses.filter((path) => {
      const headers = headersAt(rules, path);
      return ['content-type', 'cache-control', 'content-security-policy'].some((name) => headers[name] === undefined);
    });
    expect(bare).toEqual([]);
    expect(addresses.length).toBeGreaterThan(300);
  });

  test('are the same for hosts that read _headers, but for what these hosts know themselves', () => {
    const text = readFileSync(join(dist, '_headers'), 'utf8');
    for (const address of addresses) {
      const [theirs, ours] = [readHeadersFile(text, address), headersAt(rules, address)];
      for (const [name, value] of Object.entries(theirs)) expect(value, `${name} of ${address}`).toBe(ours[name]);
      const left = Object.entries(ours).filter(([name]) => !(name in theirs));
      for (const [name, value] of left) {
        if (name === 'content-type') expect(Object.values(contentTypes), address).toContain(value);
        else expect([name, value], address).toEqual(['cache-control', 'no-cache']);
      }
    }
    // Cloudflare drops longer lines.
    expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThan(2000);
  });

  test('keep nothing for ever but what has a hash in its name', () => {
    const kept = addresses.filter((path) => headersAt(rules, path)['cache-control'] !== 'no-cache');
    expect(kept.filter((path) => !/^\/(_astro\/.+[.-][\w-]{6,}\.js|data\/.+-[\w-]{6,}\.bin)$/.test(path))).toEqual([]);
    expect(kept.length).toBeGreaterThan(50);
  });

  test('are in the words of each server what they are here', () => {
    const some: readonly HeaderRule[] = [
      { path: '*', headers: { 'content-security-policy': "default-src 'none'; img-src 'self'", 'cache-control': 'no-cache' } },
      { path: '/data/*', headers: { 'cache-control': 'immutable' } },
      { path: '*.js', headers: { 'content-type': 'text/javascript' } },
    ];
    expect(renderForCaddy(some)).toBe(
      [
        '@rule0 path *',
        'header @rule0 {',
        `  content-security-policy "default-src 'none'; img-src 'self'"`,
        '  cache-control "no-cache"',
        '}',
        '@rule1 path /data/*',
        'header @rule1 {',
        '  cache-control "immutable"',
        '}',
        '@rule2 path *.js',
        'header @rule2 {',
        '  content-type "text/javascript"',
        '}',
        '',
      ].join('\n'),
    );
    expect(renderForStaticHosts(some)).toBe(
      ['/*', "  content-security-policy: default-src 'none'; img-src 'self'", '/data/*', '  cache-control: immutable', ''].join('\n'),
    );
  });
});

describe('mirrors', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hamroh-rules-'));
  writeFileSync(join(folder, 'index.html'), '<style>a{}</style>');
  const without = headersAt(makeHeaderRules(folder, []), '/lists/tg.json');
  const withMirrors = headersAt(makeHeaderRules(folder, ['https://a.example', 'https://b.example']), '/lists/tg.json');
  rmSync(folder, { recursive: true });

  test('are the only other hosts that may be asked, and may read here', () => {
    expect(withMirrors['content-security-policy']).toContain("connect-src 'self' https://a.example https://b.example;");
    expect(withMirrors['access-control-allow-origin']).toBe('*');
  });

  test('where there are none, nobody else may be asked and nobody else may read', () => {
    expect(without['content-security-policy']).toContain("connect-src 'self';");
    expect(without['access-control-allow-origin']).toBeUndefined();
    expect(headersAt(rules, '/sw.js')['content-security-policy']).toContain("connect-src 'self';");
    expect(readFileSync(join(dist, 'sw.js'), 'utf8')).not.toMatch(/ECDSA|https:/);
    expect(readFileSync(join(dist, 'lists/tg.json'), 'utf8')).not.toContain('"seal"');
  });
});

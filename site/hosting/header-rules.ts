import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { locales } from '../../content/index.ts';
import { contentTypes } from './content-types.ts';

export type Headers = Readonly<Record<string, string>>;

/**
 * Headers for every address that fits: all of them (`*`), those that begin so (`/data/*`), that end so (`*.js`), or one.
 * Where several fit, the last one counts.
 */
export type HeaderRule = { readonly path: string; readonly headers: Headers };

/** Where the build leaves its rules: the server of `npm start` reads them from there, other servers in their own words. */
export const rulesFile = 'hosting/rules.json';

const year = 60 * 60 * 24 * 365;
const forEver = { 'cache-control': `public, max-age=${year}, immutable` };

/**
 * The headers of a built site: the one place where they are decided.
 * @param mirrors origins from which a saved copy may be updated, and which may do so from here
 */
export function makeHeaderRules(out: string, mirrors: readonly string[]): readonly HeaderRule[] {
  // Everything is public and nobody is known, so any origin may read it; a list of origins would be one more thing to keep.
  const sharing: Headers = mirrors.length === 0 ? {} : { 'access-control-allow-origin': '*' };
  return [
    { path: '*', headers: { ...safetyHeaders(out, mirrors), ...sharing, 'cache-control': 'no-cache' } },
    // Their names hold a hash.
    ...['/_astro/*', '/data/*'].map((path) => ({ path, headers: forEver })),
    ...Object.entries(contentTypes).map(([end, type]) => ({ path: `*${end}`, headers: { 'content-type': type } })),
    // The one-file editions are written one byte a letter; see site/edition/encode.ts.
    ...locales.map((locale) => ({
      path: `/carry/hamroh-${locale}.html`,
      headers: { 'content-type': 'text/html; charset=windows-1251' },
    })),
  ];
}

/** The headers of the answer at an address; of an empty one: those of every answer. */
export function headersAt(rules: readonly HeaderRule[], path: string): Headers {
  return Object.assign({}, ...rules.filter((rule) => fits(rule.path, path)).map(({ headers }) => headers));
}

/** Only what the build itself put into its pages may run; nothing may be fetched, framed or sent elsewhere. */
export function safetyHeaders(out: string, mirrors: readonly string[]): Headers {
  const policy = [
    "default-src 'none'",
    ["script-src 'self'", ...hashesOf(out, 'script')].join(' '),
    ['style-src', ...hashesOf(out, 'style')].join(' '),
    "img-src 'self'",
    ["connect-src 'self'", ...mirrors].join(' '),
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  return {
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'geolocation=(), camera=(), microphone=(), interest-cohort=()',
    'cross-origin-opener-policy': 'same-origin',
    'strict-transport-security': 'max-age=31536000',
  };
}

/** Of every script or style that stands in a page, as a policy names it. */
function hashesOf(out: string, tag: 'script' | 'style'): readonly string[] {
  const standing = new RegExp(`<${tag}(?![^>]*\\s(?:src=|type="application/json"))[^>]*>([\\s\\S]*?)</${tag}>`, 'g');
  const bodies = readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    // The same site is the same policy, in whatever order a disk names its files.
    .toSorted()
    .flatMap((name) => [...readFileSync(join(out, name), 'utf8').matchAll(standing)].map(([, body = '']) => body));
  return [...new Set(bodies.filter((body) => body !== ''))].map((body) => `'sha256-${createHash('sha256').update(body).digest('base64')}'`);
}

function fits(pattern: string, path: string): boolean {
  if (pattern.startsWith('*')) return path.endsWith(pattern.slice(1));
  return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}

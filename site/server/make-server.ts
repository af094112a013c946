import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

const year = 60 * 60 * 24 * 365;

/**
 * Serves the built site: compressed where the browser takes it, cached for ever where the name holds a hash,
 * asked again otherwise, and with a policy that lets nothing in from anywhere else.
 * @throws {Error} a sentence, when the site has not been built
 */
export function makeServer(dist: string): Server {
  if (!existsSync(join(dist, 'index.html'))) throw new Error(`There is no built site in ${dist}. Run: npm run build`);
  const headers = securityHeaders(dist);
  const notFound = readFileSync(join(dist, '404.html'));
  const files = sirv(dist, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, path) => {
      response.setHeader('cache-control', isHashed(path) ? `public, max-age=${year}, immutable` : 'no-cache');
      if (path.endsWith('.webmanifest')) response.setHeader('content-type', 'application/manifest+json');
      // The one-file editions are written one byte a letter; see site/edition/encode.ts.
      if (/^\/carry\/.*\.html$/.test(path)) response.setHeader('content-type', 'text/html; charset=windows-1251');
      if (path.endsWith('.txt')) response.setHeader('content-type', 'text/plain; charset=utf-8');
    },
  });
  return createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    files(request, response, () => sendNotFound(response, notFound));
  });
}

function isHashed(path: string): boolean {
  return path.startsWith('/_astro/') || path.startsWith('/data/');
}

function sendNotFound(response: ServerResponse, page: Buffer): void {
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' }).end(page);
}

/** Only what the build itself put into its pages may run; nothing may be fetched, framed or sent elsewhere. */
function securityHeaders(dist: string): Readonly<Record<string, string>> {
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  const hashes = (tag: string) => {
    const bodies = pages.flatMap((name) =>
      [
        ...readFileSync(join(dist, name), 'utf8').matchAll(
          new RegExp(`<${tag}(?![^>]*\\s(?:src=|type="application/json"))[^>]*>([\\s\\S]*?)</${tag}>`, 'g'),
        ),
      ].map((match) => match[1] ?? ''),
    );
    return [...new Set(bodies.filter((body) => body !== ''))]
      .map((body) => `'sha256-${createHash('sha256').update(body).digest('base64')}'`)
      .join(' ');
  };
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${hashes('script')}`.trim(),
    `style-src ${hashes('style')}`,
    "img-src 'self'",
    "connect-src 'self'",
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

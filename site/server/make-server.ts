import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { type HeaderRule, type Headers, headersAt, rulesFile } from '../hosting/header-rules.ts';

/**
 * Serves the built site: compressed where the browser takes it, under the headers that the build decided.
 * @throws {Error} a sentence, when the site has not been built
 */
export function makeServer(dist: string): Server {
  if (!existsSync(join(dist, rulesFile))) throw new Error(`There is no built site in ${dist}. Run: npm run build`);
  const rules = JSON.parse(readFileSync(join(dist, rulesFile), 'utf8')) as readonly HeaderRule[];
  const notFound = readFileSync(join(dist, '404.html'));
  const files = sirv(dist, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, path) => setHeaders(response, headersAt(rules, path)),
  });
  return createServer((request, response) => {
    setHeaders(response, headersAt(rules, ''));
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    files(request, response, () => {
      setHeaders(response, headersAt(rules, '/404.html'));
      response.writeHead(404, { 'content-length': notFound.length }).end(notFound);
    });
  });
}

function setHeaders(response: ServerResponse, headers: Headers): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

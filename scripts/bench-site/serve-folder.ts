import { createServer } from 'node:http';
import sirv from 'sirv';
import type { Meddle, Site } from '#tests/e2e/open-site.ts';
import { listen } from '#tests/site/ask-server.ts';

/** Serves any built site from its compressed files, the same way for both. The headers of ours would forbid the other its styles. */
export async function serveFolder(dist: string, meddle: Meddle = () => false): Promise<Site> {
  const files = sirv(dist, { brotli: true, gzip: true, etag: true });
  const server = createServer((request, response) => {
    if (meddle(request, response)) return;
    files(request, response, () => {
      response.writeHead(404).end();
    });
  });
  const origin = `http://127.0.0.1:${await listen(server)}`;
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { origin, close };
}

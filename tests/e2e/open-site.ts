import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { makeServer } from '#site/server/make-server.ts';
import { listen } from '#tests/site/ask-server.ts';
import { dist } from '#tests/site/read-dist.ts';

/** The built site on a port of this machine. Closing it is what a phone meets when the network is gone. */
export type Site = { readonly origin: string; readonly close: () => Promise<void> };

/** A bad network: true when it has dealt with the request itself, however badly. */
export type Meddle = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * Serves `dist/` as `npm start` does.
 * @param meddle stands between the phone and the site
 * @param folder another build
 * @throws {Error} a sentence, when the site has not been built
 */
export async function openSite(meddle: Meddle = () => false, folder: string = dist): Promise<Site> {
  const site = makeServer(folder);
  const server = createServer((request, response) => {
    if (!meddle(request, response)) site.emit('request', request, response);
  });
  const port = await listen(server);
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { origin: `http://127.0.0.1:${port}`, close };
}

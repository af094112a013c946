import { once } from 'node:events';
import { request, type Server } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { listenHere } from '../../staff/server/make-server.ts';

/** What is sent to a server of this machine, letter by letter. */
export type Asking = { readonly method?: string; readonly headers?: Readonly<Record<string, string>>; readonly body?: string };

/** Opens a server on a free port. */
export async function openServer(server: Server): Promise<{ readonly port: number; readonly close: () => void }> {
  const port = Number(new URL(await listenHere(server, 0)).port);
  return {
    port,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Sends exactly this over real HTTP, which a browser or `fetch` would not do with another host. */
export async function ask(port: number, path: string, { method = 'GET', headers = {}, body = '' }: Asking = {}) {
  const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false });
  // A server that has heard enough hangs up while the rest is still on its way.
  sent.on('error', () => undefined);
  sent.end(body);
  const [response] = await Promise.race([once(sent, 'response'), once(sent, 'close').then(() => Promise.reject(new Error('hung up')))]);
  return { status: Number(response.statusCode), headers: response.headers, text: (await buffer(response)).toString() };
}

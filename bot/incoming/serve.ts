import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';

/** Milliseconds for the whole of one request, so that slow senders hold nothing. */
const requestPatience = 15_000;

/** Health (the process lives), readiness (it can answer), and the webhook where there is one. Nothing about anybody. */
export async function serveBot(port: number, isReady: () => boolean, webhook: RequestListener | undefined): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://bot');
    if (request.method === 'GET' && pathname === '/health') return say(response, 200, 'well');
    if (request.method === 'GET' && pathname === '/ready') return isReady() ? say(response, 200, 'ready') : say(response, 503, 'not ready');
    if (webhook) webhook(request, response);
    else say(response, 404, 'not found');
  });
  server.requestTimeout = requestPatience;
  server.headersTimeout = requestPatience;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => resolve());
  });
  return server;
}

function say(response: ServerResponse, status: number, word: string): void {
  response.writeHead(status, { 'content-type': 'text/plain', 'cache-control': 'no-store' }).end(`${word}\n`);
}

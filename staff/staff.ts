/**
 * `npm run staff`: opens the staff edition, for this machine alone: the editor of rows and pages, and what else staff need.
 * `--port 4330`, `--locale ru`; `--root` names another folder with rows and pages.
 */
import { parseArgs } from 'node:util';
import { openPage } from './open-page.ts';
import { parseLocale, readTexts } from './read-texts.ts';
import { listenHere, makeServer } from './server/make-server.ts';
import { routesOf } from './server/routes.ts';

try {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4330' },
      locale: { type: 'string', default: 'ru' },
      root: { type: 'string', default: process.cwd() },
    },
  });
  const locale = parseLocale(values.locale);
  const server = makeServer(await routesOf({ root: values.root, locale }));
  const origin = await listenHere(server, parsePort(values.port));
  console.log(readTexts(locale)('editor.started', { address: `${origin}/` }));
  // Somebody sits there; a script reads the address.
  if (process.stdout.isTTY) openPage(`${origin}/`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      server.closeAllConnections();
      server.close(() => process.exit(0));
    });
} catch (error) {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  console.error(
    taken
      ? 'The port is taken. Stop the other program, or choose another: npm run staff -- --port 4331'
      : error instanceof Error
        ? error.message
        : String(error),
  );
  process.exitCode = 2;
}

function parsePort(given: string): number {
  const port = Number(given);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port takes a number from 0 to 65535, not "${given}".`);
  return port;
}

/**
 * `npm run staff`: opens the staff edition, for this machine alone: the editor of rows and pages, and what else staff need.
 * `--port 4330`, `--locale ru`; `--words FILE` puts first what readers doubt (`npm run words:export`); `--root` names another
 * folder with rows and pages.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Locale } from '#content/index.ts';
import { openPage } from './open-page.ts';
import { parseLocale, readTexts } from './read-texts.ts';
import { readWords } from './read-words.ts';
import { listenHere, makeServer } from './server/make-server.ts';
import { routesOf } from './server/routes.ts';

try {
  await open();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}

async function open(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4330' },
      locale: { type: 'string', default: 'ru' },
      root: { type: 'string', default: process.cwd() },
      words: { type: 'string' },
    },
  });
  const { root, words } = values;
  const [locale, port] = [parseLocale(values.locale), parsePort(values.port)];
  if (!existsSync(join(root, 'seeds'))) throw new Error(readTexts(locale)('server.no-guide', { folder: root }));
  // What cannot be read in it is told here, not on a page.
  if (words !== undefined) readWords(words);
  const server = makeServer(await routesOf({ root, locale, words }), locale);
  const origin = await listenHere(server, port).catch((error: unknown) => {
    throw toSentence(error, port, locale);
  });
  // The guide is compiled before somebody waits for it.
  await (await fetch(origin)).arrayBuffer();
  console.log(readTexts(locale)('editor.started', { address: `${origin}/` }));
  // Somebody sits there; a script reads the address.
  if (process.stdout.isTTY) openPage(`${origin}/`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      server.closeAllConnections();
      server.close(() => process.exit(0));
    });
}

/** Often it is the staff edition itself that was left open. */
function toSentence(error: unknown, port: number, locale: Locale): unknown {
  if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) return error;
  const address = `http://127.0.0.1:${port}/`;
  return new Error(readTexts(locale)('server.port-taken', { port, address, other: port === 65_535 ? 4331 : port + 1 }));
}

function parsePort(given: string): number {
  const port = Number(given);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port takes a number from 0 to 65535, not "${given}".`);
  return port;
}

/** `npm start`: serves the built site, and runs the bot when BOT_TOKEN is set. */
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parseBotConfig } from '#bot/config.ts';
import { type RunningBot, startBot } from '#bot/main.ts';
import { readWorld } from '#bot/read-world.ts';
import { makeServer } from '#site/server/make-server.ts';

const root = process.cwd();
/** Seconds beyond those that the bot has for its last answers. */
const shutdownAfter = 3;

try {
  const port = parsePort(process.env['PORT']);
  const config = parseBotConfig(process.env);
  const server = makeServer(join(root, 'dist'));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => resolve());
  });
  console.log(`The guide is open at http://localhost:${(server.address() as AddressInfo).port}/`);

  let bot: RunningBot | undefined;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      setTimeout(() => process.exit(0), ((config?.stopSeconds ?? 10) + shutdownAfter) * 1000).unref();
      server.closeAllConnections();
      server.close();
      Promise.resolve(bot?.stop()).finally(() => process.exit(0));
    });
  }

  bot = config === undefined ? undefined : await startBot(config, readWorld(root));
  if (bot) console.log(`The bot is listening as @${bot.username}. Nothing anybody writes is stored.`);
  else console.log('No bot: ask @BotFather in Telegram for a token (/newbot) and start again with BOT_TOKEN=… npm start');
  bot?.finished.catch(leave);
} catch (error) {
  leave(error);
}

function parsePort(value: string | undefined): number {
  if (value === undefined || value === '') return 4321;
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT must be a number from 0 to 65535, not "${value}"`);
  return port;
}

/** One sentence and a non-zero exit; never a stack trace. */
function leave(error: unknown): never {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const port = process.env['PORT'] ?? '4321';
  if (code === 'EADDRINUSE') console.error(`Port ${port} is taken. Stop the other program, or choose another: PORT=4322 npm start`);
  else if (code === 'EACCES') console.error(`Port ${port} may not be used. Choose one above 1024: PORT=4321 npm start`);
  else console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

import { setTimeout as pause } from 'node:timers/promises';
import { GrammyError, HttpError } from 'grammy';
import type { World } from '#shared/dialogue/guide.ts';
import type { BotConfig } from './config.ts';
import { makeBot, publishCommands } from './telegram/make-bot.ts';

/** Why the bot could not start or go on, in one sentence for the person who runs it. */
export class BotStopped extends Error {}

/** The running bot: `stop` finishes what it began; `finished` settles when it ends, with BotStopped when it had to. */
export type RunningBot = { readonly username: string; readonly stop: () => Promise<void>; readonly finished: Promise<void> };

/** Seconds between attempts to reach Telegram, at most. */
const longestPause = 30;

/**
 * Starts the bot by long polling. While the network is away it says so once and goes on trying, so that a bot that
 * starts before its network, or during an outage, is there when the network is.
 * @throws {BotStopped} when trying again would not help, such as with a wrong token
 */
export async function startBot(
  config: BotConfig,
  world: () => World,
  say: (sentence: string) => void = console.error,
): Promise<RunningBot> {
  const bot = makeBot(config, world);
  for (let seconds = 1; !bot.isInited(); seconds = Math.min(seconds * 2, longestPause)) {
    try {
      const me = await bot.api.getMe();
      await publishCommands(bot, world());
      bot.botInfo = me;
    } catch (error) {
      if (!isPassing(error)) throw new BotStopped(explain(error, config));
      if (seconds === 1) say(`${explain(error, config)} The bot goes on trying.`);
      await pause(seconds * 1000);
    }
  }
  let isStopping = false;
  const finished = bot.start({ allowed_updates: ['message', 'callback_query'] }).catch((error: unknown) => {
    // grammY complains when it is stopped in the middle of its first calls.
    if (!isStopping) throw new BotStopped(explain(error, config));
  });
  const stop = async () => {
    isStopping = true;
    await bot.stop().catch(() => undefined);
    await finished.catch(() => undefined);
  };
  return { username: bot.botInfo.username, stop, finished };
}

/** The network, or Telegram itself, is out of order; it will be back. */
function isPassing(error: unknown): boolean {
  return error instanceof HttpError || (error instanceof GrammyError && (error.error_code >= 500 || error.error_code === 429));
}

function explain(error: unknown, config: BotConfig): string {
  if (error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404))
    return 'Telegram does not know this BOT_TOKEN. Copy it again from @BotFather (/mybots → API Token).';
  if (error instanceof GrammyError && error.error_code === 409)
    return 'Another copy of the bot is running with this BOT_TOKEN. Stop it, or use another token.';
  if (error instanceof GrammyError) return `Telegram refused ${error.method}: ${error.error_code} ${error.description}.`;
  if (error instanceof HttpError)
    return `The Bot API at ${config.apiRoot ?? 'api.telegram.org'} cannot be reached. Check the network, or BOT_API_ROOT.`;
  return `The bot stopped: ${error instanceof Error ? error.message : String(error)}.`;
}

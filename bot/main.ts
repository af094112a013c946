import { GrammyError, HttpError } from 'grammy';
import type { World } from '#shared/dialogue/guide.ts';
import type { BotConfig } from './config.ts';
import { makeBot, publishCommands } from './telegram/make-bot.ts';

/** Why the bot could not start or go on, in one sentence for the person who runs it. */
export class BotStopped extends Error {}

/** The running bot: `stop` finishes what it began; `finished` settles when it ends, with BotStopped when it had to. */
export type RunningBot = { readonly username: string; readonly stop: () => Promise<void>; readonly finished: Promise<void> };

/** Starts the bot by long polling. */
export async function startBot(config: BotConfig, world: () => World): Promise<RunningBot> {
  const bot = makeBot(config, world);
  try {
    await bot.init();
    await publishCommands(bot, world());
  } catch (error) {
    throw new BotStopped(explain(error, config));
  }
  const finished = bot.start({ allowed_updates: ['message', 'callback_query'] }).catch((error: unknown) => {
    throw new BotStopped(explain(error, config));
  });
  return { username: bot.botInfo.username, stop: () => bot.stop(), finished };
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

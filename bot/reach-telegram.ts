import { setTimeout as pause } from 'node:timers/promises';
import { type Api, GrammyError, HttpError } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import { locales } from '#content/index.ts';
import type { World } from '#shared/dialogue/guide.ts';
import type { BotConfig } from './config.ts';
import { wantedUpdates } from './incoming/wanted-updates.ts';
import { commands } from './telegram/commands.ts';

/** Why the bot could not start or go on, in one sentence for the person who runs it. */
export class BotStopped extends Error {}

/** Seconds between attempts to reach Telegram, at most. */
const longestPause = 30;
/** Requests that Telegram keeps open at once. */
const connections = 100;

/**
 * Says hello to Telegram, publishes the commands, and settles how updates come. While the network is away it says so
 * once and goes on trying, so that a bot that starts before its network, or during an outage, is there when the network is.
 * @throws {BotStopped} when trying again would not help, such as with a wrong token
 */
export async function reachTelegram(api: Api, config: BotConfig, world: World, say: (sentence: string) => void): Promise<UserFromGetMe> {
  for (let seconds = 1; ; seconds = Math.min(seconds * 2, longestPause)) {
    try {
      const me = await api.getMe();
      await publishCommands(api, world);
      await settleUpdates(api, config);
      return me;
    } catch (error) {
      if (!isPassing(error)) throw new BotStopped(explain(error, config));
      if (seconds === 1) say(`${explain(error, config)} The bot goes on trying.`);
      await pause(seconds * 1000);
    }
  }
}

async function settleUpdates(api: Api, { webhook }: BotConfig): Promise<void> {
  if (webhook === undefined) await api.deleteWebhook();
  else
    await api.setWebhook(webhook.url, { secret_token: webhook.secret, max_connections: connections, allowed_updates: [...wantedUpdates] });
}

/** Tells Telegram the commands in each language; Tajik stands for every language the guide does not speak. */
async function publishCommands(api: Api, world: World): Promise<void> {
  for (const locale of locales) {
    const guide = world.guides[locale];
    if (!guide) continue;
    const list = Object.keys(commands).map((command) => ({ command, description: guide.t(`command.${command}`) }));
    if (locale === 'tg') await api.setMyCommands(list);
    await api.setMyCommands(list, { language_code: locale });
  }
}

/** The network, or Telegram itself, is out of order; it will be back. */
function isPassing(error: unknown): boolean {
  return error instanceof HttpError || (error instanceof GrammyError && (error.error_code >= 500 || error.error_code === 429));
}

export function explain(error: unknown, config: BotConfig): string {
  if (error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404))
    return 'Telegram does not know this BOT_TOKEN. Copy it again from @BotFather (/mybots → API Token).';
  if (error instanceof GrammyError && error.error_code === 409)
    return 'Another copy of the bot is running with this BOT_TOKEN. Stop it, or use another token.';
  if (error instanceof GrammyError) return `Telegram refused ${error.method}: ${error.error_code} ${error.description}.`;
  if (error instanceof HttpError)
    return `The Bot API at ${config.apiRoot ?? 'api.telegram.org'} cannot be reached. Check the network, or BOT_API_ROOT.`;
  return `The bot stopped: ${error instanceof Error ? error.message : String(error)}.`;
}

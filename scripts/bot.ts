/** `npm run bot`: the bot alone, without the site; as many processes as needed. See docs/running-the-bot.md. */
import { ConfigError, parseBotConfig } from '#bot/config.ts';
import { type RunningBot, startBot } from '#bot/main.ts';
import { readWorld } from '#bot/read-world.ts';

/** Seconds beyond those that the bot has for its last answers. */
const shutdownAfter = 3;

try {
  const config = parseBotConfig(process.env);
  if (config === undefined) throw new ConfigError('The bot needs BOT_TOKEN. Ask @BotFather in Telegram for one (/newbot).');
  let bot: RunningBot | undefined;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      setTimeout(() => process.exit(0), ((config.stopSeconds ?? 10) + shutdownAfter) * 1000).unref();
      // A bot that is still looking for its network has nothing to finish.
      Promise.resolve(bot?.stop()).finally(() => process.exit(0));
    });
  }
  bot = await startBot(config, readWorld());
  console.log(`The bot is listening as @${bot.username}. Nothing anybody writes is stored.`);
  await bot.finished;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

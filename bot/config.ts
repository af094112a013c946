import { z } from 'zod';

/** What the bot needs to know from outside. */
export type BotConfig = {
  readonly token: string;
  readonly apiRoot: string | undefined;
  readonly siteUrl: string | undefined;
  /** Where the sessions and the key of their hashes lie; without it both live as long as the process. */
  readonly folder?: string;
  /** The key of the hashes; without it one is made and kept in the folder. */
  readonly key?: string;
  /** Sessions, order and limits shared by several processes. */
  readonly redisUrl?: string;
  /** Telegram comes to this address instead of being asked. */
  readonly webhook?: { readonly url: string; readonly secret: string };
  /** Where webhook, health and readiness are served. */
  readonly port?: number;
  /** Messages a second in all; Telegram's limit is 30 unless it was raised for this bot. */
  readonly perSecond?: number;
  /** Seconds for answers that were begun, when asked to stop. */
  readonly stopSeconds?: number;
  readonly logLevel?: string;
};

const number = (name: string, least: number, most: number) =>
  z.coerce
    .number({ error: `${name} is not a number` })
    .int(`${name} is not a whole number`)
    .min(least, `${name} is at least ${least}`)
    .max(most, `${name} is at most ${most}`)
    .optional();
const secretText = (name: string) =>
  z
    .string()
    .regex(/^[\w-]{16,256}$/, `${name} is 16 to 256 of the signs A-Z a-z 0-9 _ -, such as: openssl rand -hex 32`)
    .optional();
const levels = ['debug', 'info', 'warn', 'silent'] as const;

const schema = z
  .object({
    BOT_TOKEN: z
      .string()
      .regex(/^\d+:[\w-]{20,}$/, 'BOT_TOKEN is not a token: it looks like 123456789:AA… and comes from @BotFather')
      .optional(),
    BOT_API_ROOT: z.url({ protocol: /^https?$/, error: 'BOT_API_ROOT is not an address, such as http://127.0.0.1:8081' }).optional(),
    SITE_URL: z.url({ protocol: /^https?$/, error: 'SITE_URL is not an address, such as https://hamroh.example' }).optional(),
    BOT_FOLDER: z.string().default('data'),
    BOT_KEY: secretText('BOT_KEY'),
    REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'REDIS_URL is not an address, such as redis://127.0.0.1:6379' }).optional(),
    BOT_WEBHOOK_URL: z
      .url({ protocol: /^https?$/, error: 'BOT_WEBHOOK_URL is not an address, such as https://bot.example/telegram' })
      .optional(),
    BOT_WEBHOOK_SECRET: secretText('BOT_WEBHOOK_SECRET'),
    BOT_PORT: number('BOT_PORT', 0, 65_535),
    BOT_PER_SECOND: number('BOT_PER_SECOND', 6, 1000),
    BOT_STOP_SECONDS: number('BOT_STOP_SECONDS', 0, 3600),
    LOG_LEVEL: z.enum(levels, { error: `LOG_LEVEL is one of ${levels.join(', ')}` }).optional(),
  })
  .refine((env) => env.BOT_WEBHOOK_URL === undefined || env.BOT_WEBHOOK_SECRET !== undefined, {
    error: 'BOT_WEBHOOK_URL needs BOT_WEBHOOK_SECRET, which Telegram sends along so that nobody else is believed',
  })
  .refine((env) => env.REDIS_URL === undefined || env.BOT_KEY !== undefined, {
    error: 'REDIS_URL needs BOT_KEY, the same in every process, or they would not find what the others keep',
  });

/** A sentence for the person who must act, instead of a stack trace. */
export class ConfigError extends Error {}

/**
 * Reads the bot's settings from the environment; undefined when no token is set.
 * @throws {ConfigError} with one sentence per mistake
 */
export function parseBotConfig(env: Readonly<Record<string, string | undefined>>): BotConfig | undefined {
  const given = Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])));
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map((issue) => issue.message).join('. '));
  const { BOT_TOKEN: token, BOT_API_ROOT: apiRoot, SITE_URL: siteUrl, BOT_WEBHOOK_URL: url, BOT_WEBHOOK_SECRET: secret } = parsed.data;
  if (token === undefined) return undefined;
  const { BOT_KEY: key, REDIS_URL: redisUrl, BOT_PORT: port, BOT_PER_SECOND: perSecond, BOT_STOP_SECONDS: stopSeconds } = parsed.data;
  return {
    token,
    apiRoot: apiRoot?.replace(/\/+$/, ''),
    siteUrl,
    folder: parsed.data.BOT_FOLDER,
    ...(key === undefined ? {} : { key }),
    ...(redisUrl === undefined ? {} : { redisUrl }),
    ...(url === undefined || secret === undefined ? {} : { webhook: { url, secret } }),
    ...(port === undefined ? {} : { port }),
    ...(perSecond === undefined ? {} : { perSecond }),
    ...(stopSeconds === undefined ? {} : { stopSeconds }),
    ...(parsed.data.LOG_LEVEL === undefined ? {} : { logLevel: parsed.data.LOG_LEVEL }),
  };
}

import { z } from 'zod';

/** What the bot needs to know from outside. */
export type BotConfig = { readonly token: string; readonly apiRoot: string | undefined; readonly siteUrl: string | undefined };

const schema = z.object({
  BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]{20,}$/, 'BOT_TOKEN is not a token: it looks like 123456789:AA… and comes from @BotFather')
    .optional(),
  BOT_API_ROOT: z.url({ protocol: /^https?$/, error: 'BOT_API_ROOT is not an address, such as http://127.0.0.1:8081' }).optional(),
  SITE_URL: z.url({ protocol: /^https?$/, error: 'SITE_URL is not an address, such as https://hamroh.example' }).optional(),
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
  const { BOT_TOKEN: token, BOT_API_ROOT: apiRoot, SITE_URL: siteUrl } = parsed.data;
  return token === undefined ? undefined : { token, apiRoot: apiRoot?.replace(/\/+$/, ''), siteUrl };
}

/** Addresses that stand on paper, and where ready sheets lie, as far as whoever builds says so. */
export type PaperAddresses = { readonly siteUrl?: string; readonly botName?: string; readonly handoutsUrl?: string };

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Reads SITE_URL, BOT_NAME and HANDOUTS_URL. Without them nothing is printed that would lead nowhere.
 * @throws {Error} a sentence that says what is wrong
 */
export function parseAddresses(env: Env): PaperAddresses {
  const siteUrl = parseUrl('SITE_URL', env['SITE_URL']?.trim() ?? '', 'https://hamroh.example');
  const handoutsUrl = parseUrl('HANDOUTS_URL', env['HANDOUTS_URL']?.trim() ?? '', 'https://hamroh.example/handouts/');
  const botName = parseBotName(env);
  return { ...(siteUrl && { siteUrl }), ...(botName && { botName }), ...(handoutsUrl && { handoutsUrl }) };
}

/**
 * Reads BOT_NAME, with or without `@`; empty where there is none.
 * @throws {Error} a sentence, when it is no name of a bot
 */
export function parseBotName(env: Env): string {
  const name = (env['BOT_NAME'] ?? '').trim().replace(/^@/, '');
  if (name !== '' && !/^[a-z]\w{4,31}$/i.test(name))
    throw new Error(`BOT_NAME must be the bot's name in Telegram, such as hamroh_bot, not "${name}".`);
  return name;
}

function parseUrl(name: string, text: string, example: string): string {
  if (text !== '' && !/^https?:$/.test(URL.parse(text)?.protocol ?? ''))
    throw new Error(`${name} must be an address such as ${example}, not "${text}".`);
  return text;
}

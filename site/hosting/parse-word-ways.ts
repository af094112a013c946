import type { WordWays } from '../components/view.ts';
import { parseBotName } from './parse-addresses.ts';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Reads HAMROH_MAIL (the maintainers' address) and BOT_NAME (the bot's name in Telegram): where readers can say whether a number
 * answered. Undefined without either: then nobody is asked.
 * @throws {Error} a sentence that says what is wrong
 */
export function parseWordWays(env: Env): WordWays | undefined {
  const [mail, bot] = [(env['HAMROH_MAIL'] ?? '').trim(), parseBotName(env)];
  if (mail !== '' && !/^[\w.+-]+@[a-z\d-]+(\.[a-z\d-]+)+$/i.test(mail))
    throw new Error(`HAMROH_MAIL must be an address such as numbers@hamroh.example, not "${mail}".`);
  if (mail === '' && bot === '') return undefined;
  return { ...(mail === '' ? {} : { mail }), ...(bot === '' ? {} : { bot }) };
}

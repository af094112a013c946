import type { WordWays } from '../components/view.ts';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Reads HAMROH_MAIL (the maintainers' address) and HAMROH_BOT (the bot's name): where readers can say whether a number
 * answered. Undefined without either: then nobody is asked.
 * @throws {Error} a sentence that says what is wrong
 */
export function parseWordWays(env: Env): WordWays | undefined {
  const [mail = '', bot = ''] = [env['HAMROH_MAIL']?.trim(), env['HAMROH_BOT']?.trim().replace(/^@/, '')];
  if (mail !== '' && !/^[\w.+-]+@[a-z\d-]+(\.[a-z\d-]+)+$/i.test(mail))
    throw new Error(`HAMROH_MAIL must be an address such as numbers@hamroh.example, not "${mail}".`);
  if (bot !== '' && !/^[a-z]\w{4,31}$/i.test(bot))
    throw new Error(`HAMROH_BOT must be the name of a bot such as hamroh_bot, not "${bot}".`);
  if (mail === '' && bot === '') return undefined;
  return { ...(mail === '' ? {} : { mail }), ...(bot === '' ? {} : { bot }) };
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Api, InputFile } from 'grammy';
import type { Outgoing } from '#bot/outgoing/make-outgoing.ts';
import type { Locale } from '#content/index.ts';

/** Sends the one-file edition. False when there is none here. */
export type SendEdition = (chat: number, locale: Locale) => Promise<boolean>;

/**
 * The one-file edition as a document, after everything else that waits. Telegram keeps the file; from the second time on
 * only its number there is sent.
 * @param folder where the build lays the editions, such as `dist/carry`
 */
export function makeSendEdition(folder: string, api: Api, outgoing: Outgoing): SendEdition {
  const known = new Map<Locale, string>();
  return async (chat, locale) => {
    const name = `hamroh-${locale}.html`;
    const path = join(folder, name);
    const id = known.get(locale);
    if (id === undefined && !existsSync(path)) return false;
    const call = () => api.sendDocument(chat, id ?? new InputFile(path, name));
    const { document } = await outgoing.send({ chat, priority: 'later', method: 'sendDocument', call });
    if (document) known.set(locale, document.file_id);
    return true;
  };
}

import { checkKeyboard } from './check-keyboard.ts';
import { checkText } from './check-text.ts';
import { badRequest } from './refusal.ts';

const most = 50;

/**
 * The results of an inline search as Telegram takes them.
 * @throws {Refusal} in Telegram's words
 */
export function checkArticles(results: unknown): void {
  if (!Array.isArray(results)) throw badRequest("can't parse inline query result: Expected an Array");
  if (results.length > most) throw badRequest('RESULTS_TOO_MUCH');
  const list: readonly Record<string, unknown>[] = results;
  for (const result of list) {
    const { id, type, title, input_message_content: content, reply_markup: markup } = result;
    if (typeof id !== 'string' || id === '' || Buffer.byteLength(id) > 64) throw badRequest('RESULT_ID_INVALID');
    if (type !== 'article') throw badRequest('invalid inline query result type specified');
    if (typeof title !== 'string' || title.trim() === '') throw badRequest('RESULT_TITLE_EMPTY');
    const { message_text: text, entities } = (content ?? {}) as Record<string, unknown>;
    checkText(text, entities);
    checkKeyboard(markup);
  }
  if (new Set(list.map(({ id }) => id)).size < list.length) throw badRequest('RESULT_ID_DUPLICATE');
}

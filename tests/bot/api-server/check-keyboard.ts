import type { ForceReply, InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';
import { badRequest } from './refusal.ts';

const dataLimit = 64;
const buttonLimit = 100;

/**
 * The buttons below a message as Telegram takes them. Stricter than Telegram in one thing: it drops an empty row
 * in silence, here it is refused.
 * @throws {Refusal} in Telegram's words
 */
export function checkKeyboard(markup: unknown): InlineKeyboardMarkup | ForceReply | undefined {
  if (markup === undefined) return undefined;
  if (typeof markup === 'object' && markup !== null && 'force_reply' in markup && markup.force_reply === true) return { force_reply: true };
  const rows = typeof markup === 'object' && markup !== null && 'inline_keyboard' in markup ? markup.inline_keyboard : undefined;
  if (!Array.isArray(rows) || !rows.every((row) => Array.isArray(row))) throw badRequest('object expected as reply markup');
  const keyboard: InlineKeyboardButton[][] = rows;
  if (keyboard.some((row) => row.length === 0)) throw badRequest('inline keyboard row must be non-empty');
  for (const button of keyboard.flat()) checkButton(button);
  if (keyboard.flat().length > buttonLimit) throw badRequest('REPLY_MARKUP_TOO_LONG');
  return keyboard.length === 0 ? undefined : { inline_keyboard: keyboard };
}

function checkButton(button: InlineKeyboardButton): void {
  if (typeof button.text !== 'string') throw badRequest(`can't parse inline keyboard button: Can't find field "text"`);
  if (button.text.trim() === '') throw badRequest('inline keyboard button text must be non-empty');
  if (!button.text.isWellFormed()) throw badRequest('inline keyboard button text must be encoded in UTF-8');
  if ('url' in button) return;
  if (!('callback_data' in button) || button.callback_data === '')
    throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
  if (Buffer.byteLength(button.callback_data) > dataLimit) throw badRequest('BUTTON_DATA_INVALID');
}

import type { InlineKeyboardMarkup } from 'grammy/types';
import type { Ref } from '#content/index.ts';
import { toCode } from '#shared/dialogue/code.ts';
import type { Guide } from '#shared/dialogue/guide.ts';
import type { State } from '#shared/dialogue/scene.ts';
import { renderVcard } from '#shared/format/render-vcard.ts';
import { type RankedContact, rankLines } from '#shared/trust/rank-contacts.ts';
import type { Message } from './render.ts';
import { cardMark } from './to-event.ts';

/** What `sendContact` takes. */
export type ContactCard = { readonly phone: string; readonly name: string; readonly vcard: string };

/** Telegram's limit for a first name, in characters. */
const nameLimit = 64;

/**
 * The card of a contact, or undefined when it has no international number: Telegram would show 112 as +112, and that
 * is another number.
 */
export function toContactCard(id: Ref, guide: Guide, today: string): ContactCard | undefined {
  const contact = guide.bundle.contacts.find((candidate) => candidate.id === id);
  const ranked: RankedContact | undefined = contact && { ...contact, lines: rankLines(contact, today) };
  const phone = ranked?.lines.find((line) => line.kind === 'e164')?.e164;
  if (!ranked || phone === undefined) return undefined;
  return { phone, name: [...ranked.name].slice(0, nameLimit).join('').trim(), vcard: renderVcard(ranked) };
}

/** Below the page of a contact that has a card, the button that sends it, over the last row. */
export function withCardButton(messages: readonly Message[], state: State, guide: Guide, today: string): readonly Message[] {
  if (state.scene.kind !== 'contact' || toContactCard(state.scene.id, guide, today) === undefined) return messages;
  const row = [{ text: guide.t('telegram.card'), callback_data: `${cardMark}${toCode(state)}` }];
  return messages.map((message) => {
    const rows = message.keyboard?.inline_keyboard ?? [];
    const keyboard: InlineKeyboardMarkup = { inline_keyboard: [...rows.slice(0, -1), row, ...rows.slice(-1)] };
    return message.keyboard === undefined ? message : { ...message, keyboard };
  });
}

import { type Api, GrammyError } from 'grammy';
import type { Outgoing, Priority } from '#bot/outgoing/make-outgoing.ts';
import { verdictOf } from '#bot/outgoing/verdict.ts';
import type { Message } from './render.ts';

export type Recipient = {
  readonly chat: number;
  /** The message whose button was pressed. */
  readonly pressed: number | undefined;
  readonly priority: Priority;
};

/** Sends messages one after the other; the first one replaces the message whose button was pressed, so that a chat stays short. */
export async function sendMessages(messages: readonly Message[], to: Recipient, api: Api, outgoing: Outgoing): Promise<void> {
  const { pressed, priority } = to;
  let { chat } = to;

  async function send({ text, entities, keyboard }: Message, edited: number | undefined): Promise<void> {
    const options = { entities, link_preview_options: { is_disabled: true }, ...(keyboard ? { reply_markup: keyboard } : {}) };
    if (edited !== undefined) {
      const call = () => api.editMessageText(chat, edited, text, options);
      const isEdited = await outgoing.send({ chat, priority, method: 'editMessageText', call }).then(() => true, isEnough);
      if (isEdited) return;
    }
    await outgoing.send({ chat, priority, method: 'sendMessage', call: () => api.sendMessage(chat, text, options) });
  }

  for (const [index, message] of messages.entries()) {
    const edited = index === 0 ? pressed : undefined;
    await send(message, edited).catch((error: unknown) => {
      // A group that grew has another number from then on.
      const moved = error instanceof GrammyError ? error.parameters.migrate_to_chat_id : undefined;
      if (moved === undefined || moved === chat) throw error;
      chat = moved;
      return send(message, undefined);
    });
  }
}

/** Pressing the same button twice changes nothing, and that is fine; any other refused edit becomes a new message. */
function isEnough(error: unknown): boolean {
  if (!(error instanceof GrammyError) || verdictOf(error).kind !== 'refused') throw error;
  return error.description.includes('message is not modified');
}

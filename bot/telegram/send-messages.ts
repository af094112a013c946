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

  async function send({ text, entities, keyboard, isQuestion }: Message, edited: number | undefined): Promise<void> {
    const options = { entities, link_preview_options: { is_disabled: true } };
    const buttons = keyboard ? { reply_markup: keyboard } : {};
    // A question is always a message of its own: Telegram lets nobody answer one that was changed.
    if (edited !== undefined && !isQuestion) {
      const call = () => api.editMessageText(chat, edited, text, { ...options, ...buttons });
      const isEdited = await outgoing.send({ chat, priority, method: 'editMessageText', call }).then(() => true, isEnough);
      if (isEdited) return;
    }
    const markup = isQuestion ? { reply_markup: { force_reply: true as const } } : buttons;
    await outgoing.send({ chat, priority, method: 'sendMessage', call: () => api.sendMessage(chat, text, { ...options, ...markup }) });
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

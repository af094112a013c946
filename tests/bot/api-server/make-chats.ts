import type { Chat, ForceReply, InlineKeyboardMarkup, Message, MessageEntity, User } from 'grammy/types';
import { badRequest } from './refusal.ts';

/** A message that the bot sent, as the chat shows it now. */
export type Sent = {
  readonly message_id: number;
  readonly text: string;
  readonly entities: readonly MessageEntity[];
  readonly reply_markup: InlineKeyboardMarkup | ForceReply | undefined;
};

/** The chats that know the bot, and what it sent to them. */
export function makeChats(me: User) {
  const chats = new Map<number, { readonly chat: Chat; readonly sent: Map<number, Sent> }>();
  let nextMessage = 1;

  function open(id: unknown) {
    const found = typeof id === 'number' || typeof id === 'string' ? chats.get(Number(id)) : undefined;
    if (id === undefined || id === '') throw badRequest('chat_id is empty');
    if (!found) throw badRequest('chat not found');
    return found;
  }

  /** The message as the Bot API gives it back. */
  function toMessage(chat: Chat, message: Omit<Sent, 'text' | 'entities' | 'reply_markup'> & Partial<Sent>): Message {
    return { ...message, chat, from: me, date: Math.floor(Date.now() / 1000) } as Message;
  }

  return {
    /** A chat exists for the bot once somebody wrote to it there. */
    meet: (chat: Chat) => {
      if (!chats.has(chat.id)) chats.set(chat.id, { chat, sent: new Map() });
    },
    nextMessageId: () => nextMessage++,
    /** Everything the bot said in a chat, oldest first, as it looks after all changes. */
    shown: (id: number): readonly Sent[] => [...(chats.get(id)?.sent.values() ?? [])],
    remove: (id: number, message: number) => chats.get(id)?.sent.delete(message),
    send: (id: unknown, content: Omit<Sent, 'message_id'>): Message => {
      const { chat, sent } = open(id);
      const message: Sent = { message_id: nextMessage++, ...content };
      sent.set(message.message_id, message);
      return toMessage(chat, message);
    },
    /** Something else than text, which nobody edits. */
    sendOther: (id: unknown, content: object): Message => toMessage(open(id).chat, { message_id: nextMessage++, ...content }),
    edit: (id: unknown, number: unknown, content: Omit<Sent, 'message_id'>): Message => {
      const { chat, sent } = open(id);
      const before = sent.get(Number(number));
      if (!before) throw badRequest('message to edit not found');
      if (content.reply_markup && 'force_reply' in content.reply_markup) throw badRequest('inline keyboard expected');
      const after: Sent = { message_id: before.message_id, ...content };
      if (JSON.stringify(after) === JSON.stringify(before))
        throw badRequest(
          'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
        );
      sent.set(before.message_id, after);
      return toMessage(chat, after);
    },
  };
}

import type { Chat, MessageEntity, User } from 'grammy/types';
import type { NewUpdate } from './make-updates.ts';
import type { ApiServer } from './start-api-server.ts';

/** Messages that are not text, as Telegram describes them. */
export const otherContent = {
  sticker: {
    sticker: { file_id: 's', file_unique_id: 's', type: 'regular', width: 512, height: 512, is_animated: false, is_video: false },
  },
  photo: { photo: [{ file_id: 'p', file_unique_id: 'p', width: 90, height: 90 }], caption: 'look' },
  voice: { voice: { file_id: 'v', file_unique_id: 'v', duration: 3 } },
  contact: { contact: { phone_number: '+992900000000', first_name: 'A friend' } },
  location: { location: { latitude: 25.2, longitude: 55.3 } },
} as const;

/** What a person (or another bot, a group, a channel) does in Telegram, as updates. */
export function makePerson(server: ApiServer, { id = 501, language = 'en' }: { readonly id?: number; readonly language?: string } = {}) {
  const from: User = { id, is_bot: false, first_name: 'A person', ...(language === '' ? {} : { language_code: language }) };
  const own: Chat = { id, type: 'private', first_name: 'A person' };
  const group: Chat = { id: -1_000_000 - id, type: 'supergroup', title: 'A group' };

  const message = (content: object, chat: Chat, author: User = from) =>
    ({ message_id: server.chats.nextMessageId(), date: 1_795_000_000, chat, from: author, ...content }) as NonNullable<
      NewUpdate['message']
    >;

  /** A text; a leading /word is marked as a command, as Telegram marks it. */
  const words = (text: string) => {
    const command = /^\/\w+(@\w+)?/.exec(text)?.[0];
    const entities: MessageEntity[] = command === undefined ? [] : [{ type: 'bot_command', offset: 0, length: command.length }];
    return { text, ...(entities.length === 0 ? {} : { entities }) };
  };

  let presses = 0;
  /** @param message the pressed one; without it, a message too old for Telegram to send along */
  const press = (
    data: string | undefined,
    pressed?: number,
    { chat = own, isOld = false }: { readonly chat?: Chat; readonly isOld?: boolean } = {},
  ): NewUpdate => {
    presses += 1;
    const query = { id: `${isOld ? 'old' : 'query'}-${id}-${presses}`, from, chat_instance: 'x', ...(data === undefined ? {} : { data }) };
    const shown = pressed === undefined ? {} : { message: { ...message({ text: 'shown' }, chat, server.me), message_id: pressed } };
    return { callback_query: { ...query, ...shown } as NonNullable<NewUpdate['callback_query']> };
  };

  return {
    from,
    chat: own,
    group,
    text: (text: string, chat: Chat = own): NewUpdate => ({ message: message(words(text), chat) }),
    /** Words written below a message of the bot, as its client does by itself when the bot asks for them. */
    answer: (text: string, asked: { readonly message_id: number; readonly text: string }, chat: Chat = own): NewUpdate => ({
      message: message({ ...words(text), reply_to_message: { ...message(asked, chat, server.me), reply_to_message: undefined } }, chat),
    }),
    other: (content: object, chat: Chat = own): NewUpdate => ({ message: message(content, chat) }),
    edited: (text: string): NewUpdate => ({
      edited_message: { ...message(words(text), own), edit_date: 1_795_000_001 } as NonNullable<NewUpdate['edited_message']>,
    }),
    channelPost: (text: string): NewUpdate => {
      const chat: Chat = { id: -2_000_000 - id, type: 'channel', title: 'A channel' };
      return { channel_post: { ...message(words(text), chat), sender_chat: chat } as NonNullable<NewUpdate['channel_post']> };
    },
    fromBot: (text: string, chat: Chat = own): NewUpdate => ({
      message: message(words(text), chat, { id: 9_000_000 + id, is_bot: true, first_name: 'Another bot' }),
    }),
    blocked: (): NewUpdate => ({
      my_chat_member: {
        chat: own,
        from,
        date: 1_795_000_000,
        old_chat_member: { status: 'member', user: server.me },
        new_chat_member: { status: 'kicked', user: server.me, until_date: 0 },
      } as NonNullable<NewUpdate['my_chat_member']>,
    }),
    /** Words after the name of the bot, in the box of any chat. */
    inline: (query: string): NewUpdate => ({
      inline_query: { id: `inline-${id}-${server.chats.nextMessageId()}`, from, query, offset: '' },
    }),
    /** Words in a group that name the bot. */
    mention: (text: string, name = `@${server.me.username}`): NewUpdate => ({
      message: message({ text: `${name} ${text}`, entities: [{ type: 'mention', offset: 0, length: name.length }] }, group),
    }),
    press,
  };
}

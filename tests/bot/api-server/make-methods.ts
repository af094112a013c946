import type { BotCommand, User } from 'grammy/types';
import { checkArticles } from './check-articles.ts';
import { checkCommands } from './check-commands.ts';
import { checkKeyboard } from './check-keyboard.ts';
import { checkText } from './check-text.ts';
import type { makeChats, Sent } from './make-chats.ts';
import type { makeUpdates } from './make-updates.ts';
import type { makeWebhooks } from './make-webhooks.ts';
import type { Params } from './read-body.ts';
import { badRequest } from './refusal.ts';

export type Method = (params: Params, signal: AbortSignal) => unknown;

export type Desk = {
  readonly me: User;
  readonly chats: ReturnType<typeof makeChats>;
  readonly updates: ReturnType<typeof makeUpdates>;
  /** The presses that Telegram still waits for. */
  readonly queries: Set<string>;
  /** Where updates go by themselves. */
  readonly webhooks: ReturnType<typeof makeWebhooks>;
  /** The published commands, by language; '' stands for everybody else. */
  readonly commands: Map<string, readonly BotCommand[]>;
};

/** The methods of the Bot API that the bot could need, each with Telegram's checks. */
export function makeMethods({ me, chats, updates, queries, webhooks, commands }: Desk): Readonly<Record<string, Method>> {
  return {
    getMe: () => ({ ...me, can_join_groups: true, can_read_all_group_messages: false, supports_inline_queries: true }),
    deleteWebhook: () => webhooks.set(undefined),
    setWebhook: ({ url, secret_token: secret, max_connections: connections }) => {
      if (typeof url !== 'string' || !URL.canParse(url)) throw badRequest('bad webhook: invalid URL specified');
      if (secret !== undefined && !/^[\w-]{1,256}$/.test(String(secret))) throw badRequest('secret token contains unallowed characters');
      return webhooks.set({ url, secret: secret === undefined ? undefined : String(secret), connections: Number(connections ?? 40) });
    },
    getUpdates: (params, signal) => updates.take(params, signal),
    sendMessage: (params) => chats.send(params['chat_id'], toContent(params)),
    editMessageText: (params) => chats.edit(params['chat_id'], params['message_id'], toContent(params)),
    answerCallbackQuery: ({ callback_query_id: id }) => {
      if (typeof id !== 'string' || !queries.has(id))
        throw badRequest('query is too old and response timeout expired or query ID is invalid');
      return true;
    },
    answerInlineQuery: ({ inline_query_id: id, results, cache_time: seconds }) => {
      if (typeof id !== 'string' || !queries.has(id))
        throw badRequest('query is too old and response timeout expired or query ID is invalid');
      if (seconds !== undefined && !Number.isInteger(seconds)) throw badRequest('cache_time must be a number');
      checkArticles(results);
      return true;
    },
    setMyCommands: ({ commands: list, language_code: language }) => {
      commands.set(String(language ?? ''), checkCommands(list, language));
      return true;
    },
    sendContact: ({ chat_id: chat, phone_number: phone, first_name: name, vcard }) => {
      if (phone === undefined || phone === '') throw badRequest('phone number must be non-empty');
      if (name === undefined || name === '') throw badRequest('first name must be non-empty');
      if ([...String(name)].length > 64) throw badRequest('first name is too long');
      if (vcard !== undefined && Buffer.byteLength(String(vcard)) > 2048) throw badRequest('vcard is too long');
      return chats.sendOther(chat, { contact: { phone_number: String(phone), first_name: name } });
    },
    sendDocument: ({ chat_id: chat, ...params }) => {
      // A form names the part that holds the file.
      const [, part] = /^attach:\/\/(.+)$/.exec(String(params['document'])) ?? [];
      const document = part === undefined ? params['document'] : params[part];
      if (!(document instanceof File) && typeof document !== 'string') throw badRequest('there is no document in the request');
      const file = document instanceof File ? { file_name: document.name, file_size: document.size } : { file_name: document };
      return chats.sendOther(chat, {
        document: { file_id: document instanceof File ? `file-${document.name}` : document, file_unique_id: 'file', ...file },
      });
    },
  };
}

function toContent(params: Params): Omit<Sent, 'message_id'> {
  return { ...checkText(params['text'], params['entities']), reply_markup: checkKeyboard(params['reply_markup']) };
}

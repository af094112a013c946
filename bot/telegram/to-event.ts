import type { Message, MessageEntity, Update, UserFromGetMe } from 'grammy/types';
import type { Ref } from '#content/index.ts';
import { parseCode } from '#shared/dialogue/code.ts';
import type { Event, State } from '#shared/dialogue/scene.ts';
import { commands, olderCommands } from './commands.ts';

/** What stands before the code of a button that asks for a contact card. */
export const cardMark = '+';

/** What somebody did: something for the dialogue, or something that only Telegram knows. */
export type Asked =
  | Event
  /** A sticker, a picture, a voice, with the words below it if there are any. */
  | { readonly kind: 'unreadable'; readonly caption: string }
  /** A number for the contacts of the telephone. */
  | { readonly kind: 'card'; readonly state: State; readonly id: Ref };

/** What the person did, or undefined when the bot should stay silent. */
export function toEvent(update: Update, me: Pick<UserFromGetMe, 'id' | 'username'>): Asked | undefined {
  const query = update.callback_query;
  if (query) return query.from.is_bot || query.data === undefined ? undefined : toPress(query.data);
  const message = update.message;
  if (!message?.from || message.from.is_bot) return undefined;
  const isPrivate = message.chat.type === 'private';
  const text = message.text;
  if (text === undefined) return isPrivate && isContent(message) ? { kind: 'unreadable', caption: message.caption ?? '' } : undefined;
  const [, name, addressee, rest] = /^\/([a-z_]+)(?:@(\w+))?(?:\s+([\s\S]+))?$/i.exec(text.trim()) ?? [];
  if (name !== undefined) return isOther(addressee, me) ? undefined : toCommand(name.toLowerCase(), rest?.trim(), isPrivate);
  if (isPrivate) return { kind: 'text', text };
  const said = withoutMention(text, message.entities ?? [], me);
  return said === undefined ? undefined : said === '' ? { kind: 'start' } : { kind: 'text', text: said };
}

function toPress(data: string): Asked {
  const state = data.startsWith(cardMark) ? parseCode(data.slice(cardMark.length)) : undefined;
  return state?.scene.kind === 'contact' ? { kind: 'card', state, id: state.scene.id } : { kind: 'press', code: data };
}

function toCommand(name: string, rest: string | undefined, isPrivate: boolean): Event | undefined {
  if (name === 'start') return { kind: 'start', ...(rest === undefined ? {} : { payload: rest }) };
  const scene = sceneOf(commands, name) ?? sceneOf(olderCommands, name);
  if (scene?.kind === 'search' && rest !== undefined) return { kind: 'text', text: rest };
  if (scene?.kind === 'tool' && rest !== undefined) return { kind: 'text', text: rest, scene };
  if (scene) return { kind: 'go', scene };
  return isPrivate ? { kind: 'start' } : undefined;
}

function sceneOf(table: typeof commands, name: string) {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function isOther(addressee: string | undefined, me: Pick<UserFromGetMe, 'username'>): boolean {
  return addressee !== undefined && addressee.toLowerCase() !== me.username.toLowerCase();
}

/** The words beside our name, or undefined when nobody named us. */
function withoutMention(text: string, entities: readonly MessageEntity[], me: Pick<UserFromGetMe, 'id' | 'username'>): string | undefined {
  const isUs = (entity: MessageEntity) =>
    entity.type === 'text_mention'
      ? entity.user.id === me.id
      : entity.type === 'mention' &&
        text.slice(entity.offset, entity.offset + entity.length).toLowerCase() === `@${me.username.toLowerCase()}`;
  const own = entities.find(isUs);
  return own && `${text.slice(0, own.offset)} ${text.slice(own.offset + own.length)}`.trim();
}

/** Something that a person sent; everything else (joins, pins, payments, what is yet to be invented) said nobody. */
function isContent(message: Message): boolean {
  return contentKeys.some((key) => key in message);
}

const contentKeys = [
  ...['animation', 'audio', 'document', 'paid_media', 'photo', 'sticker', 'story', 'video', 'video_note', 'voice'],
  ...['checklist', 'contact', 'dice', 'game', 'poll', 'venue', 'location'],
] as const;

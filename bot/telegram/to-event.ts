import type { Context } from 'grammy';
import type { Event, Scene } from '#shared/dialogue/scene.ts';

/** The commands of the bot and where they lead. */
const scenes: Readonly<Record<string, Scene>> = {
  help: { kind: 'danger' },
  places: { kind: 'places' },
  topics: { kind: 'topics' },
  cards: { kind: 'cards' },
  search: { kind: 'search' },
  language: { kind: 'language' },
  about: { kind: 'about' },
};
export const commands = ['start', ...Object.keys(scenes)] as const;

/** What the person did, or `unreadable` for stickers and pictures, or undefined when the bot should stay silent. */
export function toEvent(ctx: Context): Event | 'unreadable' | undefined {
  if (ctx.from === undefined || ctx.from.is_bot) return undefined;
  const query = ctx.callbackQuery;
  if (query) return query.data === undefined ? undefined : { kind: 'press', code: query.data };
  const message = ctx.message;
  if (!message) return undefined;
  const isPrivate = message.chat.type === 'private';
  const text = message.text;
  if (text === undefined) return isPrivate && !isService(message) ? 'unreadable' : undefined;
  const command = /^\/([a-z]+)(?:@(\w+))?(?:\s+([\s\S]+))?$/i.exec(text.trim());
  if (command) return toCommand(ctx, command, isPrivate);
  return isPrivate ? { kind: 'text', text } : undefined;
}

function toCommand(ctx: Context, command: RegExpExecArray, isPrivate: boolean): Event | undefined {
  const [, name = '', addressee, payload] = command;
  if (addressee !== undefined && addressee.toLowerCase() !== ctx.me.username.toLowerCase()) return undefined;
  const scene = Object.hasOwn(scenes, name.toLowerCase()) ? scenes[name.toLowerCase()] : undefined;
  if (scene) return { kind: 'go', scene };
  if (name.toLowerCase() === 'start') return { kind: 'start', ...(payload === undefined ? {} : { payload: payload.trim() }) };
  return isPrivate ? { kind: 'start' } : undefined;
}

/** Joins, title changes, pins and the like: nobody said anything. */
function isService(message: object): boolean {
  return [
    'new_chat_members',
    'left_chat_member',
    'pinned_message',
    'new_chat_title',
    'new_chat_photo',
    'delete_chat_photo',
    'group_chat_created',
    'migrate_to_chat_id',
    'migrate_from_chat_id',
    'message_auto_delete_timer_changed',
    'chat_background_set',
    'write_access_allowed',
  ].some((key) => key in message);
}

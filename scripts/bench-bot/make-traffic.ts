import type { CallbackQuery, Message, Update } from 'grammy/types';
import { readGuides } from '#bot/read-world.ts';
import { commands } from '#bot/telegram/commands.ts';
import { locales } from '#content/index.ts';
import { toCode } from '#shared/dialogue/code.ts';
import type { Scene } from '#shared/dialogue/scene.ts';
import { readMessages, readQuestions } from '#tests/search/read-sets.ts';

/** What people do: of a hundred updates so many are words, presses and commands; the rest are words of danger. */
const words = 45;
const presses = 30;
const orders = 15;

/** One update without its number. */
export type NewUpdate = Omit<Update, 'update_id'>;

export type Traffic = {
  /** The update number `index`, always the same, from this chat. */
  readonly mixed: (index: number, chat: number) => NewUpdate;
  readonly ordinary: (index: number, chat: number) => NewUpdate;
  readonly danger: (index: number, chat: number) => NewUpdate;
};

/** Traffic of real questions and messages (tests/search), of buttons for everything in the guide, and of all commands. */
export function makeTraffic(): Traffic {
  const questions = readQuestions().map(({ question }) => question);
  const { tg } = readGuides();
  // What the bot does not hear as danger is no measure of how soon it answers danger; bench:search counts those.
  const dangers = readMessages().flatMap(({ intent, message }) => (intent !== 'none' && tg.findIntent(message) ? [message] : []));
  const names = Object.keys(commands).filter((name) => !['help', 'contacts', 'carry'].includes(name));
  const { topics, facts, contacts, places } = tg.bundle;
  const scenes: readonly Scene[] = [
    ...topics.map(({ id }): Scene => ({ kind: 'topic', id })),
    ...facts.slice(0, topics.length).map(({ id }): Scene => ({ kind: 'fact', id })),
    ...contacts.slice(0, topics.length).map(({ id }): Scene => ({ kind: 'contact', id })),
    ...places.map(({ id }): Scene => ({ kind: 'place', id })),
  ];
  const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

  const message = (chat: number, text: string): NewUpdate => {
    const said: Partial<Message> = { message_id: 1, date: 1_795_000_000, chat: chatOf(chat), from: personOf(chat), text };
    return { message: said as NonNullable<Update['message']> };
  };
  const press = (chat: number, scene: Scene): NewUpdate => {
    const data = toCode({ locale: pick(locales, chat), place: 'RU', scene });
    const shown = { message_id: 1, date: 1_795_000_000, chat: chatOf(chat), text: 'shown' };
    const query = { id: String(chat), from: personOf(chat), chat_instance: '1', data, message: shown };
    return { callback_query: query as CallbackQuery };
  };
  return {
    mixed: (index, chat) => {
      const part = (index * 37) % 100;
      if (part < words) return message(chat, pick(questions, index));
      if (part < words + presses) return press(chat, pick(scenes, index * 7));
      if (part < words + presses + orders) return message(chat, `/${pick(names, index)}`);
      return message(chat, pick(dangers, index));
    },
    ordinary: (index, chat) => (index % 2 === 0 ? press(chat, pick(scenes, index * 7)) : message(chat, `/${pick(names, index)}`)),
    danger: (index, chat) => message(chat, pick(dangers, index)),
  };
}

const personOf = (chat: number) => ({ id: chat, is_bot: false, first_name: 'A person', language_code: locales[chat % 3] ?? 'tg' });
const chatOf = (chat: number) => ({ id: chat, type: 'private' as const, first_name: 'A person' });

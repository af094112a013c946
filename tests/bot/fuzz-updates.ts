import fc from 'fast-check';
import { Api } from 'grammy';
import type { Chat, Update } from 'grammy/types';
import { makeDesk } from '#bot/incoming/make-desk.ts';
import type { Note } from '#bot/log.ts';
import { makeChatPace } from '#bot/outgoing/chat-pace.ts';
import { makeOutgoing } from '#bot/outgoing/make-outgoing.ts';
import { makeSlots } from '#bot/outgoing/slots.ts';
import { makeSessions } from '#bot/sessions/make-sessions.ts';
import { makeMemoryStore } from '#bot/sessions/memory-store.ts';
import { commands } from '#bot/telegram/commands.ts';
import { makeHandler } from '#bot/telegram/make-handler.ts';
import type { World } from '#shared/dialogue/guide.ts';
import { makeChats } from './api-server/make-chats.ts';
import { makeMethods } from './api-server/make-methods.ts';
import { otherContent } from './api-server/make-person.ts';
import { makeUpdates } from './api-server/make-updates.ts';
import { makeWebhooks } from './api-server/make-webhooks.ts';
import { Refusal } from './api-server/refusal.ts';
import { hurried } from './open-bot.ts';

const me = { id: 7_000_001, is_bot: true as const, first_name: 'Ҳамроҳ', username: 'hamroh_test_bot' };

/** All of Unicode that JSON can carry, words that mean something here, and marks of every syntax. */
const text = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 200 }) },
  {
    weight: 4,
    arbitrary: fc
      .array(
        fc.constantFrom(
          'паспорт',
          'хучаин',
          'гирифт',
          'locked',
          'help',
          'Дубай',
          '112',
          ' ',
          '/',
          '@hamroh_test_bot',
          '\u202e',
          '\0',
          '💥',
          '{{name}}',
          '$&',
          '\\',
        ),
        { maxLength: 14 },
      )
      .map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.constantFrom('щ'.repeat(4096), '🆘'.repeat(2048), ' '.repeat(4096), 'a '.repeat(2048), '\u200b') },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...Object.keys(commands), 'nothing', 'constructor'),
        fc.constantFrom('', '@hamroh_test_bot', '@other_bot'),
        fc.string({ maxLength: 70 }),
      )
      .map(([name, to, rest]) => `/${name}${to} ${rest}`),
  },
);
const code = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 64 }),
  fc
    .array(
      fc.constantFrom(
        'tg',
        'ru',
        'en',
        '-',
        'AE',
        'RU',
        'h',
        't',
        'p',
        'n',
        'q',
        's',
        'm',
        'r',
        'c',
        'w',
        'k',
        'x',
        'nn',
        'not-paid',
        'work',
        'ae-emergency',
        '',
        '__proto__',
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join('.')),
  fc.constantFrom('+tg.-.s.ae-emergency', '+en.AE.m.ae-consulate-dubai', '+', '+tg.-.h'),
);
const number = fc.integer({ min: 1, max: 400 });
const language = fc.constantFrom('tg', 'ru', 'en', 'ru-RU', 'uz', '', 'xx-YY-zz', undefined);
const from = fc.record({
  id: number,
  is_bot: fc.constantFrom(false, false, false, false, true),
  first_name: text,
  username: fc.constantFrom(undefined, 'constructor'),
  language_code: language,
});
const chat = fc
  .tuple(number, fc.constantFrom('private', 'private', 'private', 'group', 'supergroup', 'channel'))
  .map(([id, type]) => ({ id: type === 'private' ? id : -id, type, title: 'x' }));
const entities = fc.array(
  fc.record({
    type: fc.constantFrom('mention', 'bot_command', 'text_mention', 'bold', 'url', 'what-is-yet-to-come'),
    offset: fc.nat(5000),
    length: fc.nat(5000),
    user: fc.constantFrom({ id: me.id }, { id: 1 }),
  }),
  { maxLength: 4 },
);
const content = fc.oneof(
  { weight: 6, arbitrary: fc.record({ text, entities }, { requiredKeys: ['text'] }) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom(...Object.values(otherContent)), text).map(([kind, caption]) => ({ ...kind, caption })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom({}, { pinned_message: {} }, { new_chat_title: 'x' }, { left_chat_member: {} }, { what_is_yet_to_come: 1 }),
  },
);
const message = fc
  .tuple(content, chat, fc.option(from, { nil: undefined, freq: 20 }), number)
  .map(([what, where, who, id]) => ({ message_id: id, date: 1, chat: where, ...(who ? { from: who } : {}), ...what }));
const body = fc.oneof(
  { weight: 8, arbitrary: fc.record({ message }) },
  {
    weight: 5,
    arbitrary: fc.record({
      callback_query: fc.record(
        { id: fc.string({ minLength: 1 }), from, chat_instance: fc.constant('x'), data: code, message },
        { requiredKeys: ['id', 'from', 'chat_instance'] },
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ inline_query: fc.record({ id: fc.string({ minLength: 1 }), from, query: text, offset: fc.constant('') }) }),
  },
  { weight: 1, arbitrary: fc.record({ edited_message: message }) },
  { weight: 1, arbitrary: fc.record({ channel_post: message }) },
  { weight: 1, arbitrary: fc.constantFrom({}, { my_chat_member: {} }, { poll: { id: 'x' } }, { what_is_yet_to_come: { text: 'x' } }) },
);

/** An update within Telegram's types, as strange as they allow. Half characters cannot come: JSON from Telegram has none. */
export const anyUpdate: fc.Arbitrary<Omit<Update, 'update_id'>> = body.map((update) => JSON.parse(JSON.stringify(update).toWellFormed()));

/** What went wrong with one update: its number among all, and why. */
export type Complaint = { readonly index: number; readonly why: string };

/** Puts updates through the whole bot, with the Bot API server's checks instead of a network. */
export function openFuzz(world: () => World) {
  const complaints: Complaint[] = [];
  const chats = makeChats(me);
  const queries = new Set<string>();
  const methods = makeMethods({ me, chats, updates: makeUpdates(), queries, webhooks: makeWebhooks(() => 0), commands: new Map() });
  let index = 0;
  let calls = 0;

  const api = new Api('1:not-used');
  api.config.use(async (_, method, payload) => {
    calls += 1;
    try {
      return { ok: true, result: await methods[method]?.(payload as never, new AbortController().signal) } as never;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { failure } = error;
      if (!/not modified|message to edit not found/.test(failure.description))
        complaints.push({ index, why: `${method}: ${failure.description}` });
      return { ok: false, ...failure } as never;
    }
  });
  const now = () => performance.now();
  const log = (note: Note) => {
    if (note.what === 'failed') complaints.push({ index, why: JSON.stringify(note) });
  };
  const pace = makeChatPace(now, hurried.limits);
  const outgoing = makeOutgoing({ slots: makeSlots(1e9, now), pace, log, now, revoked: () => undefined });
  const failed = (error: unknown) => {
    if (!(error instanceof Error) || error.name !== 'GrammyError') complaints.push({ index, why: String(error) });
  };
  const desk = makeDesk({
    room: () => outgoing.room(1000),
    failed,
    flooded: () => undefined,
    now,
    ...(hurried.pace ? { pace: hurried.pace } : {}),
  });
  const handle = makeHandler({
    api,
    me: me as never,
    world,
    sessions: makeSessions(makeMemoryStore(), Buffer.from('a secret of the fuzz'), Date.now),
    outgoing,
    pace,
    desk,
    lock: undefined,
    words: { take: () => undefined },
    sendEdition: async () => true,
    log,
    siteUrl: 'https://hamroh.example',
    alongside: () => undefined,
  });

  return {
    complaints,
    calls: () => calls,
    put: async (update: Omit<Update, 'update_id'>): Promise<void> => {
      index += 1;
      const where = (update.message ?? update.callback_query?.message)?.chat;
      for (const one of [where, update.callback_query && { id: update.callback_query.from.id, type: 'private' }])
        if (one) chats.meet(one as Chat);
      const query = update.callback_query?.id ?? update.inline_query?.id;
      queries.clear();
      if (query !== undefined) queries.add(query);
      await handle({ update_id: index, ...update } as Update).catch(failed);
      // What a chat shows is not looked at again.
      if (where && index % 50 === 0) for (const { message_id } of chats.shown(where.id)) chats.remove(where.id, message_id);
    },
  };
}

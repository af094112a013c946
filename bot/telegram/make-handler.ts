import type { Api } from 'grammy';
import type { Chat, InlineQuery, Update, UserFromGetMe } from 'grammy/types';
import type { ChatLock } from '#bot/incoming/chat-lock.ts';
import type { Desk } from '#bot/incoming/make-desk.ts';
import type { Log } from '#bot/log.ts';
import type { ChatPace } from '#bot/outgoing/chat-pace.ts';
import type { Outgoing, Priority } from '#bot/outgoing/make-outgoing.ts';
import { noteOfFailure } from '#bot/outgoing/note-of-failure.ts';
import type { Seat, Sessions } from '#bot/sessions/make-sessions.ts';
import type { Words } from '#bot/words/make-words.ts';
import { locales } from '#content/index.ts';
import { toolThatAsks } from '#shared/dialogue/answer-tool.ts';
import { paragraph } from '#shared/dialogue/block.ts';
import type { World } from '#shared/dialogue/guide.ts';
import type { State } from '#shared/dialogue/scene.ts';
import { toLocale } from '#shared/i18n/to-locale.ts';
import { type Answer, answerTo, guideOf } from './answer.ts';
import type { SendEdition } from './edition.ts';
import { inlineResults } from './inline.ts';
import { renderReply } from './render.ts';
import { sendMessages } from './send-messages.ts';
import { type Asked, toEvent } from './to-event.ts';
import { urgencyOf } from './urgency-of.ts';

type Parts = {
  readonly api: Api;
  readonly me: UserFromGetMe;
  readonly world: () => World;
  readonly sessions: Sessions;
  readonly outgoing: Outgoing;
  readonly pace: ChatPace;
  readonly desk: Desk;
  /** Where several processes share the chats. */
  readonly lock: ChatLock | undefined;
  readonly words: Pick<Words, 'take'>;
  readonly sendEdition: SendEdition;
  readonly log: Log;
  readonly siteUrl: string | undefined;
  /** For work that goes on after the answer, so that stopping can wait for it. */
  readonly alongside: (work: Promise<void>) => void;
};

/** What somebody did, where and who, without their name. */
type Act = {
  readonly asked: Asked;
  readonly chat: number;
  readonly isPrivate: boolean;
  readonly language: string | undefined;
  readonly pressed: number | undefined;
  readonly update: number;
  /** Milliseconds it took to see what this is. */
  readonly spent: number;
};

/** Seconds for which Telegram may show the same results of an inline search again. */
const inlineCache = 300;

/** The dialogue behind Telegram: one update in, answers out. Nothing anybody writes is stored or logged. */
export function makeHandler(parts: Parts): (update: Update) => Promise<void> {
  const { api, me, world, sessions, outgoing, pace, desk, lock, words, sendEdition, log, siteUrl, alongside } = parts;

  /** The rest of a press: without it a clock goes on turning on the button. Too late or not at all is no harm. */
  function acknowledge(update: Update): void {
    const id = update.callback_query?.id;
    if (id !== undefined) void api.answerCallbackQuery(id).catch(() => undefined);
  }

  /** In a group nothing is known of anybody. */
  async function seatOf({ chat, isPrivate }: Act): Promise<Seat | undefined> {
    return isPrivate ? sessions.open(chat) : undefined;
  }

  function stateOf(seat: Seat | undefined, { language }: Act): State {
    const { locale = toLocale(language, locales) ?? 'tg', place } = seat?.choice ?? {};
    return { locale, scene: { kind: 'home' }, ...(place === undefined ? {} : { place }) };
  }

  async function remember(seat: Seat, { language }: Act, { state, forgets }: Answer): Promise<void> {
    if (forgets) return seat.forget();
    const { locale, place } = state;
    // What the telephone says by itself need not be kept.
    const isChosen = place !== undefined || locale !== (toLocale(language, locales) ?? 'tg');
    await seat.write(isChosen ? { locale, ...(place === undefined ? {} : { place }) } : undefined);
  }

  async function answer(act: Act, priority: Priority): Promise<void> {
    const seat = await seatOf(act);
    const before = stateOf(seat, act);
    const since = performance.now();
    const now = world();
    const reply = answerTo(act.asked, before, now, { siteUrl, username: me.username, isPrivate: act.isPrivate });
    const spent = act.spent + performance.now() - since;
    log({ what: 'turn', kind: priority === 'danger' ? 'danger' : act.asked.kind, ms: Math.round(spent * 100) / 100 });
    if (seat) await remember(seat, act, reply);
    if (reply.word) words.take(act.chat, reply.word);
    const { chat, pressed } = act;
    if (reply.card) await sendCard(act, reply.card, priority);
    await sendMessages(reply.messages, { chat, pressed: reply.card ? undefined : pressed, priority }, api, outgoing);
    if (reply.handsOver) alongside(handOver(act, reply.state, now));
  }

  async function sendCard({ chat }: Act, { phone, name, vcard }: NonNullable<Answer['card']>, priority: Priority): Promise<void> {
    await outgoing.send({ chat, priority, method: 'sendContact', call: () => api.sendContact(chat, phone, name, { vcard }) });
  }

  /** The file comes after the words, and where it cannot come, the words say so. */
  async function handOver({ chat }: Act, state: State, now: World): Promise<void> {
    const isSent = await sendEdition(chat, state.locale).catch(() => false);
    if (isSent || siteUrl !== undefined) return;
    await say(chat, state, now, 'telegram.no-file').catch((error: unknown) => log(noteOfFailure(error, 'sending')));
  }

  async function say(chat: number, state: State, now: World, key: string): Promise<void> {
    const { t, bundle } = guideOf(state, now);
    const messages = renderReply({ blocks: [paragraph(t(key))], actions: [], page: `/${bundle.locale}/` }, { t, today: now.today });
    await sendMessages(messages, { chat, pressed: undefined, priority: 'ordinary' }, api, outgoing);
  }

  /** One turn, alone in its chat; danger does not wait for whoever is before it. */
  async function turn(act: Act, isFirst: boolean): Promise<void> {
    const priority = isFirst ? 'danger' : 'ordinary';
    const turnstile = lock && !isFirst ? await lock.enter(sessions.keyOf(act.chat), act.update) : undefined;
    if (lock && !isFirst && turnstile === undefined) return;
    if (turnstile && turnstile.paceFor > 0) pace.pause(act.chat, turnstile.paceFor);
    try {
      await answer(act, priority);
    } finally {
      await turnstile?.leave(true);
    }
  }

  async function answerInline(query: InlineQuery): Promise<void> {
    const since = performance.now();
    const now = world();
    const locale = toLocale(query.from.language_code, locales) ?? 'tg';
    const guide = guideOf({ locale }, now);
    const results = inlineResults(query.query, guide, now, { siteUrl, username: me.username });
    log({ what: 'turn', kind: 'inline', ms: Math.round((performance.now() - since) * 100) / 100 });
    // The same words mean something else in another language, so nobody is shown what was meant for somebody else.
    await api.answerInlineQuery(query.id, results, { cache_time: inlineCache, is_personal: true });
  }

  /** Words below a question of the bot belong to the tool that asked: nobody need remember who was asked what. */
  function withTool(asked: Asked, { message }: Update): Asked {
    const question = message?.reply_to_message;
    if (asked.kind !== 'text' || question?.from?.id !== me.id) return asked;
    const tool = toolThatAsks(question.text ?? '', world());
    return tool === undefined ? asked : { ...asked, scene: { kind: 'tool', id: tool, at: '' } };
  }

  return async (update) => {
    const since = performance.now();
    const inline = update.inline_query;
    if (inline) {
      if (inline.from.is_bot) return;
      await desk.take({ chat: `inline ${inline.from.id}`, urgency: 'ordinary', run: () => answerInline(inline), tellSlow: undefined });
      return;
    }
    acknowledge(update);
    const event = toEvent(update, me);
    const where = placeOf(update);
    if (event === undefined || where === undefined) return;
    const asked = withTool(event, update);
    const act: Act = { asked, ...where, update: update.update_id, spent: 0 };
    const urgency = urgencyOf(asked, world);
    const spent = performance.now() - since;
    await desk.take({
      chat: String(act.chat),
      urgency,
      run: (isFirst) => turn({ ...act, spent }, isFirst),
      tellSlow: act.isPrivate ? async () => say(act.chat, stateOf(await seatOf(act), act), world(), 'telegram.slow') : undefined,
    });
  };
}

/** The chat an update comes from. A press below a message that is too old comes without its chat; then it is the private one. */
function placeOf(update: Update): Pick<Act, 'chat' | 'isPrivate' | 'language' | 'pressed'> | undefined {
  const source = update.callback_query ?? update.message;
  const from = source?.from;
  if (from === undefined) return undefined;
  const message = update.callback_query?.message ?? update.message;
  const chat: Pick<Chat, 'id' | 'type'> = message?.chat ?? { id: from.id, type: 'private' };
  return {
    chat: chat.id,
    isPrivate: chat.type === 'private',
    language: from.language_code,
    pressed: update.callback_query?.message?.message_id,
  };
}

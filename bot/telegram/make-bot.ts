import { autoRetry } from '@grammyjs/auto-retry';
import { Bot, type Context, GrammyError } from 'grammy';
import type { BotConfig } from '#bot/config.ts';
import { locales } from '#content/index.ts';
import { toolThatAsks } from '#shared/dialogue/answer-tool.ts';
import { note } from '#shared/dialogue/block.ts';
import type { Guide, World } from '#shared/dialogue/guide.ts';
import type { Scene, State } from '#shared/dialogue/scene.ts';
import { type Step, step } from '#shared/dialogue/step.ts';
import { toLocale } from '#shared/i18n/to-locale.ts';
import { renderReply } from './render.ts';
import { resend } from './resend.ts';
import { makeSessions, type Sessions } from './sessions.ts';
import { commands, toEvent } from './to-event.ts';
import { makeTurns } from './turns.ts';

/** The dialogue behind Telegram. Nothing anybody writes is stored or logged. */
export function makeBot(config: BotConfig, world: () => World, sessions: Sessions = makeSessions()): Bot {
  const bot = new Bot(config.token, config.apiRoot === undefined ? {} : { client: { apiRoot: config.apiRoot } });
  // autoRetry would try a broken connection for ever, with pauses of up to an hour.
  bot.api.config.use(autoRetry({ maxRetryAttempts: 3, maxDelaySeconds: 60, rethrowHttpErrors: true }), resend);
  const inTurn = makeTurns(tell);

  bot.use(async (ctx) => {
    const event = toEvent(ctx);
    const chat = ctx.chat?.id ?? ctx.from?.id;
    // A press that is answered too late, or not at all, is only a clock that keeps turning on the button.
    if (ctx.callbackQuery) ctx.answerCallbackQuery().catch(() => undefined);
    if (event === undefined || chat === undefined) return;
    await inTurn(chat, async () => {
      const now = world();
      const state = stateOf(ctx, chat, sessions, now);
      const turn = event === 'unreadable' ? unreadable(state, now) : step(state, event, now);
      sessions.write(chat, { locale: turn.state.locale, ...(turn.state.place === undefined ? {} : { place: turn.state.place }) });
      await send(ctx, chat, turn, now, config.siteUrl);
    });
  });

  bot.catch(({ error }) => tell(error));
  return bot;
}

/** A single failed answer must never stop the others. Only the kind of the mistake is told, never a text or a name. */
function tell(error: unknown): void {
  console.error(
    error instanceof GrammyError
      ? `Telegram refused ${error.method}: ${error.error_code} ${error.description}`
      : `An answer failed: ${error instanceof Error ? error.name : 'unknown mistake'}`,
  );
}

/** Tells Telegram the commands in each language; Tajik stands for every language the guide does not speak. */
export async function publishCommands(bot: Bot, world: World): Promise<void> {
  for (const locale of locales) {
    const guide = world.guides[locale];
    if (!guide) continue;
    const list = commands.map((command) => ({ command, description: guide.t(`command.${command}`) }));
    if (locale === 'tg') await bot.api.setMyCommands(list);
    await bot.api.setMyCommands(list, { language_code: locale });
  }
}

/** Where the person is: for words the session knows language and country, and the message they answer the tool that asked. */
function stateOf(ctx: Context, chat: number, sessions: Sessions, world: World): State {
  const session = sessions.read(chat);
  const locale = session?.locale ?? toLocale(ctx.from?.language_code, locales) ?? 'tg';
  const asked = ctx.message?.reply_to_message;
  const tool = asked?.from?.id === ctx.me.id ? toolThatAsks(asked.text ?? '', world) : undefined;
  const scene: Scene = tool === undefined ? { kind: 'home' } : { kind: 'tool', id: tool, at: '' };
  return { locale, scene, ...(session?.place === undefined ? {} : { place: session.place }) };
}

/** Stickers, pictures, voices: say kindly what can be read, and offer the beginning. */
function unreadable(state: State, world: World): Step {
  const turn = step(state, { kind: 'start' }, world);
  const [first, ...rest] = turn.replies;
  if (!first) return turn;
  return {
    ...turn,
    replies: [{ ...first, blocks: [note(guideOf(turn.state, world).t('dialogue.only-text')), ...first.blocks.slice(1)] }, ...rest],
  };
}

/** Sends the answers; the first one replaces the message whose button was pressed, so that a chat stays short. */
async function send(ctx: Context, chat: number, turn: Step, world: World, siteUrl: string | undefined): Promise<void> {
  const { t } = guideOf(turn.state, world);
  const messages = turn.replies.flatMap((reply) => renderReply(reply, { t, today: world.today }, siteUrl));
  for (const [index, { text, entities, keyboard, isQuestion }] of messages.entries()) {
    const options = { entities, link_preview_options: { is_disabled: true } };
    const buttons = keyboard ? { reply_markup: keyboard } : {};
    const pressed = index === 0 && !isQuestion ? ctx.callbackQuery?.message?.message_id : undefined;
    const isEdited =
      pressed !== undefined && (await ctx.api.editMessageText(chat, pressed, text, { ...options, ...buttons }).then(() => true, isSame));
    if (!isEdited)
      await ctx.api.sendMessage(chat, text, { ...options, ...(isQuestion ? { reply_markup: { force_reply: true } } : buttons) });
  }
}

/** Pressing the same button twice changes nothing, and that is fine; any other failed edit becomes a new message. */
function isSame(error: unknown): boolean {
  if (!(error instanceof GrammyError)) throw error;
  return error.description.includes('message is not modified');
}

function guideOf(state: State, world: World): Guide {
  const guide = world.guides[state.locale] ?? world.guides.tg;
  if (!guide) throw new Error('the bot needs the guide in Tajik');
  return guide;
}

import type { BotConfig } from '#bot/config.ts';
import type { Note } from '#bot/log.ts';
import { type Rehearsal, type RunningBot, startBot } from '#bot/main.ts';
import { readWorld } from '#bot/read-world.ts';
import type { World } from '#shared/dialogue/guide.ts';
import { makePerson } from './api-server/make-person.ts';
import type { NewUpdate } from './api-server/make-updates.ts';
import { type ApiServer, type Call, startApiServer } from './api-server/start-api-server.ts';
import { waitUntil } from './api-server/wait-until.ts';

/** The guide as it was compiled, read once per test file. */
export const world: () => World = readWorld();

export type Button = { readonly label: string; readonly code: string };

/** What the bot sent or changed in one turn. */
export type Answer = {
  readonly how: 'sent' | 'edited';
  readonly chat: number;
  readonly message: number | undefined;
  readonly text: string;
  readonly buttons: readonly Button[];
};

export type Turn = { readonly calls: readonly Call[]; readonly answers: readonly Answer[] };

export type Options = {
  readonly siteUrl?: string;
  readonly world?: () => World;
  readonly server?: ApiServer;
  readonly config?: Partial<BotConfig>;
  readonly rehearsal?: Rehearsal;
};

/** No waiting for limits: what tests press and write in a second takes people minutes. */
export const hurried: Rehearsal = {
  pace: { atOnce: 1e6, seconds: 1, kept: 1e6, dangers: 1e6 },
  limits: { between: 0, groupSpan: 0, groupMost: 1e6 },
};

/** The real bot, long polling our own Bot API server. */
export async function openBot(options: Options = {}) {
  const server = options.server ?? (await startApiServer());
  const notes: Note[] = [];
  const config: BotConfig = { token: server.token, apiRoot: server.url, siteUrl: options.siteUrl, perSecond: 1000, ...options.config };
  const rehearsal: Rehearsal = { ...hurried, log: (note) => notes.push(note), ...options.rehearsal };
  const start = () => startBot(config, options.world ?? world, console.error, rehearsal);
  let bot: RunningBot = await start();

  /** Pushes updates and waits until the bot asks for the next ones; what it called meanwhile is the turn. */
  async function does(...updates: readonly NewUpdate[]): Promise<Turn> {
    const before = server.calls().length;
    const last = Math.max(...updates.map((update) => server.push(update)));
    await waitUntil(() => server.isHandled(last), `the bot to be done with update ${last}`);
    const calls = server.calls().slice(before);
    return { calls, answers: calls.flatMap(toAnswer) };
  }

  function person(who: { readonly id?: number; readonly language?: string } = {}) {
    const made = makePerson(server, who);
    /** The newest button with this label in the chat, and the message it stands below. */
    function find(label: string) {
      const found = server.chats
        .shown(made.chat.id)
        .toReversed()
        .flatMap((message) => toButtons(message.reply_markup).map((button) => ({ ...button, message: message.message_id })))
        .find((button) => button.label === label);
      if (!found) throw new Error(`nobody offered "${label}"`);
      return found;
    }
    return {
      ...made,
      find,
      says: (text: string) => {
        const last = server.chats.shown(made.chat.id).at(-1);
        const isAsked = last?.reply_markup !== undefined && 'force_reply' in last.reply_markup;
        return does(isAsked ? made.answer(text, { message_id: last.message_id, text: last.text }) : made.text(text));
      },
      presses: (label: string) => {
        const { code, message } = find(label);
        return does(made.press(code, message));
      },
    };
  }

  return {
    server,
    /** What the bot logged, oldest first; turns are left out. */
    notes: (): readonly Note[] => notes.filter(({ what }) => what !== 'turn'),
    turns: (): readonly (Note & { what: 'turn' })[] => notes.filter((note) => note.what === 'turn'),
    does,
    person,
    bot: () => bot,
    /** Stops the bot and starts it anew, as after an update of the guide: nothing of the session is left. */
    restart: async () => {
      await bot.stop();
      await bot.finished;
      bot = await start();
    },
    close: async () => {
      await bot.stop();
      await bot.finished.catch(() => undefined);
      await server.close();
    },
  };
}

function toAnswer({ method, params, answer }: Call): readonly Answer[] {
  if (method !== 'sendMessage' && method !== 'editMessageText') return [];
  if (answer !== 'ok') return [];
  return [
    {
      how: method === 'sendMessage' ? 'sent' : 'edited',
      chat: Number(params['chat_id']),
      message: method === 'editMessageText' ? Number(params['message_id']) : undefined,
      text: String(params['text']),
      buttons: toButtons(params['reply_markup']),
    },
  ];
}

export function toButtons(markup: unknown): readonly Button[] {
  const rows =
    (markup as { inline_keyboard?: { text: string; callback_data?: string; url?: string }[][] } | undefined)?.inline_keyboard ?? [];
  return rows.flat().map((button) => ({ label: button.text, code: button.callback_data ?? button.url ?? '' }));
}

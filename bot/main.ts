import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import type { World } from '#shared/dialogue/guide.ts';
import type { BotConfig } from './config.ts';
import { makeChatLock } from './incoming/chat-lock.ts';
import { makeDesk, type Pace, usualPace } from './incoming/make-desk.ts';
import { type Poller, startPolling } from './incoming/poll.ts';
import { serveBot } from './incoming/serve.ts';
import { makeWebhook } from './incoming/webhook.ts';
import { type Log, makeLog, mistakeOf } from './log.ts';
import { type ChatLimits, makeChatPace, telegramLimits } from './outgoing/chat-pace.ts';
import { makeApi } from './outgoing/make-api.ts';
import { makeOutgoing } from './outgoing/make-outgoing.ts';
import { makeSharedSlots } from './outgoing/make-shared-slots.ts';
import { noteOfFailure } from './outgoing/note-of-failure.ts';
import { makeSlots } from './outgoing/slots.ts';
import { BotStopped, explain, reachTelegram } from './reach-telegram.ts';
import { makeSessions } from './sessions/make-sessions.ts';
import { makeSturdy } from './sessions/make-sturdy.ts';
import { makeMemoryStore } from './sessions/memory-store.ts';
import { openRedis } from './sessions/open-redis.ts';
import { readSecret } from './sessions/read-secret.ts';
import { makeRedisStore } from './sessions/redis-store.ts';
import { makeSqliteStore } from './sessions/sqlite-store.ts';
import { makeSendEdition } from './telegram/edition.ts';
import { makeHandler } from './telegram/make-handler.ts';
import { makeWords } from './words/make-words.ts';
import { makeMemoryWordStore } from './words/memory-word-store.ts';
import { makeRedisWordStore } from './words/redis-word-store.ts';
import { makeSqliteWordStore } from './words/sqlite-word-store.ts';

/** The running bot: `stop` finishes what it began; `finished` settles when it ends, with BotStopped when it had to. */
export type RunningBot = {
  readonly username: string;
  readonly stop: () => Promise<void>;
  readonly finished: Promise<void>;
  /** Where health, readiness and webhook are served, if they are. */
  readonly port: number | undefined;
};

/** What rehearsals change. */
export type Rehearsal = {
  readonly log?: Log;
  readonly pace?: Pace;
  readonly limits?: ChatLimits;
  readonly clock?: () => number;
  readonly editions?: string;
  readonly callSeconds?: number;
  /** Between 0 and 1: how much longer than an hour a word waits. */
  readonly chance?: () => number;
  readonly settleSeconds?: number;
};

/** Telegram's limit for messages a second to all chats together. */
const telegramPerSecond = 30;
const stopSeconds = 10;
/** Seconds after which it is looked whether words on numbers have waited long enough. */
const settleSeconds = 60;
/** Seconds for one call, from its first byte to the last of the answer. */
const callSeconds = 30;
/** Seconds for a long poll, which waits 30 of them. */
const pollSeconds = 45;
/** Answers that are made ahead of the moment when they may leave. */
const madeAhead = 64;
/** Turns that are remembered; more stay with Telegram. */
const mostTurns = 20_000;

/** Starts the bot: by long polling and with one file, or by webhook and with Redis, as `config` says. */
export async function startBot(
  config: BotConfig,
  world: () => World,
  say: (sentence: string) => void = console.error,
  rehearsal: Rehearsal = {},
): Promise<RunningBot> {
  const log = rehearsal.log ?? makeLog(config.logLevel);
  const now = () => performance.now();
  const clock = rehearsal.clock ?? Date.now;
  const { token, apiRoot } = config;
  const api = makeApi({ token, apiRoot, seconds: rehearsal.callSeconds ?? callSeconds });
  warmUp(world());
  const me = await reachTelegram(api, config, world(), say);

  const redis = config.redisUrl === undefined ? undefined : await openRedis(config.redisUrl);
  const file = config.folder === undefined ? undefined : join(config.folder, 'sessions.sqlite');
  const madeAnew = () => log({ what: 'sessions', state: 'made-anew' });
  const store = redis ? makeRedisStore(redis) : file === undefined ? makeMemoryStore() : makeSqliteStore(file, clock, madeAnew);
  const secret = config.folder === undefined && config.key === undefined ? randomBytes(32) : readSecret(config.key, config.folder ?? '.');
  const sessions = makeSessions(makeSturdy(store, log), secret, clock);

  const counts = config.folder === undefined ? makeMemoryWordStore() : makeSqliteWordStore(join(config.folder, 'words.sqlite'));
  const words = makeWords(redis ? makeRedisWordStore(redis) : counts, log, clock, rehearsal.chance ?? Math.random);
  const settling = setInterval(() => void words.settle(), (rehearsal.settleSeconds ?? settleSeconds) * 1000).unref();

  let end: (error: BotStopped) => void = () => undefined;
  const ended = new Promise<never>((_, reject) => {
    end = reject;
  });
  const perSecond = config.perSecond ?? telegramPerSecond;
  const slots = redis && config.webhook ? makeSharedSlots(redis, perSecond, now) : makeSlots(perSecond, now);
  const pace = makeChatPace(now, rehearsal.limits ?? telegramLimits);
  const revoked = (error: unknown) => end(new BotStopped(explain(error, config)));
  const outgoing = makeOutgoing({ slots, pace, log, now, revoked });
  const desk = makeDesk({
    room: () => outgoing.room(madeAhead),
    failed: (error) => log(noteOfFailure(error, 'turn')),
    flooded: (count) => log({ what: 'flood', count }),
    now,
    pace: rehearsal.pace ?? usualPace,
  });

  const busy = new Set<Promise<void>>();
  const alongside = (work: Promise<void>) => {
    busy.add(work);
    void work.finally(() => busy.delete(work)).catch(() => undefined);
  };
  const lock = redis && config.webhook ? makeChatLock(redis) : undefined;
  const sendEdition = makeSendEdition(rehearsal.editions ?? join('dist', 'carry'), api, outgoing);
  const handler = makeHandler({
    api,
    me,
    world,
    sessions,
    outgoing,
    pace,
    desk,
    lock,
    words,
    sendEdition,
    log,
    siteUrl: config.siteUrl,
    alongside,
  });
  const handle = (update: Update) => {
    const work = handler(update);
    alongside(work);
    return work;
  };
  const isFull = () => desk.waiting() > mostTurns;

  let poller: Poller | undefined;
  const webhook =
    config.webhook &&
    makeWebhook({
      path: new URL(config.webhook.url).pathname,
      secret: config.webhook.secret,
      handle,
      isFull,
      log,
    });
  let isStopping = false;
  const isReady = () => !isStopping && (poller?.isUp() ?? webhook !== undefined);
  const server =
    config.port === undefined
      ? undefined
      : await serveBot(config.port, isReady, webhook?.listener).catch((error: unknown) => {
          throw new BotStopped(`BOT_PORT ${config.port} cannot be used (${mistakeOf(error)}). Choose another one.`);
        });
  if (config.webhook === undefined) {
    const room = async () => {
      while (isFull()) await pause(50);
    };
    poller = startPolling({ api: makeApi({ token, apiRoot, seconds: pollSeconds }), handle, log, room, now });
  }

  const stopped = Promise.withResolvers<void>();
  const polled = poller?.finished.catch((error: unknown) => Promise.reject(new BotStopped(explain(error, config))));
  const finished = Promise.race([stopped.promise, ended, ...(polled ? [polled.then(() => stopped.promise)] : [])]);
  finished.catch(() => undefined);

  async function idle(): Promise<void> {
    while (busy.size > 0) await Promise.allSettled([...busy]);
  }

  async function close(): Promise<void> {
    isStopping = true;
    webhook?.stop();
    const drained = Promise.race([idle(), pause((config.stopSeconds ?? stopSeconds) * 1000, undefined, { ref: false })]);
    await poller?.stop(drained);
    await drained;
    log({ what: 'stopped', count: busy.size });
    server?.close();
    server?.closeIdleConnections();
    clearInterval(settling);
    await words.close();
    await sessions.close();
    redis?.disconnect();
    stopped.resolve();
  }

  let closing: Promise<void> | undefined;
  const stop = () => {
    closing ??= close();
    return closing;
  };
  const address = server?.address();
  return { username: me.username, stop, finished, port: typeof address === 'object' ? address?.port : undefined };
}

/** Builds what the first question of each language would build: the first person must not wait for it. */
function warmUp({ guides }: World): void {
  for (const guide of Object.values(guides)) {
    guide.search('112 паспорт passport');
    guide.findIntent('112');
  }
}

export { BotStopped } from './reach-telegram.ts';

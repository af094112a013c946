import type { Log } from '#bot/log.ts';
import type { ChatPace } from './chat-pace.ts';
import { type Line, makeLine } from './make-line.ts';
import type { Slots } from './slots.ts';
import { verdictOf } from './verdict.ts';

/** The order in which answers leave: danger before everything, files after everything. */
const priorities = ['danger', 'ordinary', 'later'] as const;
export type Priority = (typeof priorities)[number];

export type Job<T> = {
  readonly chat: number;
  readonly priority: Priority;
  readonly method: string;
  readonly call: () => Promise<T>;
};

export type Outgoing = {
  /**
   * Calls Telegram when limits and priority allow, again as long as trying again may help.
   * @throws whatever Telegram refused for good
   */
  readonly send: <T>(job: Job<T>) => Promise<T>;
  /** Answers that wait for their moment; those of a chat that must pause are not counted. */
  readonly waiting: () => number;
  /** Settles when fewer than `most` wait. */
  readonly room: (most: number) => Promise<void>;
};

type Waiting = {
  readonly job: Job<unknown>;
  readonly done: (result: unknown) => void;
  readonly failed: (error: unknown) => void;
  tries: number;
};

/** Calls under way at once; a few places are kept for danger. */
const mostUnderWay = 200;
const keptForDanger = 40;
/** Milliseconds before each new attempt while the network is away: about ten minutes in all. */
const delays = [500, 1000, 2000, 4000, 8000, 16_000, ...Array.from({ length: 19 }, () => 30_000)];
const limitedInRow = 3;
const longestQuiet = 30_000;
/** Longer pauses than this are not waited out: nobody still looks at the screen. */
const longestWait = 600_000;

type Parts = {
  readonly slots: Slots;
  readonly pace: ChatPace;
  readonly log: Log;
  /** A clock that only goes forward, in milliseconds. */
  readonly now: () => number;
  /** Told when Telegram no longer knows the token. */
  readonly revoked: (error: unknown) => void;
};

/** Why p-queue was not enough: docs/decisions/0010. */
export function makeOutgoing({ slots, pace, log, now, revoked }: Parts): Outgoing {
  const lines: Readonly<Record<Priority, Line<Waiting>>> = { danger: makeLine(), ordinary: makeLine(), later: makeLine() };
  let underWay = 0;
  /** Refusals in a row for too many messages: one is about its chat, several are about the whole bot. */
  let limited = 0;
  let quietUntil = 0;
  let isRunning = false;
  let wake: (() => void) | undefined;
  let roomFor: { readonly most: number; readonly go: () => void }[] = [];

  const waiting = () => lines.danger.size() + lines.ordinary.size() + lines.later.size();

  /** The next one whose chat may have it now. Those that must wait come back by themselves. */
  function next(): Waiting | undefined {
    for (const priority of priorities) {
      if (priority !== 'danger' && underWay >= mostUnderWay - keptForDanger) return undefined;
      for (let item = lines[priority].shift(); item; item = lines[priority].shift()) {
        const wait = pace.wait(item.job.chat, priority === 'danger');
        if (wait === 0) return item;
        comeBack(item, wait);
      }
    }
    return undefined;
  }

  function comeBack(item: Waiting, milliseconds: number): void {
    setTimeout(() => {
      lines[item.job.priority].push(item);
      run();
    }, Math.ceil(milliseconds));
  }

  function run(): void {
    wake?.();
    if (isRunning) return;
    isRunning = true;
    void loop().finally(() => {
      isRunning = false;
      if (waiting() > 0) run();
    });
  }

  async function loop(): Promise<void> {
    while (waiting() > 0) {
      while (underWay >= mostUnderWay || (underWay >= mostUnderWay - keptForDanger && lines.danger.size() === 0)) await untilWoken();
      const wait = Math.max(await slots.reserve(), quietUntil - now());
      // Whoever is most urgent when the moment has come, not when it was reserved.
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, Math.ceil(wait)));
      const item = next();
      if (item) void attempt(item);
      makeRoom();
    }
  }

  function untilWoken(): Promise<void> {
    return new Promise((resolve) => {
      wake = () => {
        wake = undefined;
        resolve();
      };
    });
  }

  function makeRoom(): void {
    const ready = roomFor.filter(({ most }) => waiting() < most);
    if (ready.length === 0) return;
    roomFor = roomFor.filter((one) => !ready.includes(one));
    for (const { go } of ready) go();
  }

  async function attempt(item: Waiting): Promise<void> {
    const { chat, method, call } = item.job;
    pace.sent(chat);
    underWay += 1;
    try {
      item.done(await call());
      limited = 0;
    } catch (error) {
      failed(item, error);
    } finally {
      underWay -= 1;
      wake?.();
    }

    function failed(one: Waiting, error: unknown): void {
      const verdict = verdictOf(error);
      const delay = delays[one.tries];
      one.tries += 1;
      if (verdict.kind === 'wait' && verdict.for <= longestWait && delay !== undefined) {
        log({ what: 'refused', method, code: 429, why: 'limit' });
        pace.pause(chat, verdict.for);
        limited += 1;
        if (limited >= limitedInRow) quietUntil = now() + Math.min(verdict.for, longestQuiet);
        comeBack(one, verdict.for);
      } else if (verdict.kind === 'again' && delay !== undefined) {
        comeBack(one, delay);
      } else {
        if (verdict.kind === 'revoked') revoked(error);
        one.failed(error);
      }
    }
  }

  return {
    waiting,
    room: (most) =>
      waiting() < most
        ? Promise.resolve()
        : new Promise((go) => {
            roomFor.push({ most, go });
          }),
    send: <T>(job: Job<T>) =>
      new Promise<T>((resolve, reject) => {
        lines[job.priority].push({ job, done: (result) => resolve(result as T), failed: reject, tries: 0 });
        run();
      }),
  };
}

/** Telegram's limits for one chat, in milliseconds and messages. */
export type ChatLimits = { readonly between: number; readonly groupSpan: number; readonly groupMost: number };

export const telegramLimits: ChatLimits = { between: 1000, groupSpan: 60_000, groupMost: 20 };

export type ChatPace = {
  /** Milliseconds until something may be sent to the chat. Danger may follow at once: Telegram allows short bursts. */
  readonly wait: (chat: number, isDanger: boolean) => number;
  readonly sent: (chat: number) => void;
  /** Telegram asked to leave the chat alone for so long; nothing goes before that. */
  readonly pause: (chat: number, milliseconds: number) => void;
};

/**
 * When each chat may have its next message: one a second, in a group twenty a minute.
 * @param now a clock that only goes forward, in milliseconds
 */
export function makeChatPace(now: () => number, limits: ChatLimits = telegramLimits): ChatPace {
  const last = new Map<number, number>();
  const paused = new Map<number, number>();
  const inGroups = new Map<number, readonly number[]>();
  let swept = now();

  /** Groups have negative numbers. */
  const isGroup = (chat: number) => chat < 0;

  function recentIn(group: number): readonly number[] {
    return (inGroups.get(group) ?? []).filter((time) => time > now() - limits.groupSpan);
  }

  /** What no longer holds anything up is forgotten. */
  function sweep(): void {
    const current = now();
    if (current - swept < 10_000) return;
    swept = current;
    for (const [chat, time] of last) if (time < current - limits.between) last.delete(chat);
    for (const [chat, time] of paused) if (time < current) paused.delete(chat);
    for (const [chat, times] of inGroups) if ((times.at(-1) ?? 0) < current - limits.groupSpan) inGroups.delete(chat);
  }

  return {
    wait: (chat, isDanger) => {
      const recent = isGroup(chat) ? recentIn(chat) : [];
      const [first = 0] = recent.slice(-limits.groupMost);
      const untils = [
        paused.get(chat) ?? 0,
        isDanger ? 0 : (last.get(chat) ?? Number.NEGATIVE_INFINITY) + limits.between,
        recent.length >= limits.groupMost ? first + limits.groupSpan : 0,
      ];
      return Math.max(...untils, 0) <= now() ? 0 : Math.max(...untils) - now();
    },
    sent: (chat) => {
      sweep();
      last.set(chat, now());
      if (isGroup(chat)) inGroups.set(chat, [...recentIn(chat), now()]);
    },
    pause: (chat, milliseconds) => void paused.set(chat, now() + milliseconds),
  };
}

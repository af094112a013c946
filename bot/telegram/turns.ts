export type Turn = () => Promise<void>;

/**
 * One turn of a chat after the other. Chats do not wait for each other longer than `patience` milliseconds: when
 * Telegram holds one up (it may ask to wait a minute), its turn and what follows in that chat go on by themselves.
 * Of a chat that is held up at most `most` turns are kept, the newest ones.
 * @param tell what to do with the mistake of a turn; it never reaches the next turn
 */
export function makeTurns(tell: (error: unknown) => void, patience = 1000, most = 20): (chat: number, turn: Turn) => Promise<void> {
  const busy = new Map<number, Turn[]>();

  async function run(chat: number, queue: Turn[]): Promise<void> {
    for (let turn = queue.shift(); turn; turn = queue.shift()) await turn().catch(tell);
    busy.delete(chat);
  }

  return async (chat, turn) => {
    const queue = busy.get(chat);
    if (queue) {
      queue.push(turn);
      if (queue.length > most) queue.shift();
      return;
    }
    const fresh = [turn];
    busy.set(chat, fresh);
    await atMost(patience, run(chat, fresh));
  };
}

async function atMost(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work, enough]);
  clearTimeout(timer);
}

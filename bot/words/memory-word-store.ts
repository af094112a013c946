import { dayBefore, keptDays, parseWord, renderWord, type WordStore } from './word-store.ts';

/** Counts until the process ends. */
export function makeMemoryWordStore(): WordStore {
  const days = new Map<string, Map<string, number>>();
  return {
    add: async (word, day) => {
      for (const old of days.keys()) if (old < dayBefore(day, keptDays)) days.delete(old);
      const counts = days.get(day) ?? new Map<string, number>();
      days.set(day, counts.set(renderWord(word), (counts.get(renderWord(word)) ?? 0) + 1));
    },
    read: async () =>
      [...days].flatMap(([day, counts]) =>
        [...counts].flatMap(([text, count]) => {
          const word = parseWord(text);
          return word ? [{ day, word, count }] : [];
        }),
      ),
    close: async () => days.clear(),
  };
}

import { tokensOf } from '#shared/search/fold.ts';

/** Words that stand in more messages say little about whether two are alike. */
const mostMessages = 400;
const alikeFrom = 0.5;

/**
 * Groups messages that are nearly the same, such as one sentence in three spellings: those that share half of their
 * rarer words, directly or through others.
 * @returns for each message the number of its group
 */
export function groupAlike(messages: readonly string[]): readonly number[] {
  const all = messages.map((message) => new Set(tokensOf(message)));
  const places = new Map<string, number[]>();
  all.forEach((words, index) => {
    for (const word of words) places.set(word, [...(places.get(word) ?? []).slice(0, mostMessages), index]);
  });
  const isRare = (word: string) => (places.get(word)?.length ?? 0) <= mostMessages;
  const rare = all.map((words) => [...words].filter(isRare));
  const groups = messages.map((_, index) => index);
  const top = (index: number): number => (groups[index] === index ? index : top(groups[index] ?? 0));
  rare.forEach((words, index) => {
    const shared = new Map<number, number>();
    for (const word of words)
      for (const other of places.get(word) ?? []) if (other < index) shared.set(other, (shared.get(other) ?? 0) + 1);
    for (const [other, count] of shared) {
      const together = words.length + (rare[other]?.length ?? 0) - count;
      if (count / together >= alikeFrom) groups[top(index)] = top(other);
    }
  });
  return groups.map((_, index) => top(index));
}

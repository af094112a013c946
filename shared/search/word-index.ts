import { weights } from './weights.ts';

/** The words of one thing, folded, by how much each counts; and its names. */
export type Indexed = {
  readonly fields: readonly { readonly weight: number; readonly texts: readonly string[] }[];
  readonly names: readonly string[];
};

/** Known words that a typed one may stand for, each with how sure that is, from 0 to 1. */
export type Meant = ReadonlyMap<string, number>;

export type WordIndex = {
  readonly has: (word: string) => boolean;
  readonly words: () => Iterable<string>;
  /** Known words that begin so, the shortest few. */
  readonly beginning: (start: string) => readonly string[];
  /** For each thing, how well it answers: 0 not at all, up to about 2 when one of its names says it all. */
  readonly score: (asked: readonly Meant[]) => Float64Array;
};

type Posting = { readonly thing: number; readonly weight: number };

/**
 * An inverted index with rare words counting more and repeated words counting less each time (as in BM25). Besides single
 * words it looks at the names of things as wholes: a question that says most of a name, and little else, is probably
 * about that thing.
 */
export function makeWordIndex(things: readonly Indexed[], fillers: ReadonlySet<string>): WordIndex {
  const postings = new Map<string, Posting[]>();
  const phrasesWith = new Map<string, number[]>();
  const phrases: { readonly thing: number; readonly words: readonly string[]; weight: number }[] = [];
  things.forEach(({ fields, names }, thing) => {
    for (const [word, sum] of weightsOf(fields)) {
      const posting = { thing, weight: (sum * (1 + weights.enough)) / (sum + weights.enough) };
      const list = postings.get(word);
      if (list) list.push(posting);
      else postings.set(word, [posting]);
    }
    for (const name of new Set(names)) {
      const words = wordsIn(name);
      for (const word of words) phrasesWith.set(word, [...(phrasesWith.get(word) ?? []), phrases.length]);
      phrases.push({ thing, words, weight: 0 });
    }
  });
  const rarity = (word: string) =>
    Math.log(1 + things.length / (0.5 + (postings.get(word)?.length ?? 0))) * (fillers.has(word) ? weights.filler : 1);
  for (const phrase of phrases) phrase.weight = phrase.words.reduce((sum, word) => sum + rarity(word), 0);
  const sorted = [...postings.keys()].toSorted();

  return {
    has: (word) => postings.has(word),
    words: () => postings.keys(),
    beginning: (start) => {
      const from = firstNotBefore(sorted, start);
      const found: string[] = [];
      for (let at = from; at < sorted.length && found.length < 8 && (sorted[at] ?? '').startsWith(start); at += 1)
        found.push(sorted[at] ?? '');
      return found;
    },
    score: (asked) => {
      const scores = new Float64Array(things.length);
      const importance = asked.map((meant) =>
        meant.size === 0 ? weights.unknown : Math.max(...[...meant].map(([word, quality]) => rarity(word) * quality)),
      );
      const all = importance.reduce((sum, weight) => sum + weight, 0);
      if (all === 0) return scores;
      const said = new Map<number, number>();
      asked.forEach((meant, position) => {
        const share = (importance[position] ?? 0) / all;
        const best = new Map<number, number>();
        const bestPhrase = new Map<number, number>();
        for (const [word, quality] of meant) {
          for (const { thing, weight } of postings.get(word) ?? []) best.set(thing, Math.max(best.get(thing) ?? 0, weight * quality));
          for (const phrase of phrasesWith.get(word) ?? []) {
            bestPhrase.set(phrase, Math.max(bestPhrase.get(phrase) ?? 0, quality * rarity(word)));
          }
        }
        for (const [thing, weight] of best) scores[thing] = (scores[thing] ?? 0) + share * weight;
        for (const [phrase, weight] of bestPhrase) said.set(phrase, (said.get(phrase) ?? 0) + weight);
      });
      const bestSaid = new Float64Array(things.length);
      for (const [position, weight] of said) {
        const phrase = phrases[position];
        if (phrase) bestSaid[phrase.thing] = Math.max(bestSaid[phrase.thing] ?? 0, (2 * weight) / (all + phrase.weight));
      }
      return scores.map((score, thing) => score + weights.phrase * (bestSaid[thing] ?? 0));
    },
  };
}

function weightsOf(fields: Indexed['fields']): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { weight, texts } of fields) {
    for (const text of texts) for (const word of wordsIn(text)) sums.set(word, (sums.get(word) ?? 0) + weight);
  }
  return sums;
}

function wordsIn(text: string): readonly string[] {
  return text.split(' ').filter((word) => word !== '');
}

function firstNotBefore(sorted: readonly string[], wanted: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

import { tokensOf } from './fold.ts';
import { latinReadings } from './latin-readings.ts';
import { makeNearWords } from './near-words.ts';
import { weights } from './weights.ts';
import type { Meant, WordIndex } from './word-index.ts';

/** A typed word: folded, as it was written, and whether more letters of it may be to come. */
export type Typed = { readonly word: string; readonly written: string; readonly isLast: boolean };

/**
 * What a typed word may stand for: itself, another reading of its Latin letters, words of the same meaning; if none of
 * these is known, a word with a slip of the finger; and, while it is typed, longer words that begin so.
 * @param same sets of words that mean the same, one word a line
 */
export function makeMeanings(index: WordIndex, same: readonly string[]): (typed: Typed) => Meant {
  const near = makeNearWords(index.words());
  const others = sameWords(same);
  return ({ word, written, isLast }) => {
    const meant = new Map<string, number>();
    const add = (candidate: string, sureness: number) => {
      if (index.has(candidate) && (meant.get(candidate) ?? 0) < sureness) meant.set(candidate, sureness);
    };
    const addWithSame = (candidate: string, sureness: number) => {
      add(candidate, sureness);
      for (const other of others.get(candidate) ?? []) add(other, sureness * weights.same);
    };
    addWithSame(word, 1);
    for (const reading of latinReadings(written)) addWithSame(reading, weights.reading);
    const isKnown = index.has(word);
    if (meant.size === 0) for (const other of swapped(written)) addWithSame(other, weights.near);
    if (meant.size === 0) for (const { word: other, likeness } of near(word)) addWithSame(other, likeness * weights.near);
    const mayGoOn = isLast && !others.has(word);
    if (word.length >= shortestBeginning && (mayGoOn || !isKnown))
      for (const other of index.beginning(word)) add(other, weights.beginning * (isKnown ? weights.goingOn : 1));
    return meant;
  };
}

const shortestBeginning = 3;

/** The word with two neighbouring letters in the other order, each way: «паспрот» is паспорт. */
function swapped(written: string): readonly string[] {
  if (written.length < shortestSwapped || written.length > longestSwapped || /\d/.test(written)) return [];
  const letters = [...written];
  return letters
    .slice(1)
    .flatMap((letter, at) => tokensOf([...letters.slice(0, at), letter, letters[at], ...letters.slice(at + 2)].join('')));
}

const [shortestSwapped, longestSwapped] = [5, 20];

/** For each word of a set, the other words of its sets. */
function sameWords(sets: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const same = new Map<string, Set<string>>();
  for (const lines of sets) {
    const set = lines.split('\n');
    for (const word of set) same.set(word, new Set([...(same.get(word) ?? []), ...set.filter((other) => other !== word)]));
  }
  return same;
}

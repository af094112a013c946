import Fuse from 'fuse.js/min-basic';

/** A known word that was probably meant, and how sure that is, from 0 to 1. */
export type NearWord = { readonly word: string; readonly likeness: number };

/** Shorter words differ too easily by one letter: «бор» is no misspelt «кор». */
const shortestMisspelt = 5;
const longWord = 8;

/**
 * Finds known words like a misspelt one. Fuse.js compares letters (Bitap); people rarely get the first letter wrong
 * after folding, so only words that begin alike are looked at, which keeps a question within a few milliseconds.
 */
export function makeNearWords(words: Iterable<string>): (typed: string) => readonly NearWord[] {
  const drawers = new Map<string, string[]>();
  for (const word of words) {
    const drawer = drawers.get(word[0] ?? '');
    if (drawer) drawer.push(word);
    else drawers.set(word[0] ?? '', [word]);
  }
  const opened = new Map<string, Fuse<string>>();
  const remembered = new Map<string, readonly NearWord[]>();
  const look = (typed: string): readonly NearWord[] => {
    if (typed.length < shortestMisspelt || /^\d/.test(typed)) return [];
    const first = typed[0] ?? '';
    const fuse = opened.get(first) ?? new Fuse(drawers.get(first) ?? [], options);
    opened.set(first, fuse);
    const slips = typed.length >= longWord ? 2 : 1;
    return fuse
      .search(typed.slice(0, 32), { limit: 12 })
      .map(({ item, score = 1 }) => ({ word: item, slips: Math.round(score * typed.length), longer: item.length - typed.length }))
      .filter(({ word, slips: found, longer }) => found <= slips && Math.abs(longer) <= slips && word.length >= shortestMisspelt)
      .map(({ word, slips: found, longer }) => ({ word, likeness: 1 - Math.max(found, Math.abs(longer)) / typed.length }))
      .slice(0, 4);
  };
  return (typed) => {
    const known = remembered.get(typed);
    if (known) return known;
    const found = look(typed);
    if (remembered.size < 2000) remembered.set(typed, found);
    return found;
  };
}

const options = { includeScore: true, threshold: 0.26, ignoreLocation: true, ignoreFieldNorm: true, minMatchCharLength: 1 } as const;

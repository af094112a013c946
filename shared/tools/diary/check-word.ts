/** Why a word is no lock; each has its sentence, `tool.keep-proof.word-*`. */
export type WeakWord = 'short' | 'digits' | 'simple';

const least = 8;
const leastDifferent = 5;

/**
 * The word as it locks. Keyboards write the same letter in two ways, begin with a capital, and end with a space: none of
 * this may lock anybody out.
 * @example toLock(' Се  Себи сурх ') // "се себи сурх"
 */
export function toLock(word: string): string {
  return word.normalize('NFKC').toLowerCase().normalize('NFKC').replaceAll(/\s+/g, ' ').trim();
}

/**
 * What is wrong with a word that somebody wants to lock with, or undefined. A date or a phone number is tried in minutes.
 * @example findWeakness('12.03.1990') // "digits"
 */
export function findWeakness(word: string): WeakWord | undefined {
  const letters = [...toLock(word)];
  if (letters.length < least) return 'short';
  if (!letters.some((letter) => /\p{L}/u.test(letter))) return 'digits';
  return new Set(letters).size < leastDifferent ? 'simple' : undefined;
}

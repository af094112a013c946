import type { Contact, Line, Purpose, Ref } from '#content/index.ts';

/**
 * Kinds of help of which nobody is asked whether it answered. On a phone that is shared, searched or taken, a message
 * about such a number would show whom somebody rang; and emergency numbers are never tried.
 */
const neverAsked: readonly Purpose[] = [
  'emergency',
  'police',
  'trafficking',
  'violence-against-women',
  'health',
  'mental-health',
  'children',
];

/** Whether a reader is asked if the numbers of this contact answered: only where having rung it endangers nobody. */
export function takesWord({ purposes }: Pick<Contact, 'purposes'>): boolean {
  return !purposes.some((purpose) => neverAsked.includes(purpose));
}

/**
 * Four letters or digits that stand for a number in a button, from its digits (FNV-1a): they say the same when its row
 * was moved, and nothing once the number is gone.
 * @example markOf({ dial: '+971 4 394 5814' }) // "0k3f"
 */
export function markOf({ dial }: Pick<Line, 'dial'>): string {
  const digits = dial.replaceAll(/\D/g, '');
  let hash = 0x811c9dc5;
  for (const digit of digits) hash = Math.imul(hash ^ digit.charCodeAt(0), 0x01000193);
  return ((hash >>> 0) % 36 ** 4).toString(36).padStart(4, '0');
}

/** A number, and whether it answered somebody who rang. */
export type Word = { readonly row: Ref; readonly number: string; readonly isAnswered: boolean };

/** What readers said of one number on one day; counts are at least so many, because small ones are not told exactly. */
export type WordDay = {
  readonly day: string;
  readonly row: Ref;
  readonly number: string;
  readonly answered: number;
  readonly silent: number;
};

/** What readers said of a number since it was last rung. It is a reason to ring, never a check. */
export type ReadersWord = { readonly answered: number; readonly silent: number; readonly isDoubted: boolean };

/** One angry finger is no doubt; two days or chats are. */
const leastDoubts = 2;

/**
 * What readers said of one number after a day.
 * @param after the day of the last call; what was said on it or before counts no more
 */
export function wordOf(words: readonly WordDay[], row: Ref, line: Pick<Line, 'dial' | 'e164'>, after = ''): ReadersWord | undefined {
  const digits = [line.dial, line.e164 ?? line.dial].map((number) => number.replaceAll(/\D/g, ''));
  const own = words.filter((word) => word.row === row && word.day > after && digits.includes(word.number.replaceAll(/\D/g, '')));
  if (own.length === 0) return undefined;
  const sum = (key: 'answered' | 'silent') => own.reduce((total, word) => total + word[key], 0);
  const [answered, silent] = [sum('answered'), sum('silent')];
  return { answered, silent, isDoubted: silent >= leastDoubts && silent > answered };
}

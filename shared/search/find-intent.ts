import type { WordsEntry } from '#content/index.ts';
import { tokensOf } from './fold.ts';

/** An emergency that a message speaks of, and the topic that opens. */
export type FoundIntent = { readonly intent: WordsEntry['intents'][number]['intent']; readonly opens: string };

const longestMessage = 1000;

/**
 * Looks for danger before anything else: a phrase counts when each of its words stands in the message,
 * in any order, also misspelt by one letter or with another ending. The phrase with most words wins.
 * A phrase of one word has no other word to confirm it, so a slip counts less there: see `isSameAlone`.
 */
export function makeFindIntent(words: WordsEntry): (message: string) => FoundIntent | undefined {
  const phrases = words.intents.flatMap(({ intent, opens, phrases: typed }) =>
    typed.map((phrase) => ({ intent, opens, tokens: tokensOf(phrase) })),
  );
  const ordered = phrases.toSorted((a, b) => b.tokens.length - a.tokens.length || b.tokens.join('').length - a.tokens.join('').length);
  return (message) => {
    const typed = tokensOf(message.slice(0, longestMessage));
    const found = ordered.find(({ tokens }) => {
      const isSame = tokens.length === 1 ? isSameAlone : isSameWord;
      return tokens.every((token) => typed.some((word) => isSame(token, word)));
    });
    return found && { intent: found.intent, opens: found.opens };
  };
}

/** The same word up to one slip, or the same beginning with another ending of at most four letters. */
function isSameWord(wanted: string, typed: string): boolean {
  if (wanted === typed) return true;
  if (wanted.length < 5 || typed.length < 5) return wanted.length >= 4 && typed.startsWith(wanted) && typed.length - wanted.length <= 4;
  if (typed.startsWith(wanted) && typed.length - wanted.length <= 4) return true;
  return isOneSlipApart(wanted, typed);
}

/**
 * A word that means danger all by itself: a slip must leave the first letter and add none, and only long words may
 * have one. Else "rated" reads as "raped", "painted" as "fainted" and «отправился» as «отравился».
 */
function isSameAlone(wanted: string, typed: string): boolean {
  if (typed.startsWith(wanted)) return isSameWord(wanted, typed);
  return wanted.length >= 6 && typed.length <= wanted.length && typed[0] === wanted[0] && isSameWord(wanted, typed);
}

/** One letter more, less or other. */
function isOneSlipApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
}

import type { WordsEntry } from '#content/index.ts';
import { tokensOf } from './fold.ts';

/** An emergency that a message speaks of, and the topic that opens. */
export type FoundIntent = { readonly intent: WordsEntry['intents'][number]['intent']; readonly opens: string };

const longestMessage = 1000;

/**
 * Looks for danger before anything else: a phrase counts when each of its words stands in the message,
 * in any order, also misspelt by one letter or with another ending. The phrase with most words wins.
 */
export function makeFindIntent(words: WordsEntry): (message: string) => FoundIntent | undefined {
  const phrases = words.intents.flatMap(({ intent, opens, phrases: typed }) =>
    typed.map((phrase) => ({ intent, opens, tokens: tokensOf(phrase) })),
  );
  const ordered = phrases.toSorted((a, b) => b.tokens.length - a.tokens.length || b.tokens.join('').length - a.tokens.join('').length);
  return (message) => {
    const typed = tokensOf(message.slice(0, longestMessage));
    const found = ordered.find(({ tokens }) => tokens.every((token) => typed.some((word) => isSameWord(token, word))));
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

/** One letter more, less or other. */
function isOneSlipApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
}

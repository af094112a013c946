import type { PhraseCard } from '#content/index.ts';
import type { PocketCard } from '#shared/dialogue/pocket-card.ts';
import type { RankedContact } from '#shared/trust/rank-contacts.ts';

/** A card to cut out: one sentence in one language of the country. */
export type CutCard = { readonly phrase: PhraseCard; readonly line: PhraseCard['says'][number] };

/** A page of the booklet for the pocket. */
export type SmallPage =
  | { readonly kind: 'cover'; readonly contact: RankedContact | undefined }
  | { readonly kind: 'numbers'; readonly contacts: readonly RankedContact[] }
  | { readonly kind: 'cards'; readonly cards: readonly CutCard[] }
  /** Lines to write on. */
  | { readonly kind: 'write' }
  | { readonly kind: 'back' };

const perPage = 2;
/** Pages between the cover and the lines to write on. */
const inside = 5;

/**
 * The eight pages of the booklet: the first number, all numbers, as many cards as pages are left, lines to write on, the back.
 * @param cards the most urgent first
 */
export function smallPages({ help, consulate }: PocketCard, cards: readonly CutCard[]): readonly SmallPage[] {
  const numbers = [...inTwos(help), ...inTwos(consulate)];
  const pairs = inTwos(cards).slice(0, inside - numbers.length);
  return [
    { kind: 'cover', contact: help[0] },
    ...numbers.map((contacts): SmallPage => ({ kind: 'numbers', contacts })),
    ...pairs.map((pair): SmallPage => ({ kind: 'cards', cards: pair })),
    { kind: 'write' },
    { kind: 'back' },
  ];
}

function inTwos<T>(items: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / perPage) }, (_, page) => items.slice(page * perPage, (page + 1) * perPage));
}

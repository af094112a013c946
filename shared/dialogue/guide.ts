import type { Bundle, Locale } from '#content/index.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { type FoundIntent, makeFindIntent } from '#shared/search/find-intent.ts';
import { makeSearch, type Search } from '#shared/search/make-search.ts';
import type { PackedDanger, PackedWords } from '#shared/search/pack-words.ts';
import type { HearSmallTalk } from '#shared/search/small-talk.ts';

/** The guide in one language, ready to answer. */
export type Guide = {
  readonly bundle: Bundle;
  readonly t: Translate;
  readonly search: Search;
  readonly findIntent: (message: string) => FoundIntent | undefined;
};

/**
 * What an answer may depend on besides the person: the guide in the languages at hand, the day, how this face hears
 * greetings and where somebody is, and whether it takes readers' word on numbers.
 */
export type World = {
  readonly guides: Readonly<Partial<Record<Locale, Guide>>>;
  readonly today: string;
  readonly hearSmallTalk?: HearSmallTalk;
  readonly takesWord?: boolean;
};

/** The search words of the guide's own language, those of the others as far as they are at hand, and what signals danger. */
export type GuideWords = { readonly own: PackedWords; readonly others: () => readonly PackedWords[]; readonly danger: PackedDanger };

/** An answer less sure than this is looked for in the words of the other languages too. */
const unsure = 0.5;

/** Builds everything that answering needs, once per language. Indexes are built at the first question. */
export function makeGuide(bundle: Bundle, t: Translate, { own, others, danger }: GuideWords): Guide {
  const searches = new Map<PackedWords, Search>();
  const searchIn = (words: PackedWords): Search => {
    const search = searches.get(words) ?? makeSearch(bundle, words);
    searches.set(words, search);
    return search;
  };
  let findIntent: Guide['findIntent'] | undefined;
  return {
    bundle,
    t,
    search: (query, options) => {
      const found = searchIn(own)(query, options);
      if ((found[0]?.sureness ?? 0) >= unsure) return found;
      const all = [found, ...others().map((words) => searchIn(words)(query, options))];
      return all.reduce((best, hits) => ((hits[0]?.sureness ?? 0) > (best[0]?.sureness ?? 0) ? hits : best));
    },
    findIntent: (message) => {
      findIntent ??= makeFindIntent(danger);
      return findIntent(message);
    },
  };
}

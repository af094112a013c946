import type { Bundle, Locale } from '#content/index.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { type FoundIntent, makeFindIntent } from '#shared/search/find-intent.ts';
import { makeSearch, type Search } from '#shared/search/make-search.ts';

/** The guide in one language, ready to answer. */
export type Guide = {
  readonly bundle: Bundle;
  readonly t: Translate;
  readonly search: Search;
  readonly findIntent: (message: string) => FoundIntent | undefined;
};

/** What an answer may depend on besides the person: the guide in the languages at hand, and the day. */
export type World = { readonly guides: Readonly<Partial<Record<Locale, Guide>>>; readonly today: string };

/** Builds everything that answering needs, once per language. The search index is built at the first question. */
export function makeGuide(bundle: Bundle, t: Translate): Guide {
  let search: Search | undefined;
  return {
    bundle,
    t,
    search: (query, options) => {
      search ??= makeSearch(bundle);
      return search(query, options);
    },
    findIntent: makeFindIntent(bundle.words),
  };
}

import { readBundle } from '#content/compile/read-bundle.ts';
import type { Bundle, Locale } from '#content/index.ts';
import type { Guide, World } from '#shared/dialogue/guide.ts';
import { makeGuides } from '#shared/dialogue/make-guides.ts';
import { makeSmallTranslate } from '#shared/i18n/make-small-translate.ts';
import { packDanger, packWords } from '#shared/search/pack-words.ts';
import { type HearSmallTalk, makeHearSmallTalk } from '#shared/search/small-talk.ts';
import { readToday } from './today.ts';

/** The guide in all languages, read once; the day is read at every turn. */
export function readWorld(root?: string): () => World {
  const guides = readGuides(root);
  const hearSmallTalk = hearSmallTalkIn(Object.values(guides).map(({ bundle }) => bundle));
  return () => ({ guides, today: readToday(), hearSmallTalk });
}

/** Countries may be named in any of the languages. */
export function hearSmallTalkIn(bundles: readonly Bundle[]): HearSmallTalk {
  const [first] = bundles;
  return makeHearSmallTalk(
    bundles.map((bundle) => ({ bundle, words: packWords(bundle) })),
    first && packDanger(first).talk,
  );
}

/** The guide in all languages, ready to answer. */
export function readGuides(root?: string): Readonly<Record<Locale, Guide>> {
  const { tg, ru, en } = makeGuides(
    { tg: readBundle('tg', root), ru: readBundle('ru', root), en: readBundle('en', root) },
    makeSmallTranslate,
  );
  // All languages know the same signs of danger; a face may ask for the same words twice, to answer them sooner.
  const findIntent = onceInARow(tg.findIntent);
  return { tg: { ...tg, findIntent }, ru: { ...ru, findIntent }, en: { ...en, findIntent } };
}

/** Asked for the same words twice in a row, it answers from what it knows. */
function onceInARow<T>(find: (words: string) => T): (words: string) => T {
  let last: { readonly words: string; readonly found: T } | undefined;
  return (words) => {
    if (last?.words !== words) last = { words, found: find(words) };
    return last.found;
  };
}

import type { Bundle, Locale } from '#content/index.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { type PackedWords, packDanger, packWords } from '#shared/search/pack-words.ts';
import { type Guide, makeGuide } from './guide.ts';

/** The guide in all languages, each knowing the search words of the others. */
export function makeGuides(
  bundles: Readonly<Record<Locale, Bundle>>,
  translate: (bundle: Bundle) => Translate,
): Readonly<Record<Locale, Guide>> {
  const danger = packDanger(bundles.tg);
  const packed = new Map<Locale, PackedWords>();
  const wordsOf = (locale: Locale): PackedWords => {
    const words = packed.get(locale) ?? packWords(bundles[locale]);
    packed.set(locale, words);
    return words;
  };
  const open = (locale: Locale, others: readonly [Locale, Locale]) =>
    makeGuide(bundles[locale], translate(bundles[locale]), { own: wordsOf(locale), others: () => others.map(wordsOf), danger });
  return { tg: open('tg', ['ru', 'en']), ru: open('ru', ['tg', 'en']), en: open('en', ['ru', 'tg']) };
}

import type { Bundle } from '#content/index.ts';
import { soundsOf, tokensOf } from './fold.ts';
import { latinReadings } from './latin-readings.ts';
import { isNoPlace, makePlacesNamed } from './places-named.ts';

/** What a message says that asks nothing: the country in which somebody is, or a greeting. */
export type SmallTalk = { readonly kind: 'where'; readonly place: string } | { readonly kind: 'greeting' };

/** Nobody needs more words for it. */
const mostWords = 8;

/**
 * Understands a greeting, and an answer to "Where are you?" that was typed instead of pressed, in any of the languages of
 * the bundles.
 * @example makeHearSmallTalk([tg, ru, en])('салом, я сейчас в Дубае') // { kind: 'where', place: 'AE' }
 * @example makeHearSmallTalk([tg, ru, en])('виза в Дубай') // undefined
 */
export function makeHearSmallTalk(bundles: readonly Bundle[]): (message: string) => SmallTalk | undefined {
  const setOf = (list: 'greetings' | 'where') => new Set(bundles.flatMap(({ words }) => words.talk?.[list].flatMap(soundsOf) ?? []));
  const [greetings, besides] = [setOf('greetings'), setOf('where')];
  const isIn = (sets: readonly ReadonlySet<string>[]) => (written: string) =>
    isEach(soundsOf(written), (word) => sets.some((set) => set.has(word)));
  const isTelling = (written: string) => !isIn([greetings, besides])(written);
  const placeNamed = makePlaceNamed(bundles.flatMap(namesOf).map(({ place, words }) => ({ place, words: words.filter(isTelling) })));
  return (message) => {
    const words = message.split(/[^\p{L}\p{M}'ʼ’‘`´ʹ]+/u, mostWords + 2).filter((word) => word !== '');
    if (words.length === 0 || words.length > mostWords) return undefined;
    if (words.every(isIn([greetings]))) return { kind: 'greeting' };
    const place = placeNamed(words.filter(isTelling));
    return place === undefined ? undefined : { kind: 'where', place };
  };
}

/** What has no letters that sound is no word of any kind. */
function isEach(words: readonly string[], is: (word: string) => boolean): boolean {
  return words.length > 0 && words.every(is);
}

type Named = { readonly place: string; readonly words: readonly string[] };

/** The one country whose name, or a city of which, these words are. */
function makePlaceNamed(all: readonly Named[]): (words: readonly string[]) => string | undefined {
  const names = all.filter(({ words }) => isName(words));
  // Folded, Турция and Туркменистан are one word; as they sound, they are two.
  const ways = [soundsOf, (written: string) => [...tokensOf(written), ...latinReadings(written)]].map((read) => ({
    read,
    placesNamed: makePlacesNamed(
      names.map(({ place, words }) => ({ kind: 'place', places: [place], names: [{ key: words.flatMap(read).join(' '), isLong: false }] })),
    ),
  }));
  return (words) => {
    if (words.some(isNoPlace)) return undefined;
    const found = ways.map(({ read, placesNamed }) => {
      const readings = words.map(read);
      const named = placesNamed(readings);
      const isAllNamed = readings.every((reading) => reading.some((word) => named.words.has(word)));
      return isAllNamed && named.places.size === 1 ? [...named.places] : [];
    });
    return found.flat()[0];
  };
}

/** «работа Катар» is a question, «Саудовская Аравия» a name. */
function isName(words: readonly string[]): boolean {
  return words.length === 1 || (words.length > 1 && words.every((word) => word !== word.toLowerCase()));
}

/** All that is said for countries and their cities. */
function namesOf({ places, words }: Bundle): readonly Named[] {
  return places.flatMap(({ id, name }) =>
    [name, ...(words.aliases[`place:${id}`] ?? [])].map((said) => ({ place: id, words: said.split(' ') })),
  );
}

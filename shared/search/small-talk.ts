import type { Bundle } from '#content/index.ts';
import { soundsOf, tokensOf } from './fold.ts';
import { latinReadings } from './latin-readings.ts';
import type { PackedDanger, PackedWords } from './pack-words.ts';
import { isNoPlace, makePlacesNamed } from './places-named.ts';
import { thingsOf } from './things.ts';

/** What a message says that asks nothing: the country in which somebody is, or a greeting. */
export type SmallTalk = { readonly kind: 'where'; readonly place: string } | { readonly kind: 'greeting' };

/** Hears it in a message; undefined, when there is more in it. */
export type HearSmallTalk = (message: string) => SmallTalk | undefined;

/** A guide in one language with its search words. */
type Known = { readonly bundle: Bundle; readonly words: PackedWords };

/** Nobody needs more words for it. */
const mostWords = 8;

/**
 * Understands a greeting, and an answer to "Where are you?" that was typed instead of pressed.
 * @param known the languages in which countries and cities may be named
 * @param talk the words that greet, and those besides a place; of all languages
 * @example makeHearSmallTalk([{ bundle, words }], packDanger(bundle).talk)('салом, ман дар Дубай') // { kind: 'where', place: 'AE' }
 */
export function makeHearSmallTalk(known: readonly Known[], talk: PackedDanger['talk']): HearSmallTalk {
  const setOf = (lines = '') => new Set(lines.split('\n'));
  const [greetings, besides] = [setOf(talk?.greetings), setOf(talk?.where)];
  const isIn = (sets: readonly ReadonlySet<string>[]) => (written: string) =>
    isEach(soundsOf(written), (word) => sets.some((set) => set.has(word)));
  const isTelling = (written: string) => !isIn([greetings, besides])(written);
  const placeNamed = makePlaceNamed(known);
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

type Way = { readonly read: (written: string) => readonly string[]; readonly names: readonly Named[] };
type Named = { readonly place: string; readonly key: string };

/** The one country whose name, or a city of which, these words are. */
function makePlaceNamed(known: readonly Known[]): (words: readonly string[]) => string | undefined {
  const titles = known.flatMap(({ bundle }) => bundle.places);
  // Folded, Туркия and Туркманистон are one word; as they sound, they are two.
  const spoken: Way = { read: soundsOf, names: titles.map(({ id, name }) => ({ place: id, key: soundsOf(name).join(' ') })) };
  const folded: Way = { read: (written) => [...tokensOf(written), ...latinReadings(written)], names: known.flatMap(namesOf) };
  const ways = [spoken, folded].map(({ read, names }) => {
    const things = names.map(({ place, key }) => ({ kind: 'place', places: [place], names: [{ key, isLong: false }] }) as const);
    return { read, placesNamed: makePlacesNamed(things) };
  });
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

/** Titles, and other names of one word: «работа Катар» stands among them too, and is a question. */
function namesOf({ bundle, words }: Known): readonly Named[] {
  const places = thingsOf({ ...bundle, topics: [], contacts: [], facts: [] }, { ...words, pages: {} }, new Set());
  return places.flatMap(({ names, places: [place = ''] }) =>
    names.flatMap(({ key }, index) => (index === 0 || !key.includes(' ') ? [{ place, key }] : [])),
  );
}

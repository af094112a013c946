import type { Thing } from './things.ts';

/** The countries that a question names, and the words it names them with. */
export type NamedPlaces = { readonly places: ReadonlySet<string>; readonly words: ReadonlySet<string> };

/** Beginnings of words that folding makes equal to a place: который (Катар), остановила (Астана), ташкилот (Тошканд), take (Tokyo). */
const noPlaces =
  'котор kotor останов остане ostanov ostane ташкил tashkil ҷиноя чиноя jinoya қабул qabul рядом ryadom мақом maqom take'.split(' ');

/** Whether a word as it was typed cannot name a place, though folded it may look like one. */
export function isNoPlace(written: string): boolean {
  const small = written.toLowerCase();
  return noPlaces.some((start) => small.startsWith(start));
}

/**
 * Finds countries by their names and cities; a name of several words is one when all of them are said. Each word typed
 * comes with the other ways to read it.
 */
export function makePlacesNamed(
  things: readonly Pick<Thing, 'kind' | 'names' | 'places'>[],
): (typed: readonly (readonly string[])[]) => NamedPlaces {
  const byFirstWord = new Map<string, { readonly place: string; readonly words: readonly string[] }[]>();
  for (const { names, places } of things.filter(({ kind }) => kind === 'place')) {
    for (const { key } of names) {
      const words = key.split(' ');
      const first = words[0] ?? '';
      byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { place: places[0] ?? '', words }]);
    }
  }
  return (typed) => {
    const read = new Set(typed.flat());
    const named = [...read].flatMap((word) => (byFirstWord.get(word) ?? []).filter(({ words }) => words.every((other) => read.has(other))));
    return { places: new Set(named.map(({ place }) => place)), words: new Set(named.flatMap(({ words }) => words)) };
  };
}

import type { Bundle, Ref } from '#content/index.ts';
import { fold, tokensOf } from './fold.ts';
import { makeMeanings } from './make-meanings.ts';
import { nameKey } from './name-key.ts';
import type { PackedWords } from './pack-words.ts';
import { isNoPlace, makePlacesNamed } from './places-named.ts';
import { type Thing, thingsOf } from './things.ts';
import { weights } from './weights.ts';
import { makeWordIndex } from './word-index.ts';

/** One thing found, best first; `sureness` says how much of the question it answers, from 0 up. */
export type Hit = { readonly id: Ref; readonly kind: Thing['kind']; readonly title: string };
export type ScoredHit = Hit & { readonly sureness: number };

/** `place`: the country the person has chosen; its contacts and rules come first. */
export type SearchOptions = { readonly limit?: number; readonly place?: string | undefined };

/** Finds things of the guide by what people type. An empty question, or one of single letters, finds nothing. */
export type Search = (query: string, options?: SearchOptions) => readonly ScoredHit[];

const longestQuery = 200;
const noFillers: ReadonlySet<string> = new Set();

/**
 * Builds the search over one language of the guide. Every word is looked up as it is, as a word of the same meaning,
 * and as a misspelt one; what is asked most exactly by a title or an alias comes first. A country named in the question
 * leaves only the contacts and rules of that country.
 * @param bundle the guide whose titles are shown
 * @param words the search words, of the same language or of another
 * @example makeSearch(bundle, packWords(bundle))('konsulstvo dubay')[0]?.id // "mission:tj-consulate-general-dubai"
 */
export function makeSearch(bundle: Bundle, words: PackedWords): Search {
  const fillers = new Set(words.fillers.split('\n'));
  const things = thingsOf(bundle, words, fillers);
  const index = makeWordIndex(things.map(toIndexed), fillers);
  const meanings = makeMeanings(index, words.same);
  const placesNamed = makePlacesNamed(things);

  return (query, { limit = 10, place } = {}) => {
    const typed = typedIn(query.slice(0, longestQuery));
    const telling = typed.filter(({ word }) => word.length > 1 || /\d/.test(word));
    if (telling.length === 0) return [];
    const read = telling.map((one, position) => {
      const meant = meanings({ ...one, isLast: position === telling.length - 1 });
      const sure = [one.word, ...[...meant.keys()].filter((word) => (meant.get(word) ?? 0) >= weights.reading)];
      return { meant, mayBePlace: isNoPlace(one.written) ? [] : sure };
    });
    const named = placesNamed(read.map(({ mayBePlace }) => mayBePlace));
    const asked = read.map(({ meant, mayBePlace }) => ({ meant, isPlace: mayBePlace.some((word) => named.words.has(word)) }));
    const isOnlyPlace = asked.every(({ isPlace }) => isPlace);
    const scores = index.score(asked.map(({ meant }) => meant));
    const subject = isOnlyPlace ? scores : index.score(asked.filter(({ isPlace }) => !isPlace).map(({ meant }) => meant));
    const spoken = typed.map(({ word }) => word);
    const [said, key] = [nameKey(spoken, noFillers), nameKey(spoken, fillers)];
    const found: ScoredHit[] = [];
    things.forEach((thing, position) => {
      const isThere = thing.places.some((id) => named.places.has(id));
      const exact = exactness(thing, said, key);
      if (named.places.size > 0 && thing.places.length > 0 && !isThere && exact === 0) return;
      const score = scores[position] ?? 0;
      const rest = subject[position] ?? 0;
      if (score === 0 && rest === 0) return;
      const chosen = place === undefined || named.places.size > 0 ? 0 : closeness(thing, place);
      const sureness = withPlace(thing, score, rest, isThere, isOnlyPlace) + exact + chosen + priorOf(thing.kind);
      found.push({ id: thing.id, kind: thing.kind, title: thing.title, sureness });
    });
    return found
      .filter(({ sureness }) => sureness >= leastSure)
      .toSorted((a, b) => b.sureness - a.sureness)
      .slice(0, limit);
  };
}

const leastSure = 0.16;

/** The folded words of a question, each once, and how they were written. */
function typedIn(query: string): readonly { readonly word: string; readonly written: string }[] {
  const typed = new Map<string, string>();
  for (const written of query.split(/[^\p{L}\p{M}\p{N}'ʼ’‘`´ʹ]+/u)) {
    for (const word of tokensOf(written)) if (!typed.has(word)) typed.set(word, written);
  }
  return [...typed].map(([word, written]) => ({ word, written }));
}

function toIndexed({ title, names, words, summary, body }: Thing) {
  return {
    names: names.map(({ key }) => key),
    fields: [
      { weight: weights.said, texts: [...words, names[0]?.key ?? ''] },
      { weight: weights.title, texts: [fold(title)] },
      { weight: weights.summary, texts: [summary] },
      { weight: weights.body, texts: body },
    ],
  };
}

/**
 * How well a thing answers a question that names a country: what belongs there has those words for granted, what is
 * about no country loses a little, and the country itself is never far.
 */
function withPlace({ kind }: Thing, score: number, subject: number, isThere: boolean, isOnlyPlace: boolean): number {
  if (isOnlyPlace) return score + (isThere && kind === 'place' ? 0.5 : 0);
  if (!isThere) return Math.max(score, subject * weights.elsewhere);
  if (kind === 'place') return Math.max(score, weights.country);
  return Math.max(score, subject * weights.granted) + Math.min(subject, weights.there);
}

/** What it is worth that the question is a name of the thing and nothing else; most, when it is the name that is shown. */
function exactness({ said: title, names }: Thing, said: string, key: string): number {
  if (title === said) return weights.shown;
  const alike = names.filter((name) => name.key === key);
  if (alike.length === 0) return 0;
  return weights.exact + (alike.some(({ isLong }) => isLong === (said !== key)) ? weights.asSaid : 0);
}

/** What belongs to the chosen country comes before what belongs to another; pages are for everybody. */
function closeness({ places }: Thing, chosen: string): number {
  if (places.length === 0) return 0;
  return places.includes(chosen) ? weights.chosen : weights.notChosen;
}

function priorOf(kind: Hit['kind']): number {
  if (kind === 'topic') return weights.topic;
  if (kind === 'rule') return weights.rule;
  return kind === 'mission' || kind === 'service' ? weights.contact : 0;
}

import type { Bundle, ProseBlock, Ref } from '#content/index.ts';
import { splitRef } from '#shared/links/href.ts';
import { fold, tokensOf } from './fold.ts';
import { nameKey } from './name-key.ts';
import { makeNearWords } from './near-words.ts';
import type { PackedWords } from './pack-words.ts';
import { weights } from './weights.ts';
import { makeWordIndex } from './word-index.ts';

/** One thing found, best first; `sureness` says how much of the question it answers, from 0 up. */
export type Hit = {
  readonly id: Ref;
  readonly kind: 'topic' | 'place' | 'mission' | 'service' | 'rule' | 'tool' | 'page';
  readonly title: string;
};
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
  const index = makeWordIndex(
    things.map(({ names, summary, body }) => [
      { weight: weights.names, texts: names },
      { weight: weights.summary, texts: [summary] },
      { weight: weights.body, texts: body },
    ]),
    fillers,
  );
  const known = (word: string) => index.has(word);
  const near = makeNearWords(index.words());
  const same = sameWords(words);
  const places = placeWords(bundle, words);

  return (query, { limit = 10, place } = {}) => {
    const typed = [...new Set(tokensOf(query.slice(0, longestQuery)))];
    const telling = typed.filter((word) => word.length > 1 || /\d/.test(word));
    if (telling.length === 0) return [];
    const named = placesNamed(telling, places);
    const asked = telling.map((word, position) => ({
      word,
      isPlace: named.words.has(word),
      meant: meant(word, position === telling.length - 1),
    }));
    const isOnlyPlace = asked.every(({ isPlace }) => isPlace);
    const scores = index.score(asked.map(({ meant: candidates }) => candidates));
    const subject = isOnlyPlace ? scores : index.score(asked.filter(({ isPlace }) => !isPlace).map(({ meant: candidates }) => candidates));
    const [said, key] = [nameKey(typed, noFillers), nameKey(typed, fillers)];
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

  /** What a typed word may stand for: itself, words of the same meaning, its beginning of a longer word, a misspelt one. */
  function meant(word: string, isLast: boolean) {
    const candidates = new Map<string, number>();
    const add = (candidate: string, quality: number) => {
      if (known(candidate) && (candidates.get(candidate) ?? 0) < quality) candidates.set(candidate, quality);
    };
    add(word, 1);
    for (const other of same.get(word) ?? []) add(other, weights.same);
    if (!known(word) || (isLast && word.length >= 3 && (same.get(word)?.length ?? 0) === 0)) {
      for (const { word: other, likeness } of known(word) ? [] : near(word)) {
        add(other, likeness * weights.near);
        for (const third of same.get(other) ?? []) add(third, likeness * weights.near * weights.same);
      }
      if (word.length >= 3)
        for (const other of index.beginning(word)) add(other, known(word) ? weights.beginning * 0.7 : weights.beginning);
    }
    return candidates;
  }
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
function exactness({ said: title, short, long }: Thing, said: string, key: string): number {
  if (title === said) return weights.title;
  const [alike, other] = said === key ? [short, long] : [long, short];
  if (alike.has(key)) return weights.exact + weights.asSaid;
  return other.has(key) ? weights.exact : 0;
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

const leastSure = 0.16;

type Thing = {
  readonly id: Ref;
  readonly kind: Hit['kind'];
  readonly title: string;
  readonly places: readonly string[];
  /** The title with its fillers; title and aliases without. */
  readonly said: string;
  readonly names: readonly string[];
  /** Which of the names were written without fillers («помощь») and which with («где получить помощь»). */
  readonly short: ReadonlySet<string>;
  readonly long: ReadonlySet<string>;
  readonly summary: string;
  readonly body: readonly string[];
};

function thingsOf(bundle: Bundle, words: PackedWords, fillers: ReadonlySet<string>): readonly Thing[] {
  const thing = (id: Ref, title: string, places: readonly string[] = [], summary = '', body: readonly string[] = []): Thing => {
    const [key, said] = [nameKey(tokensOf(title), fillers), nameKey(tokensOf(title), noFillers)];
    const names = [{ key, isLong: key !== said }, ...aliasesOf(words, id)];
    const keysOf = (some: typeof names) => new Set(some.map((name) => name.key));
    return {
      id,
      kind: splitRef(id)[0],
      title,
      places,
      said,
      names: [...keysOf(names)],
      short: keysOf(names.filter(({ isLong }) => !isLong)),
      long: keysOf(names.filter(({ isLong }) => isLong)),
      summary: fold(summary),
      body: body.map(fold),
    };
  };
  return [
    ...bundle.topics.map((topic) => {
      const body = topic.sections.flatMap(({ blocks }) => blocks.map(textOf));
      return thing(`topic:${topic.id}`, topic.title, [], topic.summary, body);
    }),
    ...bundle.places.map((place) => thing(`place:${place.id}`, place.name, [place.id])),
    ...bundle.contacts
      .filter((contact) => contact.lines.length > 0 || contact.emails.length > 0)
      .map((contact) => {
        const numbers = contact.lines.map(({ dial }) => dial).join(' ');
        return thing(contact.id, contact.name, [contact.country], `${contact.what ?? ''} ${contact.city ?? ''}`, [numbers]);
      }),
    ...bundle.facts.map((fact) => thing(fact.id, fact.title, fact.places, '', [fact.statement])),
    ...Object.entries(words.pages).map(([id, title]) => thing(id as Ref, title)),
  ];
}

/** See packWords: a question mark stands behind the words of an alias that has fillers. */
function aliasesOf(words: PackedWords, id: Ref): readonly { readonly key: string; readonly isLong: boolean }[] {
  const lines = words.aliases[id]?.split('\n') ?? [];
  return lines.map((line) => ({ key: line.replace('?', ''), isLong: line.endsWith('?') }));
}

function textOf(block: ProseBlock): string {
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'paragraph':
    case 'note':
      return block.inlines.map((inline) => inline.text).join('');
    case 'steps':
    case 'list':
      return block.items
        .flat()
        .map((inline) => inline.text)
        .join(' ');
  }
}

/** For each word of a group, the other words of its groups. */
function sameWords(words: PackedWords): ReadonlyMap<string, readonly string[]> {
  const same = new Map<string, Set<string>>();
  for (const lines of words.same) {
    const group = lines.split('\n').filter((line) => !line.includes(' '));
    for (const word of group) {
      const others = same.get(word) ?? new Set();
      for (const other of group) if (other !== word) others.add(other);
      same.set(word, others);
    }
  }
  return new Map([...same].map(([word, others]) => [word, [...others]]));
}

/** Names of countries and their cities, by their first word. */
type PlaceWords = ReadonlyMap<string, readonly { readonly place: string; readonly tokens: readonly string[] }[]>;

function placeWords(bundle: Bundle, words: PackedWords): PlaceWords {
  const found = new Map<string, { readonly place: string; readonly tokens: readonly string[] }[]>();
  for (const place of bundle.places) {
    for (const name of [fold(place.name), ...aliasesOf(words, `place:${place.id}`).map(({ key }) => key)]) {
      const tokens = name.split(' ');
      const first = tokens[0] ?? '';
      found.set(first, [...(found.get(first) ?? []), { place: place.id, tokens }]);
    }
  }
  return found;
}

/** The countries that a question names, and the words it names them with. */
function placesNamed(
  typed: readonly string[],
  places: PlaceWords,
): { readonly places: ReadonlySet<string>; readonly words: ReadonlySet<string> } {
  const named = typed.flatMap((word) => (places.get(word) ?? []).filter(({ tokens }) => tokens.every((token) => typed.includes(token))));
  return { places: new Set(named.map(({ place }) => place)), words: new Set(named.flatMap(({ tokens }) => tokens)) };
}

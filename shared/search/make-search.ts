import Fuse from 'fuse.js';
import type { Bundle, Ref } from '#content/index.ts';
import { splitRef } from '#shared/links/href.ts';
import { fold, tokensOf } from './fold.ts';

/** One thing found, best first. */
export type Hit = { readonly id: Ref; readonly kind: 'topic' | 'place' | 'mission' | 'service' | 'rule' | 'page'; readonly title: string };

/** Finds things of the guide by what people type. An empty question, or one of single letters, finds nothing. */
export type Search = (query: string, options?: { readonly limit?: number }) => readonly Hit[];

/** A thing of the guide as the search sees it; every text is folded. */
type Entry = {
  readonly id: Ref;
  readonly title: string;
  readonly names: readonly string[];
  readonly summary: string;
  readonly body: string;
};

const longestQuery = 200;

/**
 * Builds the search over one language of the guide. Words are matched one by one and forgive misspellings;
 * titles and aliases weigh most.
 * @example makeSearch(bundle)('konsulstvo dubay')[0]?.id // "mission:tj-consulate-general-dubai"
 */
export function makeSearch(bundle: Bundle): Search {
  const entries = toEntries(bundle);
  const titles = new Map(entries.map((entry) => [entry.id, entry.title]));
  const folded = entries.map((entry) => ({
    id: entry.id,
    title: fold(entry.title),
    names: entry.names.map(fold),
    summary: fold(entry.summary),
    body: fold(entry.body),
  }));
  const fuse = new Fuse(folded, {
    keys: [
      { name: 'names', weight: 4 },
      { name: 'title', weight: 4 },
      { name: 'summary', weight: 1.5 },
      { name: 'body', weight: 0.5 },
    ],
    useTokenSearch: true,
    ignoreLocation: true,
    threshold: 0.3,
  });
  const titleOf = new Map(folded.map(({ id, title }) => [id, title] as const));
  const names = new Map(folded.map(({ id, title, names }) => [id, [title, ...names].map((name) => name.split(' '))] as const));
  return (query, { limit = 10 } = {}) => {
    const words = tokensOf(query.slice(0, longestQuery));
    // A single letter stands inside almost every word and finds anything.
    const telling = words.filter((word) => word.length > 1 || /\d/.test(word));
    if (telling.length === 0) return [];
    const found = fuse.search(telling.join(' ')).map(({ item }) => item.id);
    const whole = words.join(' ');
    const said = new Map(
      found.map((id) => [id, titleOf.get(id) === whole ? Number.POSITIVE_INFINITY : longestSaid(names.get(id) ?? [], words)]),
    );
    return found
      .toSorted((a, b) => (said.get(b) ?? 0) - (said.get(a) ?? 0))
      .slice(0, limit)
      .map((id) => ({ id, kind: splitRef(id)[0], title: titles.get(id) ?? '' }));
  };
}

/**
 * How many words the longest name has that the question says word for word, so that «Россия» finds the country before
 * everything in it. A name of one word counts only when it is the whole question.
 */
function longestSaid(names: readonly (readonly string[])[], words: readonly string[]): number {
  const said = names.filter((name) => (name.length > 1 || words.length === 1) && name.every((word) => words.includes(word)));
  return Math.max(0, ...said.map((name) => name.length));
}

function toEntries(bundle: Bundle): readonly Entry[] {
  const names = (ref: Ref) => bundle.words.aliases[ref] ?? [];
  const placeNames = new Map(bundle.places.map((place) => [place.id, [place.name, ...names(`place:${place.id}`)]]));
  return [
    ...bundle.topics.map(
      (topic): Entry => ({
        id: `topic:${topic.id}`,
        title: topic.title,
        names: names(`topic:${topic.id}`),
        summary: topic.summary,
        body: '',
      }),
    ),
    ...bundle.places.map(
      (place): Entry => ({ id: `place:${place.id}`, title: place.name, names: names(`place:${place.id}`), summary: '', body: '' }),
    ),
    ...bundle.contacts
      .filter((contact) => contact.lines.length > 0 || contact.emails.length > 0)
      .map(
        (contact): Entry => ({
          id: contact.id,
          title: contact.name,
          names: names(contact.id),
          summary: `${contact.what ?? ''} ${contact.city ?? ''}`,
          body: placeNames.get(contact.country)?.join(' ') ?? '',
        }),
      ),
    ...bundle.facts.map(
      (fact): Entry => ({
        id: fact.id,
        title: fact.title,
        names: names(fact.id),
        summary: '',
        body: `${fact.statement} ${fact.places.flatMap((id) => placeNames.get(id) ?? []).join(' ')}`,
      }),
    ),
    ...(['help', 'cards', 'sources', 'about', 'places', 'topics'] as const).flatMap((name): Entry[] => {
      const words = names(`page:${name}`);
      return words[0] === undefined ? [] : [{ id: `page:${name}`, title: words[0], names: words, summary: '', body: '' }];
    }),
  ];
}

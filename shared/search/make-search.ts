import Fuse from 'fuse.js';
import type { Bundle, Ref } from '#content/index.ts';
import { splitRef } from '#shared/links/href.ts';
import { fold, tokensOf } from './fold.ts';

/** One thing found, best first. */
export type Hit = { readonly id: Ref; readonly kind: 'topic' | 'place' | 'mission' | 'service' | 'rule' | 'page'; readonly title: string };

/** Finds things of the guide by what people type. An empty question finds nothing. */
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
  return (query, { limit = 10 } = {}) => {
    const words = tokensOf(query.slice(0, longestQuery));
    if (words.length === 0) return [];
    return fuse
      .search(words.join(' '), { limit })
      .map(({ item }) => ({ id: item.id, kind: splitRef(item.id)[0], title: titles.get(item.id) ?? '' }));
  };
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

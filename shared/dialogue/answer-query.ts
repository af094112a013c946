import type { Intent, Ref } from '#content/index.ts';
import type { Hit } from '#shared/search/make-search.ts';
import type { Guide } from './guide.ts';

/** The answer to one question as data: the emergency it speaks of, if any, and what was found, best first. */
export type QueryAnswer = { readonly query: string; readonly intent: Intent | null; readonly results: readonly Hit[] };

const most = 10;

/**
 * What the guide finds for a question. An emergency comes first, then everything the search finds; things of the
 * chosen country before others.
 * @example answerQuery('хучаин паспортма гирифт', guide).results[0]?.id // "topic:passport-taken"
 */
export function answerQuery(query: string, guide: Guide, place?: string): QueryAnswer {
  const danger = guide.findIntent(query);
  const found = guide.search(query, { limit: most, place }).map(({ id, kind, title }): Hit => ({ id, kind, title }));
  if (!danger) return { query, intent: null, results: found };
  const id: Ref = `topic:${danger.opens}`;
  const topics = guide.bundle.topics.filter((topic) => topic.id === danger.opens);
  const first = topics.map(({ title }): Hit => ({ id, kind: 'topic', title }));
  return { query, intent: danger.intent, results: [...first, ...found.filter((hit) => hit.id !== id)].slice(0, most) };
}

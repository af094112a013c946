import type { Bundle } from '#content/index.ts';
import { formatDate } from '#shared/format/format-date.ts';

/** A source in the short form of an edition: who says it, when, where. */
export type NumberedSource = {
  readonly id: string;
  readonly publisher: string;
  readonly dates: readonly string[];
  readonly address: string;
};

/**
 * Every source once, in the order of publishers, so that a fact can name it by its place in this list.
 * The dates are those of the pages, as facts give them.
 */
export function numberSources(bundle: Pick<Bundle, 'sources' | 'facts' | 'contacts' | 'topics'>): readonly NumberedSource[] {
  const citations = [...bundle.facts, ...bundle.contacts, ...bundle.topics].flatMap(({ sources }) => sources);
  const bySource = Map.groupBy(citations, ({ source }) => source);
  return bundle.sources
    .toSorted((a, b) => a.publisher.localeCompare(b.publisher, 'en') || a.id.localeCompare(b.id))
    .map(({ id, publisher, url }) => {
      const dates = new Set(bySource.get(id)?.flatMap(({ date }) => date ?? []));
      return { id, publisher, dates: [...dates].toSorted().map(formatDate), address: toAddress(url) };
    });
}

/** An address as people type it: no scheme where it is the usual one, letters instead of their codes. */
function toAddress(url: string): string {
  const short = url.replace(/^https:\/\//, '').replace(/\/$/, '');
  try {
    const readable = decodeURI(short);
    return /[\s<>"]/.test(readable) ? short : readable;
  } catch {
    return short;
  }
}

import type { SourceEntry } from '#content/index.ts';

/** So many sources stand on one page that the page stays below the size which networks cut. */
const perPage = 30;

/** All sources in the order of their publishers, page by page. */
export function sourcePages(sources: readonly SourceEntry[]): readonly (readonly SourceEntry[])[] {
  const ordered = sources.toSorted((a, b) => a.publisher.localeCompare(b.publisher, 'en') || a.id.localeCompare(b.id));
  return ordered.flatMap((_, index) => (index % perPage === 0 ? [ordered.slice(index, index + perPage)] : []));
}

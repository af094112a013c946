import type { Locale } from '#content/index.ts';
import { hrefOf } from '#shared/links/href.ts';
import { guideOf, today } from '#site/data/guides.ts';
import type { View } from './view.ts';

/** The view of a static page: sources are links, standings are as of the day of the build. */
export function makeView(locale: Locale): View {
  const { bundle, t } = guideOf(locale);
  const urls = new Map(bundle.sources.map((source) => [source.id, source.url]));
  return { t, today, href: (ref) => hrefOf(ref, bundle), sourceUrl: (id) => urls.get(id) };
}

import { readBundle } from '#content/compile/read-bundle.ts';
import { type Locale, locales } from '#content/index.ts';
import type { Guide } from '#shared/dialogue/guide.ts';
import { makeGuides } from '#shared/dialogue/make-guides.ts';
import { makeTranslate } from '#shared/i18n/make-translate.ts';
import { hrefOf } from '#shared/links/href.ts';
import { parseWordWays } from '#site/hosting/parse-word-ways.ts';
import type { PageView } from '#site/views/page-view.ts';

/** The guide in every language, read once for the whole build. */
const guides: Readonly<Record<Locale, Guide>> = makeGuides(
  { tg: readBundle('tg'), ru: readBundle('ru'), en: readBundle('en') },
  makeTranslate,
);

export function guideOf(locale: Locale): Guide {
  return guides[locale];
}

/** The day of the build; standings on pages are as of this day. HAMROH_TODAY rehearses another. */
export const today: string = /^\d{4}-\d{2}-\d{2}$/.test(process.env['HAMROH_TODAY'] ?? '')
  ? String(process.env['HAMROH_TODAY'])
  : new Date().toISOString().slice(0, 10);

/** One page per language: what every `getStaticPaths` needs. */
export function localePaths() {
  return locales.map((locale) => ({ params: { locale }, props: { locale } }));
}

/** The view of built pages: sources are links, standings are as of the day of the build. */
export function pageViewOf(locale: Locale): PageView {
  const guide = guideOf(locale);
  const { bundle, t } = guide;
  const urls = new Map(bundle.sources.map((source) => [source.id, source.url]));
  const word = parseWordWays(process.env);
  return { t, guide, today, ...(word && { word }), sources: bundle.sources, href: (ref) => hrefOf(ref, bundle), sourceUrl: (id) => urls.get(id) };
}

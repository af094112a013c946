import { gunzipSync } from 'node:zlib';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { readBundle } from '#content/compile/read-bundle.ts';
import { type Locale, locales } from '#content/index.ts';
import { makeGuide } from '#shared/dialogue/guide.ts';
import { makeSmallTranslate } from '#shared/i18n/make-small-translate.ts';
import { hrefOf } from '#shared/links/href.ts';
import { noPackedDanger, noPackedWords } from '#shared/search/no-words.ts';
import { type GuideParts, joinGuide } from '#site/data/guide-parts.ts';
import { allPieces, pieceUrls } from '#site/data/pieces.ts';
import { GuidePage } from '#site/views/GuidePage.tsx';
import { headingOf } from '#site/views/heading-of.ts';
import type { PageView } from '#site/views/page-view.ts';
import { allRoutes, routeAt } from '#site/views/routes.ts';
import { insideOf } from './inside-of.ts';
import { dayOfBuild, readPages } from './read-dist.ts';

const built = new Map(readPages().map(({ address, html }) => [address, html]));
const bytes = new Map(allPieces().map((piece) => [piece.url, piece.bytes]));

/** The view of a phone that has every piece of the guide, on the day of the build. */
function viewOf(locale: Locale): PageView {
  const parts = Object.entries(pieceUrls(locale)).map(([name, urls]) => {
    const packed = Buffer.concat(urls.map((url) => bytes.get(url) ?? new Uint8Array()));
    return [name, JSON.parse(gunzipSync(packed).toString('utf8'))];
  });
  const bundle = joinGuide(Object.fromEntries(parts) as GuideParts);
  const t = makeSmallTranslate(bundle);
  const guide = makeGuide(bundle, t, { own: noPackedWords, others: () => [], danger: noPackedDanger });
  return { t, guide, sources: readBundle(locale).sources, today: dayOfBuild(), href: (ref) => hrefOf(ref, bundle) };
}

test.each(locales)('every page in %s, drawn from the pieces as a phone does, holds what was built into it', (locale) => {
  const view = viewOf(locale);
  const paths = allRoutes(readBundle(locale)).map(({ path }) => `/${locale}/${path}${path === '' ? '' : '/'}`);
  const wrong = paths.filter((address) => {
    const route = routeAt(address, view.guide.bundle);
    if (!route) return true;
    const drawn = `<main><h1>${renderToString(h('span', null, headingOf(route, view)))}</h1>${renderToString(h(GuidePage, { route, view }))}</main>`;
    const [seen, wanted] = [insideOf(drawn), insideOf(built.get(address) ?? '')];
    return seen.text !== wanted.text || seen.links.join(' ') !== wanted.links.join(' ');
  });
  expect(wrong).toEqual([]);
  expect(paths.length).toBeGreaterThan(150);
});

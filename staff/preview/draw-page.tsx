/** Bundled when the staff edition starts (`load-drawing.ts`): the very views that the site is built of. */
import { renderToString } from 'preact-render-to-string';
import type { Guide } from '#shared/dialogue/guide.ts';
import { hrefOf } from '#shared/links/href.ts';
import { GuidePage } from '#site/views/GuidePage.tsx';
import { headingOf } from '#site/views/heading-of.ts';
import type { PageView } from '#site/views/page-view.ts';
import { routeAt } from '#site/views/routes.ts';

/** A page of the site as HTML, from its heading down; undefined where the guide has none. */
export function drawPage(pathname: string, guide: Guide, today: string): string | undefined {
  const { bundle, t } = guide;
  const route = routeAt(pathname, bundle);
  if (!route) return undefined;
  const urls = new Map(bundle.sources.map((source) => [source.id, source.url]));
  const view: PageView = { t, guide, today, sources: bundle.sources, href: (ref) => hrefOf(ref, bundle), sourceUrl: (id) => urls.get(id) };
  return renderToString(
    <main id="main">
      {route.kind === 'home' ? null : <h1>{headingOf(route, view)}</h1>}
      <GuidePage route={route} view={view} />
    </main>,
  );
}

import { useEffect, useState } from 'preact/hooks';
import type { SourceEntry } from '#content/index.ts';
import { locales } from '#content/index.ts';
import { hrefOf } from '#shared/links/href.ts';
import { inLanguage } from '#site/components/in-language.ts';
import { GuidePage, headingOf } from '#site/views/GuidePage.tsx';
import type { PageView } from '#site/views/page-view.ts';
import { routeAt } from '#site/views/routes.ts';
import { loadPages, readPieces } from './load-guide.ts';
import { ToolFields } from './tools/ToolFields.tsx';
import { useLoaded } from './use-loaded.ts';

type Props = {
  readonly pieces: readonly (readonly string[])[];
  readonly sourcePieces: readonly string[];
  readonly texts: { readonly loading: string; readonly failed: string };
};

/**
 * Any page of the guide, drawn from the saved copy when there is no network: the worker answers every address with
 * this page, and this page looks at the address. It shows what the page of the site shows.
 */
export function SavedPage({ pieces, sourcePieces, texts }: Props) {
  const guide = useLoaded(() => loadPages(pieces));
  const isSources = /\/sources\//.test(location.pathname);
  const [sources, setSources] = useState<readonly SourceEntry[] | undefined>(isSources ? undefined : []);

  useEffect(() => {
    for (const locale of locales)
      document.querySelector(`a[data-language=${locale}]`)?.setAttribute('href', inLanguage(location.pathname, locale));
    if (isSources) readPieces<readonly SourceEntry[]>(sourcePieces).then(setSources, () => setSources([]));
  }, []);
  useEffect(() => {
    if (location.hash !== '') document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  }, [guide, sources]);

  if (guide === 'failed') return <p class="note">{texts.failed}</p>;
  if (guide === 'loading' || sources === undefined) return <p class="small">{texts.loading}</p>;
  const { t, bundle } = guide;
  const view: PageView = { t, guide, sources, today: new Date().toISOString().slice(0, 10), href: (ref) => hrefOf(ref, bundle) };
  const route = routeAt(location.pathname, bundle);
  if (/\/carry\/$/.test(location.pathname)) {
    return (
      <>
        <h1>{t('carry.title')}</h1>
        <p>{t('carry.needs-network')}</p>
      </>
    );
  }
  if (!route) {
    return (
      <>
        <h1>{t('not-found.title')}</h1>
        <p>{t('not-found.what')}</p>
      </>
    );
  }
  return (
    <>
      <h1>{headingOf(route, view)}</h1>
      {route.kind === 'tool' ? <ToolFields id={route.id} view={view} /> : null}
      <GuidePage route={route} view={view} />
    </>
  );
}

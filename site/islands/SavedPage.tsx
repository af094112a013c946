// First of all: what follows already calls what old browsers lack.
import '#site/scripts/old-browser.ts';
import { useEffect, useState } from 'preact/hooks';
import type { SourceEntry } from '#content/index.ts';
import { locales } from '#content/index.ts';
import { hrefOf } from '#shared/links/href.ts';
import { inLanguage } from '#site/components/in-language.ts';
import type { WordWays } from '#site/components/view.ts';
import { GuidePage } from '#site/views/GuidePage.tsx';
import { headingOf } from '#site/views/heading-of.ts';
import type { PageView } from '#site/views/page-view.ts';
import { routeAt } from '#site/views/routes.ts';
import { loadPages, type PiecesOfParts } from './load-guide.ts';
import { NotAll } from './NotAll.tsx';
import { readPieces } from './read-pieces.ts';
import { roomViewAt } from './room/room-view-at.ts';
import { SavedRoom } from './room/SavedRoom.tsx';
import { ToolFields } from './tools/ToolFields.tsx';
import { useLoaded } from './use-loaded.ts';

type Props = {
  readonly pieces: PiecesOfParts;
  readonly sourcePieces: readonly string[];
  readonly word: WordWays | undefined;
  readonly botName?: string | undefined;
  readonly texts: { readonly loading: string; readonly failed: string };
};

/**
 * Any page of the guide, drawn from the saved copy when there is no network: the worker answers every address with
 * this page, and this page looks at the address. It shows what the page of the site shows.
 */
export function SavedPage(props: Props) {
  const room = roomViewAt(location.pathname);
  return room === undefined ? (
    <SavedGuide {...props} />
  ) : (
    <SavedRoom view={room} pieces={props.pieces} botName={props.botName} texts={props.texts} />
  );
}

function SavedGuide({ pieces, sourcePieces, word, texts }: Props) {
  const held = useLoaded(() => loadPages(pieces, /\/room\//.test(location.pathname)));
  const isSources = /\/sources\//.test(location.pathname);
  const [sources, setSources] = useState<readonly SourceEntry[] | undefined>(isSources ? undefined : []);

  useEffect(() => {
    for (const locale of locales)
      document.querySelector(`a[data-language=${locale}]`)?.setAttribute('href', inLanguage(location.pathname, locale));
    if (isSources) readPieces<readonly SourceEntry[]>(sourcePieces).then(setSources, () => setSources([]));
  }, []);
  useEffect(() => {
    if (location.hash !== '') document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  }, [held, sources]);

  if (held === 'failed') return <p class="note">{texts.failed}</p>;
  if (held === 'loading' || sources === undefined) return <p class="small">{texts.loading}</p>;
  const { guide, later } = held;
  const { t, bundle } = guide;
  const today = new Date().toISOString().slice(0, 10);
  const view: PageView = { t, guide, sources, today, ...(word && { word }), href: (ref) => hrefOf(ref, bundle) };
  if (/\/carry\/$/.test(location.pathname)) {
    return (
      <>
        <h1>{t('carry.title')}</h1>
        <p>{t('carry.needs-network')}</p>
      </>
    );
  }
  const route = routeAt(location.pathname, bundle);
  // An emergency does not wait for the rest; other pages would change under the eyes of who reads.
  if (later === 'coming' && route?.kind !== 'topic') return <p class="small">{texts.loading}</p>;
  if (!route) {
    return later === 'here' ? (
      <>
        <h1>{t('not-found.title')}</h1>
        <p>{t('not-found.what')}</p>
      </>
    ) : (
      <>
        <h1>{t('saved.not-yet')}</h1>
        <NotAll guide={guide} later={later} />
      </>
    );
  }
  return (
    <div data-later={later}>
      <h1>{headingOf(route, view)}</h1>
      {route.kind === 'tool' ? (
        <div class="tool-place">
          <ToolFields id={route.id} view={view} />
        </div>
      ) : null}
      <GuidePage route={route} view={view} />
      <NotAll guide={guide} later={later} />
    </div>
  );
}

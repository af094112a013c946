// First of all: what follows already calls what old browsers lack.
import '#site/scripts/old-browser.ts';
import { useEffect } from 'preact/hooks';
import type { Locale } from '#content/index.ts';
import type { Guide } from '#shared/dialogue/guide.ts';
import { hrefOf } from '#shared/links/href.ts';
import { loadBeside, loadPages, type PiecesOfParts } from '#site/islands/load-guide.ts';
import { NotAll } from '#site/islands/NotAll.tsx';
import { useLoaded } from '#site/islands/use-loaded.ts';
import type { PageView } from '#site/views/page-view.ts';
import { piecesUrl } from '#site/worker/list.ts';
import { Room } from './Room.tsx';
import { wayOfSite } from './room-place.ts';
import type { RoomView } from './room-view-at.ts';
import { wearRoom } from './wear-room.ts';

type Props = {
  readonly view: RoomView;
  readonly pieces: PiecesOfParts;
  /** Where the page was not built with its heading. */
  readonly withHeading?: boolean;
  readonly botName?: string | undefined;
  readonly texts: { readonly loading: string; readonly failed: string };
};

/** A page of room mode: it fetches the guide with what a room needs, and then plans or shows. */
export function RoomPage({ view, pieces, withHeading, botName, texts }: Props) {
  const held = useLoaded(() => loadPages(pieces, true));
  useEffect(wearRoom, []);
  if (held === 'failed') return <p class="note">{texts.failed}</p>;
  if (held === 'loading' || held.later === 'coming') return <p class="small">{texts.loading}</p>;
  const { guide, later } = held;
  const { t, bundle } = guide;
  // The buttons speak with words of the tools.
  if (bundle.room.length === 0 || bundle.questionnaires.length === 0) return <NotAll guide={guide} later="absent" />;
  const today = new Date().toISOString().slice(0, 10);
  const page: PageView = { t, guide, today, sources: [], href: (ref) => hrefOf(ref, bundle) };
  return (
    <>
      {withHeading ? <h1 class="frame">{t(view === 'plan' ? 'nav.room' : `room.${view}`)}</h1> : null}
      <Room view={page} way={wayOfSite(bundle.locale, view, botName)} readBeside={readBeside} />
      <NotAll guide={guide} later={later} />
    </>
  );
}

/** Slides in a second language: that language says itself what its pieces are. */
async function readBeside(locale: Locale): Promise<Guide> {
  const response = await fetch(piecesUrl(locale));
  if (!response.ok) throw new Error(`${piecesUrl(locale)}: ${response.status}`);
  return loadBeside(await response.json());
}

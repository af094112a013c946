// First of all: what follows already calls what old browsers lack.
import '#site/scripts/old-browser.ts';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { hrefOf } from '#shared/links/href.ts';
import type { Addresses } from '#shared/room/doors.ts';
import { toSessionCode } from '#shared/room/session.ts';
import { parsePrintCode, type SheetKind, sheetKinds } from '#shared/room/sheet.ts';
import { loadPages, type PiecesOfParts } from '#site/islands/load-guide.ts';
import { NotAll } from '#site/islands/NotAll.tsx';
import { PlaceField } from '#site/islands/tools/PlaceField.tsx';
import { useLoaded } from '#site/islands/use-loaded.ts';
import type { PageView } from '#site/views/page-view.ts';
import { FoldDrawing } from '#site/views/sheets/FoldDrawing.tsx';
import { PaperSheet } from './PaperSheet.tsx';

type Props = {
  readonly pieces: PiecesOfParts;
  readonly addresses: Addresses & { readonly handoutsUrl?: string };
  readonly texts: { readonly loading: string; readonly failed: string };
};

/** Sheets to print for the session behind `#`, or for a country. What is chosen stands in the address and nowhere else. */
export function PrintRoom({ pieces, addresses, texts }: Props) {
  const loaded = useLoaded(async function* () {
    const { encode } = await import('uqr');
    for await (const held of loadPages(pieces, true)) yield { ...held, encode };
  });
  const [code, setCode] = useState(location.hash.slice(1));
  const [kind, setKind] = useState<SheetKind>('handout');
  const desk = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const read = () => setCode(location.hash.slice(1));
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);

  if (loaded === 'failed') return <p class="note">{texts.failed}</p>;
  if (loaded === 'loading' || loaded.later === 'coming') return <p class="small">{texts.loading}</p>;
  const { guide, later, encode } = loaded;
  const { t, bundle } = guide;
  const view: PageView = { t, guide, today: new Date().toISOString().slice(0, 10), sources: [], href: (ref) => hrefOf(ref, bundle) };
  const session = parsePrintCode(code);
  const isWhole = code.length > 2;
  const places = bundle.places.filter(({ id, depth }) => depth === 'guide' || id === session?.place);
  const choosePlace = (place: string) => {
    const next = session && isWhole && place !== '' ? toSessionCode({ ...session, place }) : place;
    // No entry of its own in the history: Back leads to the page before.
    history.replaceState(history.state, '', next === '' ? location.pathname : `#${next}`);
    setCode(next);
  };
  // Where the site stands under its own address, that is where its codes lead.
  const siteUrl = addresses.siteUrl ?? (location.protocol === 'https:' ? location.origin : undefined);
  return (
    <div class="room-print">
      <form class="fields" autocomplete="off" onSubmit={(event) => event.preventDefault()}>
        <PlaceField
          label={t('room.print.country')}
          none={t('tool.show-card.any-place')}
          places={places}
          value={session?.place ?? ''}
          onChoose={choosePlace}
        />
      </form>
      <div class="actions">
        {sheetKinds.map((other) => (
          <button key={other} type="button" data-sheet={other} aria-pressed={other === kind} onClick={() => setKind(other)}>
            {t(`room.print.${other}`)}
          </button>
        ))}
      </div>
      {kind === 'pocket' ? (
        <>
          <h2>{t('room.print.fold')}</h2>
          <FoldDrawing t={t} />
        </>
      ) : null}
      {kind === 'poster' ? <p>{t('room.print.a3')}</p> : null}
      {session === undefined ? (
        <p>{t('tool.show-card.choose-first')}</p>
      ) : (
        <>
          <p>
            <button type="button" class="send" onClick={() => print()}>
              {t('tool.show-card.print')}
            </button>
          </p>
          <div ref={desk} class="desk">
            <PaperSheet
              key={`${kind} ${code}`}
              kind={kind}
              session={session}
              isWhole={isWhole}
              addresses={{ ...addresses, ...(siteUrl === undefined ? {} : { siteUrl }) }}
              view={view}
              encode={encode}
            />
          </div>
        </>
      )}
      {addresses.handoutsUrl === undefined ? null : (
        <p>
          <a href={addresses.handoutsUrl} rel="noreferrer">
            {t('room.print.ready')}
          </a>
        </p>
      )}
      <NotAll guide={guide} later={later} />
    </div>
  );
}

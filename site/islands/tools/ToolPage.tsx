// First of all: what follows already calls what old browsers lack.
import '#site/scripts/old-browser.ts';
import type { ToolId } from '#content/index.ts';
import { hrefOf } from '#shared/links/href.ts';
import { loadPages, type PiecesOfParts } from '#site/islands/load-guide.ts';
import { NotAll } from '#site/islands/NotAll.tsx';
import { useLoaded } from '#site/islands/use-loaded.ts';
import { ToolFields } from './ToolFields.tsx';

type Props = {
  readonly id: ToolId;
  readonly pieces: PiecesOfParts;
  readonly texts: { readonly loading: string; readonly failed: string };
};

/** A tool on its own page: it fetches the guide and then shows its fields. */
export function ToolPage({ id, pieces, texts }: Props) {
  const held = useLoaded(() => loadPages(pieces));
  if (held === 'failed') return <p class="note">{texts.failed}</p>;
  if (held === 'loading' || held.later === 'coming') return <p class="small">{texts.loading}</p>;
  const { guide, later } = held;
  const { t, bundle } = guide;
  const today = new Date().toISOString().slice(0, 10);
  return (
    <>
      <ToolFields id={id} view={{ t, guide, today, sources: [], href: (ref) => hrefOf(ref, bundle) }} />
      <NotAll guide={guide} later={later} />
    </>
  );
}

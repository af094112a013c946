import { useLoaded } from '#site/islands/use-loaded.ts';
import type { RoomPage } from './RoomPage.tsx';

type Props = Parameters<typeof RoomPage>[0];

/** Room mode drawn from the saved copy. Its script comes only where somebody opens it. */
export function SavedRoom(props: Props) {
  const loaded = useLoaded(async function* () {
    yield { Page: (await import('./RoomPage.tsx')).RoomPage };
  });
  if (loaded === 'loading') return <p class="small">{props.texts.loading}</p>;
  if (loaded === 'failed') return <p class="note">{props.texts.failed}</p>;
  return <loaded.Page {...props} withHeading />;
}

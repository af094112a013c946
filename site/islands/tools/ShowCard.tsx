import { useState } from 'preact/hooks';
import { CardScreen } from './CardScreen.tsx';
import { PlaceField } from './PlaceField.tsx';
import { Pocket } from './Pocket.tsx';
import { QrChoice } from './QrChoice.tsx';
import type { ToolProps } from './tool-props.ts';

/** Be understood: a card over the whole screen, the numbers of a country for the pocket, and QR codes. */
export function ShowCard({ view }: ToolProps) {
  const { t, guide } = view;
  const { places, phrases } = guide.bundle;
  const [place, setPlace] = useState('');
  const [shown, setShown] = useState<number>();
  const spoken = places.find(({ id }) => id === place)?.languages ?? [];
  return (
    <>
      <form class="fields" autocomplete="off" onSubmit={(event) => event.preventDefault()}>
        <PlaceField
          label={t('tool.show-card.where')}
          none={t('tool.show-card.any-place')}
          places={places}
          value={place}
          onChoose={setPlace}
        />
      </form>
      <h2>{t('tool.show-card.cards')}</h2>
      <p>{t('tool.show-card.cards-what')}</p>
      <div class="actions">
        {phrases.map((phrase, index) => (
          <button key={phrase.id} type="button" onClick={() => setShown(index)}>
            {phrase.title}
          </button>
        ))}
      </div>
      <p class="small">{t('cards.not-reviewed')}</p>
      {shown === undefined ? null : (
        <CardScreen phrases={phrases} at={shown} spoken={spoken} view={view} onTurn={setShown} onClose={() => setShown(undefined)} />
      )}
      <Pocket key={place} place={place} view={view} />
      <QrChoice place={place} view={view} />
      <p class="small">{t('tools.nothing-kept')}</p>
    </>
  );
}

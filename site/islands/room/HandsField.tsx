import { mostHands } from '#shared/room/showing.ts';
import type { PageView } from '#site/views/page-view.ts';

type Props = {
  readonly letter: string;
  readonly hands: number | undefined;
  readonly view: PageView;
  readonly onCount: (hands: number | undefined) => void;
};

/** Raised hands for one choice: digits only, plus and minus. Enter goes to the next field. */
export function HandsField({ letter, hands, view, onCount }: Props) {
  const { t } = view;
  const now = hands ?? 0;
  return (
    <span class="hands">
      <button type="button" aria-label={t('room.less', { letter })} onClick={() => onCount(now - 1)}>
        −
      </button>
      <input
        inputMode="numeric"
        aria-label={t('room.hands', { letter })}
        maxLength={String(mostHands).length}
        value={hands === undefined ? '' : String(hands)}
        onInput={({ currentTarget }) => {
          const digits = currentTarget.value.replaceAll(/\D/g, '');
          currentTarget.value = digits;
          onCount(digits === '' ? undefined : Number(digits));
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          goOn(event.currentTarget);
        }}
      />
      <button type="button" aria-label={t('room.more', { letter })} onClick={() => onCount(now + 1)}>
        +
      </button>
    </span>
  );
}

/** To the field of the next choice; after the last one keys turn slides again. */
function goOn(field: HTMLInputElement): void {
  const fields = [...document.querySelectorAll<HTMLInputElement>('.hands input')];
  const next = fields[fields.indexOf(field) + 1];
  if (next) next.focus();
  else field.blur();
}

import { useEffect, useRef, useState } from 'preact/hooks';
import type { PhraseCard } from '#content/index.ts';
import type { PageView } from '#site/views/page-view.ts';

type Props = {
  readonly phrases: readonly PhraseCard[];
  readonly at: number;
  /** Languages of the country; none chosen means all. */
  readonly spoken: readonly string[];
  readonly view: PageView;
  readonly onTurn: (at: number) => void;
  readonly onClose: () => void;
};

/** One card over the whole screen. The way out of the guide stays in sight, because it covers the bar that has it. */
export function CardScreen({ phrases, at, spoken, view, onTurn, onClose }: Props) {
  const { t } = view;
  const screen = useRef<HTMLDialogElement>(null);
  const [language, setLanguage] = useState<string>();
  const [isTurned, setTurned] = useState(false);
  useEffect(() => {
    // Phones from before 2022 may know no dialogs: there the card lies over the page as it is.
    if (typeof screen.current?.showModal === 'function') screen.current.showModal();
    else screen.current?.setAttribute('open', '');
  }, []);
  const phrase = phrases[at];
  if (!phrase) return null;
  const lines = phrase.says.filter((line) => spoken.length === 0 || spoken.includes(line.language));
  const line = lines.find((candidate) => candidate.language === language) ?? lines[0];
  const go = (by: number) => onTurn((at + by + phrases.length) % phrases.length);
  return (
    <dialog
      ref={screen}
      class="screen"
      aria-label={phrase.title}
      onClose={onClose}
      onKeyDown={({ key }) => {
        if (key === 'ArrowRight') go(1);
        if (key === 'ArrowLeft') go(-1);
      }}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long sentence scrolls, by keyboard too. */}
      <div class="shown" aria-live="polite" tabIndex={0}>
        {line === undefined ? null : (
          <>
            <p class={isTurned ? 'say turned' : 'say'} lang={line.language} dir={line.language === 'ar' ? 'rtl' : 'ltr'}>
              {line.text}
            </p>
            <p>
              <span class="small">{t('tool.show-card.sounds')}:</span> {line.sound}
            </p>
          </>
        )}
        <p class="small">{phrase.own}</p>
      </div>
      <div class="actions">
        {lines.length < 2
          ? null
          : lines.map((other) => (
              <button key={other.language} type="button" aria-pressed={other === line} onClick={() => setLanguage(other.language)}>
                {t(`language.${other.language}`)}
              </button>
            ))}
        <Sign sign="←" name={t('tool.show-card.previous')} onClick={() => go(-1)} />
        <Sign sign="→" name={t('tool.show-card.next')} onClick={() => go(1)} />
        <Sign sign="↻" name={t('tool.show-card.turn')} isPressed={isTurned} onClick={() => setTurned(!isTurned)} />
        <Sign sign="✕" name={t('tool.show-card.close')} onClick={onClose} />
        <a class="button leave" href="/calendar/" rel="nofollow">
          {t('nav.leave')}
        </a>
      </div>
    </dialog>
  );
}

type SignProps = { readonly sign: string; readonly name: string; readonly isPressed?: boolean; readonly onClick: () => void };

/** A button with a sign: words would leave no room for the sentence. */
function Sign({ sign, name, isPressed, onClick }: SignProps) {
  return (
    <button type="button" aria-label={name} title={name} aria-pressed={isPressed} onClick={onClick}>
      {sign}
    </button>
  );
}

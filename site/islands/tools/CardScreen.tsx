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
  useEffect(() => screen.current?.showModal(), []);
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
      <div class={isTurned ? 'turned shown' : 'shown'} aria-live="polite">
        {line === undefined ? null : (
          <p class="say" lang={line.language} dir={line.language === 'ar' ? 'rtl' : 'ltr'}>
            {line.text}
          </p>
        )}
      </div>
      {line === undefined ? null : (
        <p>
          <span class="small">{t('tool.show-card.sounds')}:</span> {line.sound}
        </p>
      )}
      <p class="small">{phrase.own}</p>
      <div class="actions">
        {lines.length < 2
          ? null
          : lines.map((other) => (
              <button key={other.language} type="button" aria-pressed={other === line} onClick={() => setLanguage(other.language)}>
                {t(`language.${other.language}`)}
              </button>
            ))}
      </div>
      <div class="actions">
        <button type="button" onClick={() => go(-1)}>
          {t('tool.show-card.previous')}
        </button>
        <button type="button" onClick={() => go(1)}>
          {t('tool.show-card.next')}
        </button>
        <button type="button" aria-pressed={isTurned} onClick={() => setTurned(!isTurned)}>
          {t('tool.show-card.turn')}
        </button>
        <button type="button" onClick={() => screen.current?.close()}>
          {t('tool.show-card.close')}
        </button>
        <a class="button leave" href="/calendar/" rel="nofollow">
          {t('nav.leave')}
        </a>
      </div>
    </dialog>
  );
}

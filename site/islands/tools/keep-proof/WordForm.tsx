import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Translate } from '#shared/i18n/translate.ts';
import { findWeakness, toLock } from '#shared/tools/diary/check-word.ts';

type Props = {
  readonly t: Translate;
  readonly label: string;
  readonly button: string;
  /** A new word is written twice and must not be weak. */
  readonly isNew?: boolean;
  readonly onWord: (word: string) => Promise<boolean>;
};

/** After a wrong word the button rests: two seconds, four, … a minute. Whoever copies the bytes is slowed by the key alone. */
const longestRest = 60;

/**
 * A field for the word. It is no password field, which browsers offer to remember: it hides its letters by style, and
 * asks keyboards to learn nothing. The word is gone from the page as soon as it was used.
 */
export function WordForm({ t, label, button, isNew = false, onWord }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [word, setWord] = useState('');
  const [again, setAgain] = useState('');
  const [isShown, setIsShown] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const [state, setState] = useState<'ready' | 'working' | 'resting'>('ready');
  const [failures, setFailures] = useState(0);
  const rest = Math.min(2 ** failures, longestRest);

  useEffect(() => {
    if (state !== 'resting') return undefined;
    const timer = setTimeout(() => setState('ready'), rest * 1000);
    return () => clearTimeout(timer);
  }, [state]);

  // A page that is kept for Back must not keep the word.
  useEffect(() => {
    const forget = () => {
      setWord('');
      setAgain('');
    };
    addEventListener('pagehide', forget);
    return () => removeEventListener('pagehide', forget);
  }, []);

  const submit = async (event: Event) => {
    event.preventDefault();
    if (state !== 'ready') return;
    const mistake = isNew
      ? (findWeakness(word) ?? (toLock(word) === toLock(again) ? undefined : 'differs'))
      : toLock(word) === ''
        ? 'empty'
        : undefined;
    setWrong(mistake);
    if (mistake !== undefined) {
      field.current?.focus();
      return;
    }
    setState('working');
    const isDone = await onWord(word);
    if (isDone || isNew) {
      setState('ready');
      setFailures(0);
    } else {
      setFailures(failures + 1);
      setState('resting');
    }
    if (isDone) {
      setWord('');
      setAgain('');
    }
  };
  const input = (name: string, value: string, set: (value: string) => void) => (
    <input
      id={`${id}-${name}`}
      ref={name === 'word' ? field : null}
      class={isShown ? undefined : 'word'}
      value={value}
      maxLength={200}
      autocomplete="off"
      autocapitalize="none"
      autocorrect="off"
      spellcheck={false}
      aria-invalid={wrong !== undefined}
      aria-describedby={`${id}-about`}
      onInput={(event) => set(event.currentTarget.value)}
    />
  );
  return (
    <form class="fields" autocomplete="off" onSubmit={submit}>
      <label for={`${id}-word`}>{label}</label>
      {input('word', word, setWord)}
      {isNew ? <label for={`${id}-again`}>{t('tool.keep-proof.word-again')}</label> : null}
      {isNew ? input('again', again, setAgain) : null}
      <p id={`${id}-about`} class={wrong === undefined ? 'small' : 'wrong'} aria-live="polite">
        {wrong === undefined ? (isNew ? t('tool.keep-proof.word-hint') : '') : t(`tool.keep-proof.word-${wrong}`)}
      </p>
      <label class="check">
        <input type="checkbox" checked={isShown} onChange={(event) => setIsShown(event.currentTarget.checked)} />
        {t('tool.keep-proof.word-show')}
      </label>
      <p>
        <button type="submit" class="send" aria-disabled={state !== 'ready'}>
          {button}
        </button>
      </p>
      <div aria-live="polite">
        {state === 'working' ? (
          <p>
            {t('tool.keep-proof.working')} <progress />
          </p>
        ) : null}
        {state === 'resting' ? <p>{t('tool.keep-proof.wait', { seconds: rest })}</p> : null}
      </div>
    </form>
  );
}

import type { Locale } from '#content/index.ts';
import { formatDate } from '#shared/format/format-date.ts';
import { formatSize } from '#shared/format/format-size.ts';
import { fill } from '#site/scripts/saving.ts';
import type { Status } from '#site/worker/messages.ts';
import type { PanelTexts } from './panel-texts.ts';

type Props = {
  readonly locale: Locale;
  readonly status: Status | undefined;
  readonly texts: PanelTexts;
  readonly onSave: (locale: Locale) => void;
  readonly onCheck: (locale: Locale) => void;
};

/** What is saved of one language, and what can be done about it. */
export function SavedLanguage({ locale, status, texts, onSave, onCheck }: Props) {
  const isBusy = status?.work === 'saving' || status?.work === 'checking';
  const isAll = status?.isWhole === true && status.done === status.total;
  return (
    <section class="card" id={locale}>
      <h2 lang={locale}>{texts.names[locale]}</h2>
      <div aria-live="polite">
        {sentencesOf(status, texts).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {status !== undefined && isBusy ? <progress value={status.done} max={status.total} aria-label={texts.names[locale]} /> : null}
      <p class="actions">
        {isBusy || isAll ? null : (
          <button type="button" onClick={() => onSave(locale)}>
            {status === undefined ? texts.save : fill(texts.agree, { rest: formatSize(status.toFetch) })}
          </button>
        )}
        {isBusy || status === undefined ? null : (
          <button type="button" onClick={() => onCheck(locale)}>
            {texts.check}
          </button>
        )}
      </p>
    </section>
  );
}

function sentencesOf(status: Status | undefined, texts: PanelTexts): readonly string[] {
  if (status === undefined) return [texts.absent];
  const { work, isWhole, done, total, bytes, since = '', checked } = status;
  const values = { done, total, files: total, size: formatSize(bytes), date: formatDate(since) };
  const inPart =
    work === 'saving' ? `${fill(texts.saving, values)} (${formatSize(bytes)})` : fill(texts[work === 'asks' ? 'asks' : 'stopped'], values);
  return [
    isWhole ? fill(texts.saved, values) : inPart,
    ...(isWhole && done < total ? [fill(texts.newer, values)] : []),
    ...(work === 'checking' ? [texts.checking] : []),
    ...(checked === undefined ? [] : [fill(checked.damaged === 0 ? texts.checked : texts.mended, checked)]),
  ];
}

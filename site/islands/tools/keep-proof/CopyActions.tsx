import type { Translate } from '#shared/i18n/translate.ts';
import { printOnly } from './print-only.ts';

type Props = {
  readonly t: Translate;
  readonly text: string;
  /** Says nothing of what is in it. */
  readonly fileName: string;
  /** What is printed. */
  readonly part: string;
};

/** A text as a file, to others, or on paper. */
export function CopyActions({ t, text, fileName, part }: Props) {
  const saveFile = () => {
    // With the mark at its beginning old readers know the letters.
    const url = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/plain' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = fileName;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  };
  return (
    <p class="actions">
      <button type="button" onClick={saveFile}>
        {t('tool.keep-proof.file')}
      </button>
      {'share' in navigator ? (
        <button type="button" onClick={() => navigator.share({ text }).catch(() => undefined)}>
          {t('tool.keep-proof.share')}
        </button>
      ) : null}
      <button type="button" onClick={() => printOnly(part)}>
        {t('tool.keep-proof.print')}
      </button>
    </p>
  );
}

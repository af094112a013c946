import type { Translate } from '#shared/i18n/translate.ts';
import { saveFile } from '../save-file.ts';
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
  // With the mark at its beginning old readers know the letters.
  const keep = () => saveFile(new Blob(['\ufeff', text], { type: 'text/plain' }), fileName);
  return (
    <p class="actions">
      <button type="button" onClick={keep}>
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

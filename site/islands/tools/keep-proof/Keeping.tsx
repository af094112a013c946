import type { PageView } from '#site/views/page-view.ts';
import type { Notebook } from './use-notebook.ts';
import { canLock } from './vault.ts';
import { WordForm } from './WordForm.tsx';

type Props = { readonly view: PageView; readonly notebook: Notebook };

/** What one must know before choosing to keep. */
const warnings = ['keep-forgotten', 'keep-locked', 'keep-seen', 'keep-forced', 'keep-copy'] as const;

/** Opening what was kept. It looks the same whether or not anything is. */
export function Opening({ view: { t }, notebook }: Props) {
  if (!canLock()) return <p class="note">{t('tool.keep-proof.no-lock')}</p>;
  if (notebook.isKept) return null;
  return (
    <details>
      <summary>{t('tool.keep-proof.open')}</summary>
      <WordForm t={t} label={t('tool.keep-proof.word')} button={t('tool.keep-proof.open')} onWord={notebook.open} />
    </details>
  );
}

/** Choosing to keep; and for who has chosen, another word, and deleting. */
export function Keeping({ view: { t, guide }, notebook }: Props) {
  if (!canLock()) return null;
  const say = (key: string) => t(`tool.keep-proof.${key}`);
  const remove = <a href={`/${guide.bundle.locale}/phone/`}>{say('keep-remove')}</a>;
  if (!notebook.isKept) {
    return (
      <details key="keep">
        <summary>{say('keep')}</summary>
        <ul>
          {warnings.map((warning) => (
            <li key={warning}>{warning === 'keep-forgotten' ? <strong>{say(warning)}</strong> : say(warning)}</li>
          ))}
          <li>{remove}</li>
        </ul>
        <WordForm t={t} label={say('word')} button={say('keep')} isNew onWord={notebook.keep} />
      </details>
    );
  }
  return (
    <>
      <details key="change">
        <summary>{say('change-word')}</summary>
        <p>{say('keep-forgotten')}</p>
        <WordForm t={t} label={say('word-new')} button={say('change-word')} isNew onWord={notebook.changeWord} />
      </details>
      <details key="erase">
        <summary>{say('erase')}</summary>
        <p>{say('erase-what')}</p>
        <p>
          <button type="button" class="erase" onClick={notebook.erase}>
            {say('erase')}
          </button>
        </p>
      </details>
    </>
  );
}

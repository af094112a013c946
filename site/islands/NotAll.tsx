import type { HeldGuide } from './load-guide.ts';

/** Says that the rest of the guide is not on the phone yet, and leads to where it can be saved. */
export function NotAll({ guide: { t, bundle }, later }: HeldGuide) {
  if (later !== 'absent') return null;
  return (
    <p class="note not-all">
      {t('saved.not-all')} <a href={`/${bundle.locale}/phone/`}>{t('saved.title')}</a>
    </p>
  );
}

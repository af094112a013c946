import type { PageView } from './page-view.ts';

/** What this is, what it keeps, what it does not know. */
export function AboutView({ view }: { readonly view: PageView }) {
  const { t } = view;
  return (
    <>
      <p class="lead">{t('about.what')}</p>
      <h2>{t('about.privacy-title')}</h2>
      <p>{t('about.privacy')}</p>
      <h2>{t('about.offline-title')}</h2>
      <p>{t('about.offline')}</p>
      <h2>{t('about.limits-title')}</h2>
      <p>{t('about.limits')}</p>
    </>
  );
}

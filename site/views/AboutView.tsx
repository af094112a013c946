import { ButtonLink } from '#site/components/ButtonLink.tsx';
import type { PageView } from './page-view.ts';

/** What this is, what it keeps, what it does not know. */
export function AboutView({ view }: { readonly view: PageView }) {
  const { t, guide, href } = view;
  return (
    <>
      <p class="lead">{t('about.what')}</p>
      {view.isOneDocument ? null : <ButtonLink href={href('page:changes')}>{t('changes.title')}</ButtonLink>}
      <h2>{t('about.privacy-title')}</h2>
      <p>{t('about.privacy')}</p>
      <h2>{t('about.leave-title')}</h2>
      <p>{t('about.leave')}</p>
      <p>{t('about.leave-back')}</p>
      <p>{t('about.leave-history')}</p>
      <h2>{t('about.offline-title')}</h2>
      <p>{t('about.offline')}</p>
      <h2>{t('about.limits-title')}</h2>
      <p>{t('about.limits')}</p>
      {view.isOneDocument ? null : (
        <p>
          <a href={`/${guide.bundle.locale}/room/`}>{t('nav.room')}</a>
        </p>
      )}
    </>
  );
}

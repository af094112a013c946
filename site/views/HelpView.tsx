import { ButtonLink } from '#site/components/ButtonLink.tsx';
import { NumbersByPlace } from './NumbersByPlace.tsx';
import type { PageView } from './page-view.ts';

const shown = 6;

/** Numbers in danger: choose where you are. */
export function HelpView({ view }: { readonly view: PageView }) {
  const { t, href } = view;
  return (
    <>
      <p>
        <a class="button urgent" href={href('topic:danger-now')}>
          {t('help.what-to-do')}
        </a>
      </p>
      <h2>{t('help.where')}</h2>
      <NumbersByPlace most={shown} view={view} />
      <ButtonLink href={href('page:places')}>{t('home.all-places')}</ButtonLink>
      <h2>{t('help.standings')}</h2>
      <p class="small">
        {t('help.standings-what')} <a href={href('page:sources')}>{t('nav.sources')}</a>
      </p>
    </>
  );
}

import { toolIds } from '#content/index.ts';
import { journeyOf, topicsOf, urgentTopics } from '#shared/dialogue/journey.ts';
import { ButtonLink } from '#site/components/ButtonLink.tsx';
import type { PageView } from './page-view.ts';
import { Tiles } from './Tiles.tsx';

/** The home page: trouble first, then where one is going, then the journey. */
export function HomeView({ view }: { readonly view: PageView }) {
  const { t, guide, href } = view;
  const { bundle } = guide;
  return (
    <>
      <p class="lead">{t('home.lead')}</p>
      <h2>
        <a href={`${href('page:home')}journey/trouble/`}>{t('home.trouble')}</a>
      </h2>
      <Tiles look="alarm" items={urgentTopics(bundle).map((topic) => ({ href: href(`topic:${topic.id}`), title: topic.title }))} />
      <h2>{t('home.places')}</h2>
      <Tiles
        look="short"
        items={bundle.places
          .filter((place) => place.depth === 'guide')
          .map((place) => ({ href: href(`place:${place.id}`), title: place.name }))}
      />
      <ButtonLink href={href('page:places')}>{t('home.all-places')}</ButtonLink>
      <h2>
        <a href={href('page:tools')}>{t('nav.tools')}</a>
      </h2>
      <Tiles look="short" items={toolIds.map((id) => ({ href: href(`tool:${id}`), title: t(`tool.${id}.title`) }))} />
      <h2>{t('home.journey')}</h2>
      <Tiles
        items={journeyOf(bundle).map((stage) => ({
          href: `${href('page:home')}journey/${stage}/`,
          title: t(`stage.${stage}`),
          summary: topicsOf(bundle, stage)
            .map((topic) => topic.title)
            .join(' · '),
        }))}
      />
    </>
  );
}

import { stagesOf, topicsOf } from '#shared/dialogue/journey.ts';
import type { PageView } from '#site/views/page-view.ts';

type Entry = { readonly href: string; readonly title: string };

/** The table of contents: trouble first, then countries, then the journey, then the rest. */
export function Contents({ view }: { readonly view: PageView }) {
  const { t, guide, href } = view;
  const { bundle } = guide;
  const places = (depth: 'guide' | 'contacts') =>
    bundle.places.filter((place) => place.depth === depth).map((place) => ({ href: href(`place:${place.id}`), title: place.name }));
  const topics = (stage: Parameters<typeof topicsOf>[1]) =>
    topicsOf(bundle, stage).map((topic) => ({ href: href(`topic:${topic.id}`), title: topic.title }));
  const rest = (['cards', 'recruitment', 'sources', 'about'] as const).map((name) => ({
    href: href(`page:${name}`),
    title: t(`nav.${name}`),
  }));
  const [trouble, ...journey] = stagesOf(bundle);
  return (
    <nav id="contents" aria-label={t('edition.contents')}>
      <h2 id="topics">{t('edition.contents')}</h2>
      {trouble === undefined ? null : <Entries title={t(`stage.${trouble}`)} entries={topics(trouble)} />}
      <Entries title={t('nav.places')} entries={places('guide')} />
      <Entries title={t('place.contacts-only')} entries={places('contacts')} />
      {journey.map((stage) => (
        <Entries key={stage} title={t(`stage.${stage}`)} entries={topics(stage)} />
      ))}
      <Entries title={t('nav.more')} entries={rest} />
    </nav>
  );
}

function Entries({ title, entries }: { readonly title: string; readonly entries: readonly Entry[] }) {
  return (
    <>
      <h3>{title}</h3>
      <ul class="entries">
        {entries.map((entry) => (
          <li key={entry.href}>
            <a href={entry.href}>{entry.title}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

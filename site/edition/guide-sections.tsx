import { renderToString } from 'preact-render-to-string';
import { partsOf } from '#shared/dialogue/answer-place.ts';
import { stagesOf, topicsOf } from '#shared/dialogue/journey.ts';
import { recruitmentParts } from '#shared/links/href.ts';
import { GuidePage } from '#site/views/GuidePage.tsx';
import { headingOf } from '#site/views/heading-of.ts';
import type { PageView } from '#site/views/page-view.ts';
import type { Route } from '#site/views/routes.ts';
import { anchorOfPage, type ShortAnchors } from './anchors.ts';
import type { NumberedSource } from './number-sources.ts';
import { ShortSources } from './ShortSources.tsx';
import { toSection } from './to-section.ts';

type ToPage = (route: Route, path: string, level: 2 | 3 | 4, inside?: readonly string[]) => string;

/** The pages of the site as sections of one document: help, trouble and the journey, countries, and the rest. */
export function guideSections(view: PageView, short: ShortAnchors, numbered: readonly NumberedSource[]): readonly string[] {
  const { t, guide } = view;
  const page: ToPage = (route, path, level, inside = []) => {
    const heading = route.kind === 'part' ? t(`place-part.${route.part}`) : headingOf(route, view);
    const html = renderToString(<GuidePage route={route} view={view} />);
    const text = toSection(html, { locale: guide.bundle.locale, path, deeper: level - 1, short });
    return section(anchorOfPage(path, short), level, heading, [text, ...inside]);
  };
  const sources = renderToString(<ShortSources sources={numbered} view={view} />);
  return [
    page({ kind: 'help' }, 'help/', 2),
    ...stagesOf(guide.bundle).map((stage) =>
      section(anchorOfPage(`journey/${stage}/`, short), 2, t(`stage.${stage}`), [
        `<p>${t(`stage-intro.${stage}`)}</p>`,
        ...topicsOf(guide.bundle, stage).map((topic) => page({ kind: 'topic', topic }, `topics/${topic.id}/`, 3)),
      ]),
    ),
    section('places', 2, t('nav.places'), [
      `<p>${t('help.next')} ${t('place.others-unknown')}</p>`,
      ...placeSections(view, page, 'guide'),
      `<p class="note">${t('place.contacts-only')}. ${t('place.only-contacts')}</p>`,
      ...placeSections(view, page, 'contacts'),
    ]),
    page({ kind: 'cards' }, 'cards/', 2),
    page(
      { kind: 'recruitment' },
      'recruitment/',
      2,
      recruitmentParts.map((part) => page({ kind: 'recruitment-part', part }, `recruitment/${part}/`, 3)),
    ),
    page({ kind: 'sources' }, 'sources/', 2, [sources]),
    page({ kind: 'about' }, 'about/', 2),
  ];
}

/** Each country with the parts of what is known about it. */
function placeSections({ t, guide }: PageView, page: ToPage, depth: 'guide' | 'contacts'): readonly string[] {
  const places = guide.bundle.places.filter((place) => place.depth === depth);
  return places.map((place) => {
    const path = `places/${place.id.toLowerCase()}/`;
    const parts = partsOf(guide, place.id);
    return page({ kind: 'place', place }, path, 3, [
      parts.length === 0 ? '' : `<p class="note">${t('place.rules-change')}</p>`,
      ...parts.map((part) => page({ kind: 'part', place, part }, `${path}${part}/`, 4)),
    ]);
  });
}

function section(id: string, level: number, title: string, inside: readonly string[]): string {
  return `<section id="${id}"><h${level}>${title}</h${level}>${inside.join('')}</section>`;
}

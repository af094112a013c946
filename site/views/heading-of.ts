import type { PageView } from './page-view.ts';
import type { Route } from './routes.ts';

/** The heading of a page. */
export function headingOf(route: Route, view: PageView): string {
  const { t } = view;
  switch (route.kind) {
    case 'home':
      return t('home.title');
    case 'help':
      return t('help.title');
    case 'about':
      return t('about.title');
    case 'place':
      return route.place.name;
    case 'part':
      return `${route.place.name}: ${t(`place-part.${route.part}`)}`;
    case 'word':
      return `${t('word.place')}: ${route.place.name}`;
    case 'changes':
      return t('changes.title');
    case 'stage':
      return t(`stage.${route.stage}`);
    case 'topic':
      return route.topic.title;
    case 'recruitment-part':
      return t(`recruitment.${route.part}`);
    case 'tool':
      return t(`tool.${route.id}.title`);
    case 'room-module':
      return route.module.title;
    case 'sources-page':
      return `${t('nav.sources')}, ${route.page}`;
    case 'places':
    case 'topics':
    case 'recruitment':
    case 'tools':
    case 'cards':
    case 'sources':
      return t(`nav.${route.kind}`);
  }
}

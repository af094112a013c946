import type { Locale } from '#content/index.ts';
import { callsRoutes } from '../calls-page/routes.ts';
import { editorRoutes } from '../editor/routes.ts';
import { makeCurrentGuide } from '../make-current-guide.ts';
import { reportRoutes } from '../report-routes.ts';
import type { Route } from './route.ts';

/** What the pages of the staff edition are made for: the folder with the rows and pages, and the language of its reader. */
export type Desk = { readonly root: string; readonly locale: Locale };

/** Every address of the staff edition. A new tool adds its routes here. */
export async function routesOf({ root, locale }: Desk): Promise<readonly Route[]> {
  const readGuide = makeCurrentGuide(root);
  const first: Route = {
    method: 'GET',
    path: '/',
    answer: () => new Response(null, { status: 302, headers: { location: '/staff/editor/' } }),
  };
  return [
    first,
    ...(await editorRoutes(root, locale)),
    ...callsRoutes({ root, locale, readGuide }),
    ...reportRoutes({ root, locale, readGuide }),
  ];
}

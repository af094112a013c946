import { callsRoutes } from '../calls-page/routes.ts';
import { makeDesk, type Opened } from '../desk.ts';
import { editorRoutes } from '../editor/routes.ts';
import { reportRoutes } from '../report-routes.ts';
import { startRoute } from '../start-page.ts';
import type { Route } from './route.ts';

/** Every address of the staff edition. A new tool adds its routes here. */
export async function routesOf(opened: Opened): Promise<readonly Route[]> {
  const desk = makeDesk(opened);
  return [startRoute(desk), ...(await editorRoutes(opened.root, opened.locale)), ...callsRoutes(desk), ...reportRoutes(desk)];
}

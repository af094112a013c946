import type { Server } from 'node:http';
import { afterAll, afterEach } from 'vitest';
import { listenHere, makeServer } from '../../staff/server/make-server.ts';
import { routesOf } from '../../staff/server/routes.ts';
import { copyOfProject, type ProjectCopy } from './copy-of-project.ts';

/** What stands in an entry. */
export type Values = Readonly<Record<string, unknown>>;
type Answer = { readonly status: number; readonly says: string };
/** The editor over a copy, asked as the CMS asks it: over HTTP, each row and page a JSON file. */
export type Desk = {
  readonly open: (path: string) => Promise<Values>;
  readonly save: (path: string, values: Values, newEntry?: boolean) => Promise<Answer>;
  /** Takes an entry out, as it was when it was opened. */
  readonly retire: (path: string, reason: string, values: Values) => Promise<Answer>;
  /** The pane beside the form. */
  readonly preview: (path: string, values: Values, isNew?: boolean) => Promise<Values>;
  readonly ask: (where: string, body: unknown) => Promise<Response>;
  readonly close: () => void;
};

export async function openDesk(root: string, locale: 'tg' | 'ru' | 'en' = 'ru'): Promise<Desk> {
  const server: Server = makeServer(await routesOf({ root, locale }), locale);
  const origin = await listenHere(server, 0);
  const ask = (where: string, body: unknown) =>
    fetch(`${origin}/staff/editor/${where}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', origin },
      body: JSON.stringify(body),
    });
  return {
    ask,
    open: async (path) => {
      const { data } = (await (await ask('cms', { branch: 'master', action: 'getEntry', params: { path } })).json()) as {
        readonly data: string;
      };
      return JSON.parse(data) as Values;
    },
    save: async (path, values, newEntry = false) => {
      const dataFiles = [{ path, slug: '', raw: JSON.stringify(values, undefined, 2) }];
      const answer = await ask('cms', {
        branch: 'master',
        action: 'persistEntry',
        params: { dataFiles, assets: [], options: { newEntry } },
      });
      return toAnswer(answer);
    },
    retire: async (path, reason, values) => {
      const params = { paths: [path], reason, opened: values['opened'] ?? '' };
      return toAnswer(await ask('cms', { branch: 'master', action: 'deleteFiles', params }));
    },
    preview: async (path, values, isNew = false) =>
      (await ask('preview', { path, raw: JSON.stringify(values), isNew, locale: 'tg' })).json() as Promise<Values>,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The editor over a copy for the tests of a file; after each of them the copy is as it was. */
export async function openDeskOverCopy(): Promise<{ readonly copy: ProjectCopy; readonly desk: Desk }> {
  const copy = copyOfProject();
  const desk = await openDesk(copy.root);
  afterEach(() => {
    copy.git('reset', '--quiet', '--hard', 'begin');
    copy.git('clean', '--quiet', '--force');
  });
  afterAll(() => {
    desk.close();
    copy.remove();
  });
  return { copy, desk };
}

async function toAnswer(response: Response): Promise<Answer> {
  const { error = '', message = '' } = (await response.json()) as { readonly error?: string; readonly message?: string };
  return { status: response.status, says: error || message };
}

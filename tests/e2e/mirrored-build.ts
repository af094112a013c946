import { readFileSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Mirroring } from '#site/hosting/parse-mirrors.ts';
import { buildWorker } from '#site/integrations/build-worker.ts';
import { writeHosting } from '#site/integrations/write-hosting.ts';
import { writeLists } from '#site/integrations/write-lists.ts';
import { makeServer } from '#site/server/make-server.ts';
import { hurry } from './networks.ts';
import { openSite, type Site } from './open-site.ts';

/** A host that is dead until it is given something to hand out; `asked` are the addresses, `answers` makes it change files on the way. */
export type Host = { readonly site: Site; server: Server | undefined; isLiar: boolean; readonly asked: string[] };

export async function openHost(): Promise<Host> {
  const state: Omit<Host, 'site'> = { server: undefined, isLiar: false, asked: [] };
  const site = await openSite((request, response) => {
    const url = request.url ?? '';
    if (state.server) state.asked.push(url);
    if (!state.server) response.destroy();
    else if (state.isLiar && !url.startsWith('/lists/')) response.setHeader('access-control-allow-origin', '*').end('Пардохт кунед');
    else state.server.emit('request', request, response);
    return true;
  });
  return Object.assign(state, { site });
}

/** Makes a built site one that has mirrors, as the build does; its worker waits less before it tries again. */
export async function addMirrors(folder: string, mirroring: Mirroring): Promise<Server> {
  await buildWorker(join('site', 'worker', 'worker.ts'), folder, mirroring.mirrors);
  const worker = join(folder, 'sw.js');
  writeFileSync(worker, hurry(readFileSync(worker, 'utf8'), 10));
  writeHosting(folder, mirroring.mirrors.origins);
  writeLists(folder, mirroring);
  return makeServer(folder);
}

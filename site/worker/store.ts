import type { Copies, Stored } from './copy.ts';

const cacheName = 'hamroh';
const stateUrl = '/kept/state';
const fileUrl = (hash: string) => `/kept/file/${hash}`;

/** The files that are stored, by hash; and whether the state is. A phone may drop any of it without a word. */
export async function lookAtStore(): Promise<{ readonly stored: Stored; readonly hasState: boolean }> {
  const keys = ((await (await findCache())?.keys()) ?? []).map(({ url }) => new URL(url).pathname);
  const prefix = fileUrl('');
  return {
    stored: new Set(keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length))),
    hasState: keys.includes(stateUrl),
  };
}

/** What an earlier worker knew; nothing, where that cannot be read. */
export async function readCopies(): Promise<Copies> {
  const kept = await (await findCache())?.match(stateUrl);
  return kept === undefined ? {} : kept.json().catch(() => ({}));
}

/** One entry, so that it is replaced as a whole or not at all. */
export async function writeCopies(copies: Copies): Promise<void> {
  await (await caches.open(cacheName)).put(stateUrl, new Response(JSON.stringify(copies)));
}

export async function readFile(hash: string): Promise<Response | undefined> {
  return (await findCache())?.match(fileUrl(hash));
}

export async function writeFile(hash: string, response: Response): Promise<void> {
  await (await caches.open(cacheName)).put(fileUrl(hash), response);
}

export async function deleteFile(hash: string): Promise<void> {
  await (await findCache())?.delete(fileUrl(hash));
}

/** Every cache of this site, also such as an earlier kind of worker left. */
export async function deleteAll(): Promise<void> {
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
}

/** Looking must not make a cache where everything was removed. */
async function findCache(): Promise<Cache | undefined> {
  return (await caches.has(cacheName)) ? caches.open(cacheName) : undefined;
}

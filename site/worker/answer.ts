import { type Locale, locales } from '#content/index.ts';
import { isDrawn, isWhole } from './attempt.ts';
import { fileAt } from './copy.ts';
import type { Saver } from './saver.ts';
import { readFile } from './store.ts';

/** How long the network may take for a page that can be drawn from the saved copy, in milliseconds. */
const patience = 4000;

/** Any file of the site: from the saved copy if it is there. */
export async function answerFile(request: Request, saver: Saver): Promise<Response> {
  return (await readSaved(new URL(request.url).pathname, saver)) ?? fetch(request);
}

/**
 * Any page: as it is saved; an emergency as the page `saved/` draws it, at once; else as the network has it, to its last
 * byte and in a few seconds; else drawn by `saved/`. Nothing that somebody reads is written to storage here.
 */
export async function answerPage(request: Request, saver: Saver): Promise<Response> {
  const { pathname } = new URL(request.url);
  const asItIs = await readSaved(pathname, saver);
  if (asItIs) return asItIs;
  const locale = locales.find((name) => pathname.startsWith(`/${name}/`));
  const shell = locale && (await readShell(locale, saver));
  if (!shell) return fetch(request);
  const { copies, stored } = await saver.whatIsSaved();
  const copy = copies[locale];
  if (copy && isDrawn(copy, stored, pathname)) return shell;
  // Half a copy draws little: then the network may take its time, and the saved page shows what there is.
  if (!isWhole(copy, stored)) return fetch(request).catch(() => shell);
  const waiting = new Promise<Response>((resolve) => setTimeout(resolve, patience, shell));
  return Promise.race([wholePage(request).catch(() => shell), waiting]);
}

/** The page that draws all others: of the language of the address, else of any that is saved. */
async function readShell(locale: Locale, saver: Saver): Promise<Response | undefined> {
  for (const name of new Set([locale, ...locales])) {
    const shell = await readSaved(`/${name}/saved/`, saver);
    if (shell) return shell;
  }
  return undefined;
}

async function readSaved(path: string, saver: Saver): Promise<Response | undefined> {
  const { copies, stored } = await saver.whatIsSaved();
  const file = fileAt(Object.values(copies), path);
  return file && stored.has(file.hash) ? readFile(file.hash).catch(() => undefined) : undefined;
}

/** The page with its last byte, or a rejection: a page that was cut short is no page. */
async function wholePage(request: Request): Promise<Response> {
  const response = await fetch(request);
  const body = await response.arrayBuffer();
  return new Response(body, { status: response.status, headers: response.headers });
}

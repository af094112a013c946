/** The service worker: saves the guide on the phone, and answers from there. */
import { registerRoute } from 'workbox-routing';
import { answerFile, answerPage } from './answer.ts';
import { fetchFromAny, type Mirrors } from './fetch-from-any.ts';
import { makeSource, networkOf, type Source } from './fetch-whole.ts';
import type { Ask, Told } from './messages.ts';
import { makePhone } from './phone.ts';
import { makeSaver } from './saver.ts';

declare const self: ServiceWorkerGlobalScope;
/** Written here by the build; see site/integrations/build-worker.ts. */
declare const MIRRORS: Mirrors | undefined;

/** How long a list may take before the next host is asked, in milliseconds: a slow network is no dead host. */
const listPatience = 10_000;

const network = MIRRORS ? fetchFromAny(sourcesOf(MIRRORS.origins), MIRRORS) : networkOf(makeSource());
const saver = makeSaver(makePhone(self.clients, network));

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('message', (event) => event.waitUntil(hear(event.data, event.source)));
// Two workers must not write at once.
self.serviceWorker?.addEventListener('statechange', () => self.serviceWorker.state === 'redundant' && saver.stop());

registerRoute(
  ({ request, sameOrigin }) => sameOrigin && request.mode === 'navigate',
  ({ request }) => answerPage(request, saver),
);
registerRoute(
  ({ sameOrigin }) => sameOrigin,
  ({ request }) => answerFile(request, saver),
);

async function hear(ask: Ask, source: ExtendableMessageEvent['source']): Promise<void> {
  const tell = async () => source?.postMessage(await status());
  switch (ask.kind) {
    case 'save': {
      const saving = saver.save(ask.locale, ask);
      await tell();
      return saving;
    }
    case 'look': {
      const saving = saver.goOn(ask.locale, ask);
      await tell();
      return saving;
    }
    case 'check': {
      const saving = saver.save(ask.locale, { ...ask, mustCheck: true });
      await tell();
      return saving;
    }
    case 'remove': {
      await saver.remove();
      const removed: Told = { kind: 'removed' };
      for (const client of await self.clients.matchAll({ includeUncontrolled: true })) client.postMessage(removed);
    }
  }
}

/** The site itself and its mirrors; every host of the guide serves the same worker. */
function sourcesOf(origins: readonly string[]): readonly [Source, ...Source[]] {
  const others = origins.filter((origin) => origin !== self.location.origin);
  return [makeSource('', listPatience), ...others.map((origin) => makeSource(origin, listPatience))];
}

async function status(): Promise<Told> {
  return { kind: 'status', languages: await saver.statuses(), isBusy: saver.isBusy() };
}

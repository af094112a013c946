/** The service worker: saves the guide on the phone, and answers from there. */
import { registerRoute } from 'workbox-routing';
import { answerFile, answerPage } from './answer.ts';
import type { Ask, Told } from './messages.ts';
import { makePhone } from './phone.ts';
import { makeSaver } from './saver.ts';

declare const self: ServiceWorkerGlobalScope;

const saver = makeSaver(makePhone(self.clients));

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

async function status(): Promise<Told> {
  return { kind: 'status', languages: await saver.statuses(), isBusy: saver.isBusy() };
}

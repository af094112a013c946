/**
 * Part of the service worker: answers for pages that are not saved as they are. The network gets a few seconds;
 * without it, or when a network cuts the answer, the saved page of that language draws the page from the saved
 * pieces. Nothing that somebody reads is written to storage here.
 */
const patience = 4000;

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const [, locale] = /^\/(tg|ru|en)(?:\/|$)/.exec(url.pathname) ?? [];
  if (request.mode !== 'navigate' || url.origin !== self.location.origin || locale === undefined) return;
  event.respondWith(answer(request, url, locale));
});

async function answer(request, url, locale) {
  const asItIs = await matchSaved(`${url.pathname}index.html`);
  if (asItIs) return asItIs;
  const shell = await matchSaved(`/${locale}/saved/index.html`);
  if (!shell) return fetch(request);
  const waiting = new Promise((resolve) => setTimeout(resolve, patience, shell));
  return Promise.race([wholePage(request).catch(() => shell), waiting]);
}

/** The page with its last byte, or a rejection: a page that was cut short is no page. */
async function wholePage(request) {
  const response = await fetch(request);
  const body = await response.arrayBuffer();
  return new Response(body, { status: response.status, headers: response.headers });
}

/** Saved files are kept under their address and revision. */
function matchSaved(path) {
  return caches.match(path, { ignoreSearch: true });
}

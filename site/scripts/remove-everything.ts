import { listen, markRemoved } from './saving.ts';

/** What this site has on the phone, counted. */
export type Left = { readonly copies: number; readonly workers: number; readonly settings: number };

/** A worker that does not answer must not keep anything. */
const patience = 3000;

/** Removes everything that this site has on the phone, and counts what is left. */
export async function removeEverything(): Promise<Left> {
  markRemoved();
  await stopWorker();
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
  await Promise.all((await navigator.serviceWorker.getRegistrations()).map((registration) => registration.unregister()));
  localStorage.clear();
  sessionStorage.clear();
  await Promise.all((await listDatabases()).map(({ name = '' }) => deleteDatabase(name)));
  return countLeft();
}

async function countLeft(): Promise<Left> {
  return {
    copies: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    settings: localStorage.length + sessionStorage.length + (await listDatabases()).length,
  };
}

/** Waits until the worker has ended what it was writing. */
async function stopWorker(): Promise<void> {
  const worker = (await navigator.serviceWorker.getRegistration())?.active;
  if (!worker) return;
  await new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer);
      stopListening();
      resolve();
    };
    const timer = setTimeout(end, patience);
    const stopListening = listen((told) => told.kind === 'removed' && end());
    worker.postMessage({ kind: 'remove' });
  });
}

/** Older browsers cannot list databases; this site makes none. */
async function listDatabases(): Promise<readonly IDBDatabaseInfo[]> {
  return (await indexedDB.databases?.().catch(() => [])) ?? [];
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = request.onerror = request.onblocked = () => resolve();
  });
}

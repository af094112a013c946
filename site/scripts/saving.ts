/** What pages have to do with the worker that saves the guide. */
import type { Locale } from '#content/index.ts';
import type { Ask, Told } from '#site/worker/messages.ts';

/** After "remove" nothing may be written to storage, and yet no page of this visit may save again: the tab carries this name. */
const removed = 'removed';

/** What browsers tell about the connection, where they do. */
type Connection = { readonly saveData?: boolean; readonly type?: string; readonly effectiveType?: string };

export const canSave = 'serviceWorker' in navigator && 'caches' in window;

export function isRemoved(): boolean {
  return window.name === removed;
}

export function markRemoved(): void {
  window.name = removed;
}

/** Somebody pressed "save" in a visit in which everything had been removed. */
export function unmarkRemoved(): void {
  if (isRemoved()) window.name = '';
}

/** Makes sure that there is a worker. */
export function register(): Promise<unknown> {
  return navigator.serviceWorker.register('/sw.js');
}

/** Says something to the worker, once there is one. */
export async function tell(ask: Ask): Promise<void> {
  (await navigator.serviceWorker.ready).active?.postMessage(ask);
}

/** Calls `hear` with everything that the worker says from now on; the returned function ends that. */
export function listen(hear: (told: Told) => void): () => void {
  const onMessage = ({ data }: MessageEvent<Told>) => hear(data);
  navigator.serviceWorker.addEventListener('message', onMessage);
  navigator.serviceWorker.startMessages();
  return () => navigator.serviceWorker.removeEventListener('message', onMessage);
}

/** Whether what is fetched now may cost the person money, or take very long. */
export function isMetered(): boolean {
  const { connection } = navigator as { readonly connection?: Connection };
  return connection?.saveData === true || connection?.type === 'cellular' || /2g/.test(connection?.effectiveType ?? '');
}

/** The language of the page that is open. */
export function localeOfPage(): Locale {
  return document.documentElement.lang as Locale;
}

/** A text with its [names] filled in. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\[(\w+)\]/g, (_, name: string) => String(values[name] ?? ''));
}

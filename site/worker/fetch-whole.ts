import type { Locale } from '#content/index.ts';
import type { Outcome } from './attempt.ts';
import { type List, listUrl, type PackedList, type SavedFile, signedText, unpackList } from './list.ts';
import { writeFile } from './store.ts';

/** A network that takes a question and never answers must not hold up the rest. */
const patience = 30_000;

/** The list of a language as the site has it now; undefined when it did not arrive whole. */
export async function fetchList(locale: Locale, signal: AbortSignal): Promise<List | undefined> {
  try {
    const response = await fetch(listUrl(locale), { cache: 'no-cache', signal: withPatience(signal) });
    const packed = (await response.json()) as PackedList;
    const version = await hashOf(new TextEncoder().encode(signedText(packed)));
    return version === packed.version && packed.locale === locale ? unpackList(packed) : undefined;
  } catch {
    return undefined;
  }
}

/** Fetches a file and stores it if its bytes are those that the list names. */
export async function fetchFile({ url, hash }: SavedFile, isRetry: boolean, signal: AbortSignal): Promise<Outcome> {
  const response = await fetch(url, {
    // What the browser keeps may be the very thing that is damaged.
    cache: isRetry ? 'reload' : 'no-cache',
    // Reading goes before saving.
    priority: 'low',
    signal: withPatience(signal),
  }).catch(() => undefined);
  const body = await response?.arrayBuffer().catch(() => undefined);
  if (!response?.ok || body === undefined) return 'lost';
  if ((await hashOf(body)) !== hash) return 'other';
  if (signal.aborted) return 'lost';
  return writeFile(hash, toStored(response, body)).then(
    () => 'stored',
    // The phone is full.
    () => 'lost',
  );
}

/** The first 16 hex digits of the SHA-256. */
export async function hashOf(body: BufferSource): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', body);
  return [...new Uint8Array(digest).slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The answer of the site with its policy, without what was only true on the way. */
function toStored(response: Response, body: ArrayBuffer): Response {
  const headers = new Headers(response.headers);
  for (const name of ['content-encoding', 'content-length', 'date', 'etag', 'vary']) headers.delete(name);
  return new Response(body, { headers });
}

function withPatience(signal: AbortSignal): AbortSignal {
  const controller = new AbortController();
  const abort = () => controller.abort();
  setTimeout(abort, patience);
  signal.addEventListener('abort', abort, { once: true });
  return controller.signal;
}

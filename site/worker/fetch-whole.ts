import type { Locale } from '#content/index.ts';
import type { Outcome } from './attempt.ts';
import { hasHash } from './has-hash.ts';
import { listUrl, type PackedList, type SavedFile, signedText, unpackList } from './list.ts';
import type { Network } from './phone.ts';
import { writeFile } from './store.ts';

/** A network that takes a question and never answers must not hold up the rest. */
const patience = 30_000;

/** One host that has the guide. */
export type Source = {
  /** The list of a language as the host has it now; undefined when it did not arrive whole. */
  readonly fetchList: (locale: Locale, signal: AbortSignal) => Promise<PackedList | undefined>;
  /**
   * Fetches a file and stores it if its bytes are those that the list names.
   * @param headers under which it is kept instead of those that the host sent
   */
  readonly fetchFile: (file: SavedFile, isRetry: boolean, signal: AbortSignal, headers?: HeadersInit) => Promise<Outcome>;
};

/**
 * The site itself, or another host.
 * @param origin such as `https://hamroh.example`; nothing for the site itself
 * @param forList how long the list may take, in milliseconds
 */
export function makeSource(origin = '', forList = patience): Source {
  // The other host hears as little as can be.
  const how: RequestInit = origin === '' ? {} : { mode: 'cors', credentials: 'omit', referrerPolicy: 'no-referrer' };
  return {
    fetchList: async (locale, signal) => {
      try {
        const response = await fetch(origin + listUrl(locale), { ...how, cache: 'no-cache', signal: withPatience(signal, forList) });
        const packed = (await response.json()) as PackedList;
        const isWhole = await hasHash(new TextEncoder().encode(signedText(packed)), packed.version);
        return isWhole && packed.locale === locale ? packed : undefined;
      } catch {
        return undefined;
      }
    },
    fetchFile: async ({ url, hash }, isRetry, signal, headers) => {
      const response = await fetch(origin + url, {
        ...how,
        // What the browser keeps may be the very thing that is damaged.
        cache: isRetry ? 'reload' : 'no-cache',
        // Reading goes before saving.
        priority: 'low',
        signal: withPatience(signal, patience),
      }).catch(() => undefined);
      const body = await response?.arrayBuffer().catch(() => undefined);
      if (!response?.ok || body === undefined) return 'lost';
      if (!(await hasHash(body, hash))) return 'other';
      if (signal.aborted) return 'lost';
      return writeFile(hash, new Response(body, { headers: headers ?? lasting(response.headers) })).then(
        () => 'stored',
        // The phone is full.
        () => 'lost',
      );
    },
  };
}

/** A network in which there is nothing but the site itself. */
export function networkOf({ fetchList, fetchFile }: Source): Network {
  return {
    fetchList: async (locale, _, signal) => {
      const packed = await fetchList(locale, signal);
      return packed && unpackList(packed);
    },
    fetchFile: (file, _, isRetry, signal) => fetchFile(file, isRetry, signal),
  };
}

/** The headers of the site with its policy, without what was only true on the way. */
function lasting(sent: Headers): Headers {
  const headers = new Headers(sent);
  for (const name of ['content-encoding', 'content-length', 'date', 'etag', 'vary']) headers.delete(name);
  return headers;
}

function withPatience(signal: AbortSignal, milliseconds: number): AbortSignal {
  const controller = new AbortController();
  const abort = () => controller.abort();
  setTimeout(abort, milliseconds);
  signal.addEventListener('abort', abort, { once: true });
  return controller.signal;
}

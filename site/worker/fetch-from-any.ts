import { contentTypeOf } from '#site/hosting/content-types.ts';
import type { Source } from './fetch-whole.ts';
import { type List, unpackList } from './list.ts';
import type { Network } from './phone.ts';
import { isSealed } from './seal.ts';

/** What the worker knows of mirrors when it is built: where they are, who seals lists, and when that was, in seconds since 1970. */
export type Mirrors = { readonly origins: readonly string[]; readonly publicKey: string; readonly built: number };

/**
 * A network in which several hosts have the guide. The site itself is asked first and believed. A mirror is asked only when the
 * site does not answer, and believed only what whoever built the site has sealed, and nothing older than what is here.
 * @param sources the site itself, then its mirrors in their order
 */
export function fetchFromAny(sources: readonly [Source, ...Source[]], { publicKey, built }: Omit<Mirrors, 'origins'>): Network {
  const [own, ...mirrors] = sources;
  /** Whose turn it is: of the one that gave the list, until it fails. */
  let turn = 0;

  /** The newest list of the first mirror that has a newer one; else the known one, if a mirror has that. */
  async function askMirrors(ask: (source: Source) => Promise<List | undefined>, known: List | undefined): Promise<List | undefined> {
    let same: List | undefined;
    for (const [index, mirror] of mirrors.entries()) {
      const list = await ask(mirror);
      if (list === undefined) continue;
      const isSame = list.version === known?.version;
      if (!isSame && !isNewer(list, known)) continue;
      turn = index + 1;
      if (!isSame) return list;
      same = list;
    }
    return same;
  }

  function isNewer({ seal }: List, known: List | undefined): boolean {
    return seal !== undefined && seal.built >= built && seal.built > (known?.seal?.built ?? 0);
  }

  return {
    fetchList: async (locale, known, signal) => {
      turn = 0;
      const list = await own.fetchList(locale, signal);
      if (list) return unpackList(list);
      return askMirrors(async (mirror) => {
        const packed = await mirror.fetchList(locale, signal);
        return packed && (await isSealed(packed, publicKey)) ? unpackList(packed) : undefined;
      }, known);
    },
    fetchFile: async (file, { seal }, isRetry, signal) => {
      // The hashes of a list without a seal are short, and it names no headers: only the site itself can complete it.
      const asked = seal ? turn : 0;
      const mirror = mirrors[asked - 1];
      const headers = seal && { ...seal.headers, 'content-type': contentTypeOf(file.url) };
      const outcome = await (mirror ?? own).fetchFile(file, isRetry, signal, mirror && headers);
      if (outcome !== 'stored' && asked === turn) turn = (turn + 1) % sources.length;
      // Only the site itself can mean by other bytes that its list is newer.
      return mirror && outcome === 'other' ? 'lost' : outcome;
    },
  };
}

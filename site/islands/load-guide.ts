import type { Bundle } from '#content/index.ts';
import { type Guide, makeGuide } from '#shared/dialogue/guide.ts';
import { makeSmallTranslate } from '#shared/i18n/make-small-translate.ts';
import { noDanger } from '#shared/search/no-danger.ts';
import type { PackedDanger, PackedWords } from '#shared/search/pack-words.ts';

/** Addresses of pieces: the guide in one language, part by part; its search words; danger; the words of each other language. */
export type GuidePieces = {
  readonly guide: readonly (readonly string[])[];
  readonly words: readonly string[];
  readonly danger: readonly string[];
  readonly others: readonly (readonly string[])[];
};

/** The guide, and a promise of the words of the other languages once a question has asked for them. */
export type LoadedGuide = { readonly guide: Guide; readonly pending: () => Promise<void> | undefined };

/**
 * Fetches the pieces of the guide, from the saved copy when there is no network, and puts them together. The words of
 * other languages are fetched when a question finds nothing sure in its own.
 */
export async function loadGuide(pieces: GuidePieces): Promise<LoadedGuide> {
  const [bundle, own, danger] = await Promise.all([
    readBundle(pieces.guide),
    readPieces<PackedWords>(pieces.words),
    readPieces<PackedDanger>(pieces.danger),
  ]);
  let others: readonly PackedWords[] = [];
  let loading: Promise<void> | undefined;
  let isLoaded = false;
  const askForOthers = () => {
    loading ??= Promise.all(pieces.others.map((urls) => readPieces<PackedWords>(urls)))
      .then((words) => {
        others = words;
      })
      .catch(() => undefined)
      .then(() => {
        isLoaded = true;
      });
    return others;
  };
  return {
    guide: makeGuide(bundle, makeSmallTranslate(bundle), { own, others: askForOthers, danger }),
    pending: () => (isLoaded ? undefined : loading),
  };
}

/** The guide to look at, without the words to search in it. */
export async function loadPages(parts: readonly (readonly string[])[]): Promise<Guide> {
  const bundle = await readBundle(parts);
  const own: PackedWords = { aliases: {}, pages: {}, same: [], fillers: '' };
  return makeGuide(bundle, makeSmallTranslate(bundle), { own, others: () => [], danger: noDanger });
}

async function readBundle(parts: readonly (readonly string[])[]): Promise<Bundle> {
  const read = await Promise.all(parts.map((urls) => readPieces<Partial<Bundle>>(urls)));
  return Object.assign({ sources: [] }, ...read);
}

/**
 * What was compressed and cut into pieces. A piece that was cut short on the way is asked for once more.
 * @throws {Error} when a piece cannot be had
 */
export async function readPieces<T>(urls: readonly string[]): Promise<T> {
  const pieces = await Promise.all(urls.map((url) => fetchPiece(url).catch(() => fetchPiece(url))));
  const unpacked = new Blob(pieces).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(unpacked).json();
}

async function fetchPiece(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.arrayBuffer();
}

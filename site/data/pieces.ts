import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { type Locale, locales } from '#content/index.ts';
import { packDanger, packWords } from '#shared/search/pack-words.ts';
import type { GuidePieces } from '#site/islands/load-guide.ts';
import { guideOf } from './guides.ts';

/** A file that passes a network which cuts every transfer at 16 KB; it is compressed already. */
const pieceLimit = 13_800;

/** One part of the guide as pieces: JSON, compressed as a whole, then cut. Joined and unpacked it is the JSON again. */
export type Pieces = { readonly name: string; readonly version: string; readonly pieces: readonly Uint8Array[] };

/** Compresses a text and cuts what comes out. Compressed as a whole it is a fifth smaller than piece by piece. */
export function toPieces(name: string, text: string, limit: number = pieceLimit): Pieces {
  const bytes = gzipSync(text, { level: 9 });
  const count = Math.max(1, Math.ceil(bytes.length / limit));
  return {
    name,
    version: createHash('sha256').update(text).digest('hex').slice(0, 10),
    pieces: Array.from({ length: count }, (_, index) => bytes.subarray(index * limit, (index + 1) * limit)),
  };
}

/**
 * The parts of the guide that the browser gets: each is compressed by itself, so that a changed rule leaves the pages
 * of topics as they are. The list of sources is the same in every language and comes only to the pages that show it;
 * the words for searching only to search and assistant.
 */
function partsOf(locale: Locale): readonly Pieces[] {
  const { topics, facts, contacts, sources: _, words: __, ...rest } = guideOf(locale).bundle;
  return Object.entries({ topics, facts, contacts, rest }).map(([name, part]) =>
    toPieces(`${locale}-${name}`, JSON.stringify(name === 'rest' ? part : { [name]: part })),
  );
}

const guides = new Map(locales.map((locale) => [locale, partsOf(locale)]));
const words = new Map(locales.map((locale) => [locale, toPieces(`${locale}-words`, JSON.stringify(packWords(guideOf(locale).bundle)))]));
/** What signals danger is the same in every language, since people mix them. */
const danger = toPieces('danger', JSON.stringify(packDanger(guideOf('tg').bundle)));
const sources = toPieces('sources', JSON.stringify(guideOf('tg').bundle.sources));

/** Addresses of the pieces of a language, part by part. */
export function pieceUrls(locale: Locale): readonly (readonly string[])[] {
  return (guides.get(locale) ?? []).map(urlsOf);
}

/** What search and assistant need to answer in a language. */
export function guidePieces(locale: Locale): GuidePieces {
  const wordsIn = (wanted: Locale) => [words.get(wanted)].flatMap((pieces) => (pieces ? urlsOf(pieces) : []));
  return {
    guide: pieceUrls(locale),
    words: wordsIn(locale),
    danger: urlsOf(danger),
    others: locales.filter((other) => other !== locale).map(wordsIn),
  };
}

/** Addresses of the pieces of the list of sources, in order. */
export function sourcePieceUrls(): readonly string[] {
  return urlsOf(sources);
}

/** Every piece with its address. */
export function allPieces(): readonly { readonly url: string; readonly bytes: Uint8Array }[] {
  return [...[...guides.values()].flat(), ...words.values(), danger, sources].flatMap((part) =>
    part.pieces.map((bytes, index) => ({ url: urlOf(part, index), bytes })),
  );
}

function urlsOf(part: Pieces): readonly string[] {
  return part.pieces.map((_, index) => urlOf(part, index));
}

function urlOf({ name, version }: Pieces, index: number): string {
  return `/data/${name}-${version}-${index}.bin`;
}

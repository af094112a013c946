import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { type Bundle, type Locale, locales } from '#content/index.ts';
import { guideOf } from './guides.ts';

/** A file that passes a network which cuts every transfer at 16 KB: at most this many bytes after gzip. */
const pieceLimit = 13_000;

/** The guide for search and assistant in one language, as text cut into pieces; joined again, it is JSON. */
export type Pieces = { readonly version: string; readonly texts: readonly string[] };

/** What the browser gets first: the guide without the list of sources. */
function toText(bundle: Bundle): string {
  return JSON.stringify({ ...bundle, sources: [] });
}

/** Cuts a text into pieces of at most `limit` bytes after gzip; joined they are the text again. */
export function cutIntoPieces(text: string, limit: number = pieceLimit): readonly string[] {
  if (gzipSync(text).length <= limit) return [text];
  const middle = Math.ceil(text.length / 2);
  // A pair of surrogates must not be torn apart, or the files would not be valid UTF-8.
  const cut = /[\uD800-\uDBFF]$/.test(text.slice(0, middle)) ? middle + 1 : middle;
  return [...cutIntoPieces(text.slice(0, cut), limit), ...cutIntoPieces(text.slice(cut), limit)];
}

const pieces = new Map<Locale, Pieces>(locales.map((locale) => [locale, toPieces(toText(guideOf(locale).bundle))]));

/** The list of sources is the same in every language. */
const sourcePieces = toPieces(JSON.stringify(guideOf('tg').bundle.sources));

function toPieces(text: string): Pieces {
  return { version: createHash('sha256').update(text).digest('hex').slice(0, 10), texts: cutIntoPieces(text) };
}

function piecesOf(locale: Locale): Pieces {
  const found = pieces.get(locale);
  if (!found) throw new Error(`no pieces for ${locale}`);
  return found;
}

/** Addresses of the pieces of a language, in order. */
export function pieceUrls(locale: Locale): readonly string[] {
  return urlsOf(locale, piecesOf(locale));
}

/** Addresses of the pieces of the list of sources, in order. */
export function sourcePieceUrls(): readonly string[] {
  return urlsOf('sources', sourcePieces);
}

/** Every piece with its address. */
export function allPieces(): readonly { readonly url: string; readonly text: string }[] {
  const named = [...locales.map((locale) => [locale, piecesOf(locale)] as const), ['sources', sourcePieces] as const];
  return named.flatMap(([name, { version, texts }]) => texts.map((text, index) => ({ url: urlOf(name, version, index), text })));
}

function urlsOf(name: string, { version, texts }: Pieces): readonly string[] {
  return texts.map((_, index) => urlOf(name, version, index));
}

function urlOf(name: string, version: string, index: number): string {
  return `/data/${name}-${version}-${index}.txt`;
}

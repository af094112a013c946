import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { type Bundle, type Locale, locales } from '#content/index.ts';
import { guideOf } from './guides.ts';

/** A file that passes a network which cuts every transfer at 16 KB: at most this many bytes after gzip. */
const pieceLimit = 13_000;

/** What the browser gets first: the guide without the list of sources. */
function toText(bundle: Bundle): string {
  return JSON.stringify({ ...bundle, sources: [] });
}

/**
 * Cuts a text into pieces of at most `limit` bytes after gzip; joined they are the text again. Where a cut falls depends on
 * the words around it: a change in one place leaves the pieces of other places as they were, and phones fetch few anew.
 */
export function cutIntoPieces(text: string, limit: number = pieceLimit): readonly string[] {
  if (gzipSync(text).length <= limit) return [text];
  const cut = placeOfCut(text);
  return [...cutIntoPieces(text.slice(0, cut), limit), ...cutIntoPieces(text.slice(cut), limit)];
}

/** Of all places about the middle the one before those signs that give the smallest number. */
function placeOfCut(text: string): number {
  const from = Math.max(1, Math.floor(text.length * 0.45));
  const to = Math.min(text.length - 1, Math.ceil(text.length * 0.55));
  let best = { place: from, number: Number.POSITIVE_INFINITY };
  for (let place = from; place <= to; place += 1) {
    const number = numberAt(text, place);
    // A pair of surrogates must not be torn apart, or the files would not be valid UTF-8.
    if (number < best.number && !/[\uD800-\uDBFF]/.test(text.charAt(place - 1))) best = { place, number };
  }
  return best.place;
}

/** FNV-1a of the sixteen signs from a place on. */
function numberAt(text: string, place: number): number {
  let number = 0x811c9dc5;
  for (let at = place; at < Math.min(place + 16, text.length); at += 1) number = Math.imul(number ^ text.charCodeAt(at), 0x01000193);
  return number >>> 0;
}

/** One piece under the hash of what is in it. */
type Piece = { readonly url: string; readonly text: string };

function toPieces(name: string, text: string): readonly Piece[] {
  return cutIntoPieces(text).map((piece) => ({
    url: `/data/${name}-${createHash('sha256').update(piece).digest('hex').slice(0, 10)}.txt`,
    text: piece,
  }));
}

const pieces = new Map<Locale, readonly Piece[]>(locales.map((locale) => [locale, toPieces(locale, toText(guideOf(locale).bundle))]));

/** The list of sources is the same in every language. */
const sourcePieces = toPieces('sources', JSON.stringify(guideOf('tg').bundle.sources));

/** Addresses of the pieces of a language, in order; joined again, what stands there is JSON. */
export function pieceUrls(locale: Locale): readonly string[] {
  return (pieces.get(locale) ?? []).map(({ url }) => url);
}

/** Addresses of the pieces of the list of sources, in order. */
export function sourcePieceUrls(): readonly string[] {
  return sourcePieces.map(({ url }) => url);
}

/** Every piece with its address. */
export function allPieces(): readonly Piece[] {
  const all = [...pieces.values(), sourcePieces].flat();
  return [...new Map(all.map((piece) => [piece.url, piece])).values()];
}

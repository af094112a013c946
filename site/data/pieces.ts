import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { type Bundle, type Citation, type Locale, locales } from '#content/index.ts';
import { guideOf } from './guides.ts';

/** A file that passes a network which cuts every transfer at 16 KB: at most this many bytes after gzip. */
const pieceLimit = 13_000;

/** The guide for search and assistant in one language, as text cut into pieces; joined again, it is JSON. */
export type Pieces = { readonly version: string; readonly texts: readonly string[] };

/** What the browser gets: the guide without the list of sources, which stands on its own pages. */
function toText(bundle: Bundle): string {
  const named = <T extends { readonly sources: readonly Citation[] }>(entry: T): T => ({
    ...entry,
    sources: entry.sources.map(({ publisher, date }) => ({ source: '', publisher, ...(date === undefined ? {} : { date }) })),
  });
  const light: Bundle = {
    ...bundle,
    sources: [],
    contacts: bundle.contacts.map(named),
    facts: bundle.facts.map(named),
    topics: bundle.topics.map(named),
  };
  return JSON.stringify(light);
}

/** Cuts a text into pieces of at most `limit` bytes after gzip; joined they are the text again. */
export function cutIntoPieces(text: string, limit: number = pieceLimit): readonly string[] {
  if (gzipSync(text).length <= limit) return [text];
  const middle = Math.ceil(text.length / 2);
  // A pair of surrogates must not be torn apart, or the files would not be valid UTF-8.
  const cut = /[\uD800-\uDBFF]$/.test(text.slice(0, middle)) ? middle + 1 : middle;
  return [...cutIntoPieces(text.slice(0, cut), limit), ...cutIntoPieces(text.slice(cut), limit)];
}

const pieces = new Map<Locale, Pieces>(
  locales.map((locale) => {
    const text = toText(guideOf(locale).bundle);
    return [locale, { version: createHash('sha256').update(text).digest('hex').slice(0, 10), texts: cutIntoPieces(text) }];
  }),
);

export function piecesOf(locale: Locale): Pieces {
  const found = pieces.get(locale);
  if (!found) throw new Error(`no pieces for ${locale}`);
  return found;
}

/** Addresses of the pieces, in order. */
export function pieceUrls(locale: Locale): readonly string[] {
  const { version, texts } = piecesOf(locale);
  return texts.map((_, index) => `/data/${locale}-${version}-${index}.txt`);
}

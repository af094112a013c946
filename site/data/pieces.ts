import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { type Locale, locales } from '#content/index.ts';
import { urgentTopics } from '#shared/dialogue/journey.ts';
import { packDanger, packWords } from '#shared/search/pack-words.ts';
import type { GuidePieces, PiecesOfParts } from '#site/islands/load-guide.ts';
import { type GuideParts, splitGuide } from './guide-parts.ts';
import { guideOf } from './guides.ts';

/** A file that passes a network which cuts every transfer at 16 KB; it is compressed already. */
const pieceLimit = 13_800;

/** One piece under the hash of what is in it. */
export type Piece = { readonly url: string; readonly bytes: Uint8Array };

/**
 * Compresses a text and cuts what comes out; joined and unpacked it is the text again. Compressed as a whole it is a
 * fifth smaller than piece by piece. Pieces before a changed place stay as they were, and phones keep them.
 */
export function toPieces(name: string, text: string, limit: number = pieceLimit): readonly Piece[] {
  const bytes = gzipSync(text, { level: 9 });
  const count = Math.max(1, Math.ceil(bytes.length / limit));
  return Array.from({ length: count }, (_, index) => bytes.subarray(index * limit, (index + 1) * limit)).map((piece) => ({
    url: `/data/${name}-${createHash('sha256').update(piece).digest('hex').slice(0, 10)}.bin`,
    bytes: piece,
  }));
}

/**
 * The parts of the guide that the browser gets: each is compressed by itself, so that a changed rule leaves the pages
 * of topics as they are. The list of sources is the same in every language and comes only to the pages that show it;
 * the words for searching only to search and assistant.
 */
function partsOf(locale: Locale): PartPieces {
  const { bundle } = guideOf(locale);
  const urgent = new Set(urgentTopics(bundle));
  const parts = Object.entries(splitGuide(bundle, (topic) => urgent.has(topic)));
  return Object.fromEntries(parts.map(([name, part]) => [name, toPieces(`${locale}-${name}`, JSON.stringify(part))])) as PartPieces;
}

type PartPieces = Readonly<Record<keyof GuideParts, readonly Piece[]>>;

const guides: Readonly<Record<Locale, PartPieces>> = { tg: partsOf('tg'), ru: partsOf('ru'), en: partsOf('en') };
const words = new Map(locales.map((locale) => [locale, toPieces(`${locale}-words`, JSON.stringify(packWords(guideOf(locale).bundle)))]));
/** What signals danger is the same in every language, since people mix them. */
const danger = toPieces('danger', JSON.stringify(packDanger(guideOf('tg').bundle)));
const sources = toPieces('sources', JSON.stringify(guideOf('tg').bundle.sources));

/** Addresses of the pieces of a language, part by part. */
export function pieceUrls(locale: Locale): PiecesOfParts {
  const { rest, contacts, emergencies, topics, facts, tools, changes, room } = guides[locale];
  return {
    rest: urlsOf(rest),
    contacts: urlsOf(contacts),
    emergencies: urlsOf(emergencies),
    topics: urlsOf(topics),
    facts: urlsOf(facts),
    tools: urlsOf(tools),
    changes: urlsOf(changes),
    room: urlsOf(room),
  };
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
export function allPieces(): readonly Piece[] {
  const all = [
    ...Object.values(guides).flatMap((parts) => Object.values(parts).flat()),
    ...[...words.values()].flat(),
    ...danger,
    ...sources,
  ];
  return [...new Map(all.map((piece) => [piece.url, piece])).values()];
}

function urlsOf(pieces: readonly Piece[]): readonly string[] {
  return pieces.map(({ url }) => url);
}

import type { Bundle, Fact, RoomModuleId } from '#content/index.ts';
import type { Guide } from '#shared/dialogue/guide.ts';
import type { PocketCard } from '#shared/dialogue/pocket-card.ts';
import { describeAsOf, describeDoubts } from '#shared/format/describe.ts';
import { type DeckSlide, makeDeck } from './make-deck.ts';
import type { Session } from './session.ts';

/** A piece of a handout, never cut in two. The first piece of a module, and of what is for women, brings the heading. */
export type HandoutPiece = {
  readonly key: string;
  readonly heading?: string | undefined;
  readonly group: RoomModuleId | 'numbers' | 'for-women';
} & (
  | { readonly kind: 'numbers'; readonly card: PocketCard }
  | { readonly kind: 'points'; readonly title: string; readonly points: readonly string[] }
  | { readonly kind: 'fact'; readonly fact: Fact; readonly doubts: readonly string[] }
  /** The guide does not know this country's rule. */
  | { readonly kind: 'unknown'; readonly title: string }
);

/** A handout of at most two sides, and the facts that stand on it. */
export type Handout = {
  readonly pages: readonly (readonly HandoutPiece[])[];
  readonly facts: readonly Fact[];
  /** Whether a native speaker and a lawyer have read all of its modules. */
  readonly isReviewed: boolean;
};

/** Letters in a line of a column, and lines on both columns of each side: type of 10.5 points on A4. */
const lettersInLine = 44;
const linesOnPages = [96, 106] as const;

/** How full the first and the second side are, as parts of 1. */
export type Fill = readonly [first: number, second: number];

/** A piece, its lines, and how early it is taken when there is not room for all. */
type Weighed = { readonly piece: HandoutPiece; readonly lines: number; readonly rank: number };

/**
 * What a room heard, on paper: the numbers, and of each module its points and the rules of the country, as much as fits; then
 * what is for women, where women are in the room.
 * @param fill how full each side may be: less than 1 where letters are wider than usual
 */
export function makeHandout(session: Session, card: PocketCard, guide: Guide, today: string, fill: Fill = [1, 1]): Handout {
  const { t, bundle } = guide;
  const deck = makeDeck(session, { bundle, today });
  const modules = session.modules.map((id) => weighModule(id, deck, guide, today));
  const numbers: HandoutPiece = { kind: 'numbers', key: 'numbers', group: 'numbers', card };
  const all: readonly Weighed[] = [
    { piece: numbers, lines: linesOf(numbers, guide), rank: -1 },
    ...modules.flatMap((pieces) => pieces.filter(({ piece }) => piece.group !== 'for-women')),
    ...modules.flatMap((pieces) => pieces.filter(({ piece }) => piece.group === 'for-women')),
  ];
  const [first, second] = [linesOnPages[0] * fill[0], linesOnPages[1] * fill[1]];
  const taken = new Set(takeFirst(all, first + second));
  const pages = inPages(
    all.filter((weighed) => taken.has(weighed)),
    first,
  ).map((pieces) => pieces.map(({ piece }) => piece));
  const headings = { numbers: t('help.title'), 'for-women': t('room.print.women'), ...titlesOf(bundle) };
  const headed = pages.map((pieces) =>
    pieces.map((piece) =>
      pages.flat().find(({ group }) => group === piece.group) === piece ? { ...piece, heading: headings[piece.group] } : piece,
    ),
  );
  const isReviewed = bundle.room.every(({ id, reviewed }) => !session.modules.includes(id) || (reviewed.native && reviewed.lawyer));
  return { pages: headed, isReviewed, facts: headed.flat().flatMap((piece) => (piece.kind === 'fact' ? [piece.fact] : [])) };
}

/** The pieces of a module, each with its rank. */
function weighModule(id: RoomModuleId, deck: readonly DeckSlide[], guide: Guide, today: string): readonly Weighed[] {
  const slides = guide.bundle.room.find((module) => module.id === id)?.slides ?? [];
  const forWomen = new Set(slides.filter(({ tracks }) => tracks.includes('women')).map((slide) => `${id}.${slide.id}.points`));
  const pieces = deck
    .filter(({ module }) => module === id)
    .flatMap((screen): readonly HandoutPiece[] => {
      const { key } = screen;
      if (screen.kind === 'points')
        return [{ kind: 'points', key, group: forWomen.has(key) ? 'for-women' : id, title: screen.title, points: screen.points }];
      if (screen.kind !== 'facts') return [];
      if (screen.facts.length === 0) return [{ kind: 'unknown', key, group: id, title: screen.title }];
      return screen.facts.map((fact) => ({ kind: 'fact', key: fact.id, group: id, fact, doubts: describeDoubts(fact, today, guide.t) }));
    });
  return pieces.map((piece, index) => {
    const before = pieces.slice(0, index).filter((other) => turnOf(other) === turnOf(piece)).length;
    return { piece, lines: linesOf(piece, guide), rank: before * turns + turnOf(piece) };
  });
}

/** Of each module first its points, then what is for women, then a rule; then the next of each. */
const turns = 3;
function turnOf(piece: HandoutPiece): number {
  if (piece.group === 'for-women') return 1;
  return piece.kind === 'points' ? 0 : 2;
}

/** Takes what comes first by rank, as long as it fits. */
function takeFirst(all: readonly Weighed[], room: number): readonly Weighed[] {
  return all
    .toSorted((one, other) => one.rank - other.rank)
    .reduce<{ readonly taken: readonly Weighed[]; readonly left: number }>(
      ({ taken, left }, weighed) => (weighed.lines > left ? { taken, left } : { taken: [...taken, weighed], left: left - weighed.lines }),
      { taken: [], left: room },
    ).taken;
}

function inPages(pieces: readonly Weighed[], first: number): readonly (readonly Weighed[])[] {
  const sums = pieces.map((_, index) => pieces.slice(0, index + 1).reduce((sum, { lines }) => sum + lines, 0));
  const over = sums.findIndex((sum) => sum > first);
  return over === -1 ? [pieces] : [pieces.slice(0, over), pieces.slice(over)];
}

function titlesOf({ room }: Bundle): Readonly<Partial<Record<RoomModuleId, string>>> {
  return Object.fromEntries(room.map(({ id, title }) => [id, title]));
}

/** Lines that a piece takes in its column, with what keeps it apart from the next. */
function linesOf(piece: HandoutPiece, { t }: Guide): number {
  const inLines = (...texts: readonly string[]) => texts.reduce((sum, text) => sum + Math.ceil(text.length / lettersInLine), 0);
  const apart = 0.6;
  switch (piece.kind) {
    case 'numbers':
      return [...piece.card.help, ...piece.card.consulate].reduce(
        (sum, { name, lines }) => sum + inLines(name) + lines.length * 2 + apart,
        2,
      );
    case 'points':
      if (piece.group === 'for-women') return inLines(`${piece.title}. ${piece.points.join('. ')}`) + apart;
      return inLines(piece.title, ...piece.points.map((point) => `– ${point}`)) + apart;
    case 'fact':
      return inLines(`${piece.fact.title}. ${piece.fact.statement}`, [describeAsOf(piece.fact.asOf, t), ...piece.doubts].join(' ')) + apart;
    case 'unknown':
      return inLines(`${piece.title}. ${t('room.print.unknown')}`) + apart;
  }
}

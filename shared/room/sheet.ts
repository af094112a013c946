import type { PlaceEntry, TopicEntry } from '#content/index.ts';
import type { Guide } from '#shared/dialogue/guide.ts';
import { type PocketCard, pocketCard } from '#shared/dialogue/pocket-card.ts';
import type { RankedContact } from '#shared/trust/rank-contacts.ts';
import { type GoodUntil, goodUntil } from './good-until.ts';
import { type Fill, type Handout, makeHandout } from './handout.ts';
import { modulesFor, parseSessionCode, type Session } from './session.ts';
import { type CutCard, type SmallPage, smallPages } from './small-pages.ts';

/** What can be handed out, in the order in which it is offered. */
export const sheetKinds = ['handout', 'pocket', 'poster', 'cards', 'signs'] as const;
export type SheetKind = (typeof sheetKinds)[number];

/** What stands on a sheet, page by page; how it looks is the face's business. */
export type Sheet = { readonly place: PlaceEntry; readonly good: GoodUntil } & (
  | ({ readonly kind: 'handout' } & Handout)
  | { readonly kind: 'pocket'; readonly pages: readonly SmallPage[] }
  | { readonly kind: 'poster'; readonly numbers: readonly RankedContact[] }
  | { readonly kind: 'cards'; readonly pages: readonly (readonly CutCard[])[] }
  | { readonly kind: 'signs'; readonly topic: TopicEntry; readonly pages: readonly TopicEntry['sections'][]; readonly card: PocketCard }
);

const mostOnPoster = { help: 3, consulate: 1, lines: 1 };
/** Which cards a pocket needs first; what it has room for besides comes in the order of the guide. */
const firstPhrases = ['call-my-consulate', 'i-am-hurt', 'employer-holds-passport', 'do-not-sign'];
const cardsOnPage = 8;
const signTopic = 'signs-for-staff';

/**
 * The session of a print page: what stands behind `#` there, as a whole code or as a country alone.
 * @example parsePrintCode('AE') // everything for a mixed room
 */
export function parsePrintCode(code: string): Session | undefined {
  if (!/^[A-Z]{2}$/.test(code)) return parseSessionCode(code);
  const room = { audience: 'mixed', length: '60' } as const;
  return { place: code, ...room, modules: modulesFor(room) };
}

/**
 * One sheet for one country; undefined for a country that the guide does not know, and for staff where the guide has no such page.
 * @param today the day of the print
 * @param fill how full the sides of a handout may be
 */
export function makeSheet(kind: SheetKind, session: Session, guide: Guide, today: string, fill: Fill = [1, 1]): Sheet | undefined {
  const card = pocketCard(guide, session.place, today);
  if (!card) return undefined;
  const { place } = card;
  const contacts = [...card.help, ...card.consulate];
  const good = goodUntil(today, reviewDays(contacts));
  switch (kind) {
    case 'handout': {
      const handout = makeHandout(session, card, guide, today, fill);
      return { kind, place, ...handout, good: goodUntil(today, reviewDays([...contacts, ...handout.facts])) };
    }
    case 'pocket': {
      const phrases = new Set([...firstPhrases, ...guide.bundle.phrases.map(({ id }) => id)]);
      const cards = [...phrases].flatMap((id) => cutCards(guide, place, id).slice(0, 1));
      return { kind, place, good, pages: smallPages(card, cards) };
    }
    case 'poster': {
      const numbers = [...card.help.slice(0, mostOnPoster.help), ...card.consulate.slice(0, mostOnPoster.consulate)];
      const shown = numbers.map((contact) => ({ ...contact, lines: contact.lines.slice(0, mostOnPoster.lines) }));
      return { kind, place, numbers: shown, good: goodUntil(today, reviewDays(shown)) };
    }
    case 'cards': {
      // Nothing on it grows old but the paper.
      const inLanguage = (index: number) =>
        guide.bundle.phrases.flatMap(({ id }) => cutCards(guide, place, id).filter(({ line }) => line.language === place.languages[index]));
      const pages = place.languages.map((_, index) => inLanguage(index)).flatMap((cards) => inPages(cards, cardsOnPage));
      return { kind, place, pages, good: goodUntil(today, []) };
    }
    case 'signs': {
      const topic = guide.bundle.topics.find(({ id }) => id === signTopic);
      return topic && { kind, place, topic, pages: inTwo(topic.sections), card, good };
    }
  }
}

/** A sentence in each language of the country, in the order of the country. */
function cutCards({ bundle }: Guide, place: PlaceEntry, id: string): readonly CutCard[] {
  return bundle.phrases
    .filter((phrase) => phrase.id === id)
    .flatMap((phrase) =>
      place.languages.flatMap((language) => phrase.says.filter((line) => line.language === language).map((line) => ({ phrase, line }))),
    );
}

function inPages<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, page) => items.slice(page * size, (page + 1) * size));
}

/** The parts of a page on two sides: the first side ends with the part in which half of the letters are reached. */
function inTwo(sections: TopicEntry['sections']): readonly TopicEntry['sections'][] {
  const letters = sections.map(({ blocks }) => JSON.stringify(blocks).length);
  const half = letters.reduce((sum, count) => sum + count, 0) / 2;
  const before = letters.map((_, index) => letters.slice(0, index + 1).reduce((sum, count) => sum + count, 0));
  const last = before.findIndex((sum) => sum >= half) + 1;
  return [sections.slice(0, last), sections.slice(last)];
}

function reviewDays(items: readonly { readonly reviewBy: string }[]): readonly string[] {
  return items.map(({ reviewBy }) => reviewBy);
}

import type {
  Audience,
  Bundle,
  Fact,
  PhraseCard,
  Ref,
  RoomModule,
  RoomModuleId,
  RoomQuestion,
  RoomSlide,
  RoomStory,
  Track,
} from '#content/index.ts';
import { dangerOrder } from '#shared/dialogue/answer-contacts.ts';
import { type RankedContact, rankContacts } from '#shared/trust/rank-contacts.ts';
import { factsFor } from './facts-for.ts';
import type { Length, Session } from './session.ts';

/** One screen. `key` stays the same as long as the slide does; `say` is for the person in front of the room. */
type Shown<Kind extends string, Content> = Content & {
  readonly kind: Kind;
  readonly key: string;
  readonly module?: RoomModuleId;
  readonly say: string;
  readonly see: readonly Ref[];
};

export type DeckSlide =
  | Shown<'cover', { readonly place: string }>
  | Shown<'module', { readonly title: string; readonly aim: string }>
  | Shown<'points', { readonly title: string; readonly points: readonly string[] }>
  /** No facts: the guide does not know the rule of this country, and the slide says so. */
  | Shown<'facts', { readonly title: string; readonly facts: readonly Fact[] }>
  | Shown<'numbers', { readonly title: string; readonly contacts: readonly RankedContact[] }>
  | Shown<'card', { readonly title: string; readonly card: PhraseCard; readonly languages: readonly string[] }>
  | Shown<'story', { readonly story: RoomStory }>
  | Shown<'question', { readonly question: RoomQuestion }>
  | Shown<'end', { readonly contacts: readonly RankedContact[] }>;

const tracksOf: Readonly<Record<Audience, readonly Track[]>> = {
  mixed: ['women', 'men'],
  women: ['women'],
  men: ['men'],
  families: ['families', 'women', 'men'],
  returnees: ['returnees', 'women', 'men'],
};

/** How much of a module fits into seven minutes, and how much when there is time for all. */
const depths: Readonly<Record<Length, { readonly facts: number; readonly stories: number; readonly questions: number }>> = {
  '10': { facts: 1, stories: 1, questions: 1 },
  '30': { facts: 1, stories: 1, questions: 2 },
  '60': { facts: 1, stories: 1, questions: 2 },
  full: { facts: 4, stories: 3, questions: 8 },
};

/** Numbers that a room can write down in one go. */
const contactsTogether = 4;

type World = { readonly bundle: Bundle; readonly today: string };
/** `told`: what an earlier slide has shown already. */
type Making = World & { readonly told: Set<Fact> };

/**
 * All screens of a session in their order, made from the guide: a rule that changed changes its slide.
 * @param today a day such as `2026-11-21`: the standing of each number depends on it
 */
export function makeDeck(session: Session, { bundle, today }: World): readonly DeckSlide[] {
  const place = bundle.places.find(({ id }) => id === session.place);
  const modules = session.modules.flatMap((id) => bundle.room.filter((module) => module.id === id));
  const near = placeOfCalls(session);
  const numbers = rankContacts(bundle.contacts, { place: near, purposes: dangerOrder, today }).slice(0, contactsTogether);
  const told = new Set<Fact>();
  return [
    { kind: 'cover', key: 'cover', place: place?.name ?? session.place, say: '', see: [`place:${session.place}`] },
    ...modules.flatMap((module) => moduleSlides(module, session, { bundle, today, told })),
    { kind: 'end', key: 'end', contacts: numbers, say: '', see: [`place:${near}`] },
  ];
}

function moduleSlides(module: RoomModule, session: Session, making: Making): readonly DeckSlide[] {
  const depth = depths[session.length];
  const own = <T extends Aimed>(items: readonly T[]) => items.filter((item) => isFor(item, session));
  const { id, title, aim, note } = module;
  const at = (key: string) => ({ key: `${id}.${key}`, module: id });
  return [
    { kind: 'module', ...at('title'), title, aim, say: note, see: [] },
    ...own(module.slides).flatMap((slide) => slideScreens(slide, at(slide.id), session, making)),
    ...closest(own(module.stories), depth.stories).map(
      (story): DeckSlide => ({ kind: 'story', ...at(story.id), story, say: '', see: story.see }),
    ),
    ...closest(own(module.questions), depth.questions).map(
      (question): DeckSlide => ({ kind: 'question', ...at(question.id), question, say: question.why, see: question.see }),
    ),
  ];
}

/** Families and people who came back call from home, the others from the country they go to. */
function placeOfCalls({ audience, place }: Session): string {
  return audience === 'families' || audience === 'returnees' ? 'TJ' : place;
}

type At = { readonly key: string; readonly module: RoomModuleId };

/** A slide becomes as many screens as it has things to show: words, facts, numbers, a card. */
function slideScreens(slide: RoomSlide, { key, module }: At, session: Session, { bundle, today, told }: Making): readonly DeckSlide[] {
  const { title, points, say, see, rules, factsOn, contacts } = slide;
  const screen = (name: string) => ({ key: `${key}.${name}`, module, title, say, see });
  const known = factsFor(slide, session.place, bundle);
  const facts = known.filter((fact) => !told.has(fact)).slice(0, depths[session.length].facts);
  for (const fact of facts) told.add(fact);
  const isUnknown = known.length === 0 && rules.length + factsOn.length > 0;
  // One fact a slide: how many slides there are must not depend on how long a language is.
  const pages = isUnknown ? [[]] : facts.map((fact) => [fact]);
  const near = placeOfCalls(session);
  const numbers = rankContacts(bundle.contacts, { place: near, purposes: contacts, today }).slice(0, contactsTogether);
  const card = bundle.phrases.find(({ id }) => id === slide.card);
  const spoken = bundle.places.find(({ id }) => id === session.place)?.languages ?? [];
  return [
    ...(points.length > 0 ? [{ kind: 'points' as const, ...screen('points'), points }] : []),
    ...pages.map((page, index) => ({
      kind: 'facts' as const,
      ...screen(`facts-${index + 1}`),
      facts: page,
      see: [...page.map(({ id }) => id), ...see],
    })),
    ...(contacts.length > 0
      ? [{ kind: 'numbers' as const, ...screen('numbers'), contacts: numbers, see: [`place:${near}` as Ref, ...see] }]
      : []),
    ...(card ? [{ kind: 'card' as const, ...screen('card'), card, languages: spoken }] : []),
  ];
}

type Aimed = Pick<RoomSlide, 'tracks' | 'places' | 'sectors'>;

function isFor({ tracks, places, sectors }: Aimed, { audience, place, sector }: Session): boolean {
  const isTrack = tracks.length === 0 || tracks.some((track) => tracksOf[audience].includes(track));
  const isSector = sectors.length === 0 || (sector !== undefined && sectors.includes(sector));
  return isTrack && isSector && (places.length === 0 || places.includes(place));
}

/** What is made for just this room comes before what is made for all. */
function closest<T extends Aimed>(items: readonly T[], count: number): readonly T[] {
  const closeness = ({ tracks, places, sectors }: Aimed) =>
    Number(tracks.length > 0) + Number(places.length > 0) + Number(sectors.length > 0);
  return items.toSorted((one, other) => closeness(other) - closeness(one)).slice(0, count);
}

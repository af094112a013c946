import type { Fact } from '#content/index.ts';
import { hrefOf, type PlacePart, partOf, placeParts } from '#shared/links/href.ts';
import { contactsFor } from './answer-contacts.ts';
import { type Block, heading, note, paragraph } from './block.ts';
import type { Guide, World } from './guide.ts';
import { homeAction } from './home-action.ts';
import { action, inRows, type Reply } from './reply.ts';
import type { State } from './scene.ts';

const shownFirst = 3;

/** The parts of a country's page that have something to say. */
export function partsOf(guide: Pick<Guide, 'bundle'>, place: string): readonly PlacePart[] {
  return placeParts.filter((part) => factsOf(guide, place, part).length > 0);
}

/** The rules of one part of a country's page: what one must do first, the rest after it. */
export function factsOf(guide: Pick<Guide, 'bundle'>, place: string, part: PlacePart) {
  const weights = ['act', 'know', 'background'];
  return guide.bundle.facts
    .filter((fact) => fact.places.includes(place) && partOf(fact).of === 'place' && partOf(fact).part === part)
    .toSorted((a, b) => weights.indexOf(a.weight) - weights.indexOf(b.weight));
}

const recentDays = 400;

/** Rules of a country that came into force in about the last year, newest first: what people back from an earlier stay do not know. */
export function recentFacts(guide: Pick<Guide, 'bundle'>, place: string, today: string): readonly Fact[] {
  const isRecent = (from: string | undefined) =>
    from !== undefined && from <= today && Date.parse(today) - Date.parse(from) < recentDays * 86_400_000;
  return guide.bundle.facts
    .filter((fact) => fact.places.includes(place) && fact.weight === 'act' && fact.inForce === 'yes' && isRecent(fact.from))
    .toSorted((a, b) => (b.from ?? '').localeCompare(a.from ?? ''));
}

/** A country: the first numbers to try, and the parts of what is known. */
export function answerPlace(state: State, id: string, guide: Guide, world: World): readonly Reply[] | undefined {
  const place = guide.bundle.places.find((candidate) => candidate.id === id);
  if (!place) return undefined;
  const contacts = contactsFor(guide, id, undefined, world.today).slice(0, shownFirst);
  const parts = partsOf(guide, id).map((part) => action(state, guide.t(`place-part.${part}`), { scene: { kind: 'part', id, part } }));
  const blocks: Block[] = [
    heading(place.name),
    ...contacts.map((contact): Block => ({ kind: 'contact', contact, detail: 'line' })),
    paragraph(guide.t('place.choose-part')),
  ];
  return [
    {
      blocks,
      actions: [
        [action(state, guide.t('help.all-numbers'), { scene: { kind: 'numbers', place: id } })],
        ...inRows(parts, 2),
        [
          action(state, guide.t('nav.topics'), { scene: { kind: 'topics' } }),
          action(state, guide.t('nav.cards'), { scene: { kind: 'cards' } }),
        ],
        [homeAction(state, guide)],
      ],
      page: hrefOf(`place:${id}`, guide.bundle),
    },
  ];
}

/** The rules of one part, titles first: each opens with its date and sources. */
export function answerPart(state: State, id: string, part: PlacePart, guide: Guide): readonly Reply[] | undefined {
  const place = guide.bundle.places.find((candidate) => candidate.id === id);
  const facts = factsOf(guide, id, part);
  if (!place || facts.length === 0) return undefined;
  const listed = facts.slice(0, 20);
  return [
    {
      blocks: [heading(`${place.name}: ${guide.t(`place-part.${part}`)}`), note(guide.t('place.rules-change'))],
      actions: [
        ...listed.map((fact) => [action(state, fact.title, { scene: { kind: 'fact', id: fact.id } })]),
        [action(state, place.name, { scene: { kind: 'place', id } }), homeAction(state, guide)],
      ],
      page: `${hrefOf(`place:${id}`, guide.bundle)}${part}/`,
    },
  ];
}

import type { Fact, RoomModule } from '#content/index.ts';
import { factsFor } from '#shared/room/facts-for.ts';
import { type Block, heading, paragraph } from './block.ts';
import type { Guide } from './guide.ts';
import { homeAction } from './home-action.ts';
import { action, inRows, type Reply } from './reply.ts';
import type { Scene, State } from './scene.ts';

type ModuleScene = Scene & { readonly kind: 'room-module' };

/** Facts of one slide, and buttons below a module: more would be a page of its own. */
const shownFacts = 2;
const shownTopics = 6;

/** The modules that staff speak about; who sat in a room finds again what was said. */
export function answerRoom(state: State, guide: Guide): Reply {
  const { t, bundle } = guide;
  return {
    blocks: [heading(t('nav.room')), paragraph(t('tools.room'))],
    actions: [
      ...bundle.room.map(({ id, title }) => [action(state, title, { scene: { kind: 'room-module', id } })]),
      [homeAction(state, guide)],
    ],
    page: `/${bundle.locale}/room/`,
  };
}

/** What one module shows, with the rules of the chosen country, or the question which country it is. */
export function answerRoomModule(state: State, { id }: ModuleScene, guide: Guide): readonly Reply[] | undefined {
  const { t, bundle } = guide;
  const module = bundle.room.find((candidate) => candidate.id === id);
  if (!module) return undefined;
  const place = bundle.places.find((candidate) => candidate.id === state.place);
  const facts = place ? factsOf(module, place.id, guide) : [];
  const places = bundle.places.filter(({ depth, role }) => depth === 'guide' && role === 'destination');
  const topics = topicsOf(module, guide).slice(0, shownTopics);
  return [
    {
      blocks: [
        heading(module.title),
        ...shownIn(module),
        ...(place && facts.length > 0 ? [heading(t('room.module.facts', { place: place.name })), factLinks(facts)] : []),
        ...(place ? [] : [paragraph(t('room.module.where'))]),
      ],
      actions: [
        ...(place
          ? [[action(state, t('help.all-numbers-of', { place: place.name }), { scene: { kind: 'numbers', place: place.id } })]]
          : inRows(
              places.map((other) => action(state, other.name, { place: other.id, scene: state.scene })),
              2,
            )),
        ...topics.map((topic) => [action(state, topic.title, { scene: { kind: 'topic', id: topic.id } })]),
        [action(state, t('nav.room'), { scene: { kind: 'room' } }), homeAction(state, guide)],
      ],
      page: `/${bundle.locale}/room/${id}/`,
    },
  ];
}

/** The words of the slides of a module, one after the other. */
export function shownIn({ aim, slides }: RoomModule): readonly Block[] {
  return [
    paragraph(aim),
    ...slides.flatMap(({ title, points }): Block[] => [
      heading(title),
      ...(points.length === 0 ? [] : [{ kind: 'list' as const, items: points.map((text) => [{ kind: 'text' as const, text }]) }]),
    ]),
  ];
}

/** The pages that the slides of a module point to. */
export function topicsOf({ slides }: RoomModule, { bundle }: Pick<Guide, 'bundle'>) {
  const refs = [...new Set(slides.flatMap(({ see }) => see))];
  return refs.flatMap((ref) => bundle.topics.filter((topic) => ref === `topic:${topic.id}`));
}

function factsOf(module: RoomModule, place: string, { bundle }: Guide): readonly Fact[] {
  return [...new Set(module.slides.flatMap((slide) => factsFor(slide, place, bundle).slice(0, shownFacts)))];
}

function factLinks(facts: readonly Fact[]): Block {
  return { kind: 'links', items: facts.map(({ id, title, statement }) => ({ to: id, title, summary: statement })) };
}

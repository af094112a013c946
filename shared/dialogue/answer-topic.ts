import type { TopicEntry } from '#content/index.ts';
import { hrefOf } from '#shared/links/href.ts';
import { contactsFor } from './answer-contacts.ts';
import { type Block, heading, note, paragraph } from './block.ts';
import type { Guide, World } from './guide.ts';
import { homeAction } from './home-action.ts';
import { action, type Reply } from './reply.ts';
import type { State } from './scene.ts';
import { toolAction } from './tool.ts';

const shownContacts = 3;

/** A page of the guide as a message: its parts, then the numbers for the chosen country or the question where the person is. */
export function answerTopic(state: State, id: string, guide: Guide, world: World): readonly Reply[] | undefined {
  const topic = guide.bundle.topics.find((candidate) => candidate.id === id);
  if (!topic) return undefined;
  const { t, bundle } = guide;
  const contacts = state.place === undefined ? [] : contactsFor(guide, state.place, id, world.today).slice(0, shownContacts);
  const place = bundle.places.find((candidate) => candidate.id === state.place);
  const numbers = place
    ? action(state, t('help.all-numbers-of', { place: place.name }), { scene: { kind: 'numbers', place: place.id, topic: id } })
    : action(state, t('help.numbers-where'), { scene: { kind: 'where', topic: id } });
  const related = topic.related.flatMap((other) => bundle.topics.filter((candidate) => candidate.id === other));
  const facts = topic.facts.flatMap((ref) =>
    bundle.facts.filter(
      (fact) => fact.id === ref && (state.place === undefined || fact.places.length === 0 || fact.places.includes(state.place)),
    ),
  );
  const blocks: Block[] = [
    heading(topic.title),
    ...bodyOf(topic, guide),
    ...(place && contacts.length > 0
      ? [heading(place.name), ...contacts.map((contact): Block => ({ kind: 'contact', contact, detail: 'line' }))]
      : []),
    ...reviewNote(topic, guide),
  ];
  return [
    {
      blocks,
      actions: [
        [numbers],
        ...topic.tools.map((tool) => [toolAction(state, tool, guide)]),
        ...facts.slice(0, 5).map((fact) => [action(state, fact.title, { scene: { kind: 'fact', id: fact.id } })]),
        ...related.map((other) => [action(state, other.title, { scene: { kind: 'topic', id: other.id } })]),
        [homeAction(state, guide)],
      ],
      page: hrefOf(`topic:${id}`, bundle),
    },
  ];
}

function bodyOf(topic: TopicEntry, guide: Guide): readonly Block[] {
  const intro: readonly Block[] = topic.intro.length > 0 ? topic.intro : [paragraph(topic.summary)];
  return [...intro, ...topic.sections.flatMap((section): Block[] => [heading(guide.t(`section.${section.key}`)), ...section.blocks])];
}

function reviewNote(topic: TopicEntry, guide: Guide): readonly Block[] {
  return topic.reviewed.native && topic.reviewed.lawyer ? [] : [note(guide.t('topic.not-reviewed'))];
}

import type { Ref } from '#content/index.ts';
import { hrefOf, splitRef } from '#shared/links/href.ts';
import type { FoundIntent } from '#shared/search/find-intent.ts';
import { answerWhere, contactsFor } from './answer-contacts.ts';
import { answerTopic } from './answer-topic.ts';
import { type Block, paragraph } from './block.ts';
import type { Guide, World } from './guide.ts';
import { homeAction } from './home-action.ts';
import { type Action, action, type Reply } from './reply.ts';
import type { Scene, State } from './scene.ts';

const firstSteps = 2;
const firstContacts = 2;

/** Danger: first the two first steps and the numbers to try (or the question where), then the page. */
export function answerDanger(state: State, danger: FoundIntent, guide: Guide, world: World): readonly Reply[] {
  const topic = guide.bundle.topics.find((candidate) => candidate.id === danger.opens);
  const steps = topic?.sections.find((section) => section.key === 'now')?.blocks.find((block) => block.kind === 'steps');
  const first: Block[] = steps?.kind === 'steps' ? [{ kind: 'steps', items: steps.items.slice(0, firstSteps) }] : [];
  const page = hrefOf(`topic:${danger.opens}`, guide.bundle);
  const rest = answerTopic(state, danger.opens, guide, world) ?? [];
  if (state.place === undefined) {
    const where = answerWhere(state, danger.opens, guide);
    return [
      { blocks: [paragraph(guide.t('dialogue.danger')), ...first, paragraph(guide.t('help.where'))], actions: where.actions, page },
      ...rest,
    ];
  }
  const contacts = contactsFor(guide, state.place, danger.opens, world.today).slice(0, firstContacts);
  const numbers = action(state, guide.t('help.all-numbers'), { scene: { kind: 'numbers', place: state.place, topic: danger.opens } });
  return [
    {
      blocks: [
        paragraph(guide.t('dialogue.danger')),
        ...first,
        ...contacts.map((contact): Block => ({ kind: 'contact', contact, detail: 'line' })),
      ],
      actions: [[numbers]],
      page,
    },
    ...rest,
  ];
}

/** What was found for a question, best first; never an empty screen. */
export function answerSearch(state: State, query: string, guide: Guide): Reply {
  const hits = guide.search(query, { limit: 6 });
  const page = hrefOf('page:search', guide.bundle);
  const always: readonly (readonly Action[])[] = [
    [
      action(state, guide.t('nav.help'), { scene: { kind: 'danger' } }),
      action(state, guide.t('nav.topics'), { scene: { kind: 'topics' } }),
    ],
    [homeAction(state, guide)],
  ];
  if (hits.length === 0) return { blocks: [paragraph(guide.t('search.nothing')), paragraph(guide.t('search.try'))], actions: always, page };
  return {
    blocks: [paragraph(guide.t('search.found', { count: hits.length }))],
    actions: [...hits.map((hit) => [action(state, hit.title, { scene: sceneOf(hit.id) })]), ...always],
    page,
  };
}

/** Where a reference leads in the dialogue. */
export function sceneOf(ref: Ref): Scene {
  const [kind, id] = splitRef(ref);
  switch (kind) {
    case 'topic':
      return { kind: 'topic', id };
    case 'place':
      return { kind: 'place', id };
    case 'mission':
    case 'service':
      return { kind: 'contact', id: ref };
    case 'rule':
      return { kind: 'fact', id: ref };
    case 'page': {
      const scenes: Readonly<Record<string, Scene>> = {
        help: { kind: 'danger' },
        cards: { kind: 'cards' },
        places: { kind: 'places' },
        topics: { kind: 'topics' },
        recruitment: { kind: 'recruitment' },
        about: { kind: 'about' },
        sources: { kind: 'about' },
      };
      return scenes[id] ?? { kind: 'home' };
    }
  }
}

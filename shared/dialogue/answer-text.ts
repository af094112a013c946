import { type Ref, toolIds } from '#content/index.ts';
import { hrefOf, splitRef } from '#shared/links/href.ts';
import type { FoundIntent } from '#shared/search/find-intent.ts';
import { answerWhere, contactsFor } from './answer-contacts.ts';
import { type Block, heading, note, paragraph } from './block.ts';
import type { Guide, World } from './guide.ts';
import { homeAction } from './home-action.ts';
import { insteadOfNothing } from './instead-of-nothing.ts';
import { action, inRows, type Reply } from './reply.ts';
import type { Scene, State } from './scene.ts';

const firstSteps = 2;
const firstContacts = 2;
const mostHits = 6;

/**
 * Danger, in two short messages: what to do first with the number to try (or the question where the person is), then
 * the page. Despair is answered with the warm words that its page begins with.
 */
export function answerDanger(state: State, danger: FoundIntent, guide: Guide, world: World): readonly Reply[] {
  const { t, bundle } = guide;
  const topic = bundle.topics.find((candidate) => candidate.id === danger.opens);
  if (!topic) return [answerWhere(state, undefined, guide)];
  const steps = topic.sections.find((section) => section.key === 'now')?.blocks.find((block) => block.kind === 'steps');
  const first: readonly Block[] = [
    ...(danger.intent === 'suicidal' ? topic.intro : [paragraph(t('dialogue.danger'))]),
    ...(steps?.kind === 'steps' ? [{ kind: 'steps' as const, items: steps.items.slice(0, firstSteps) }] : []),
  ];
  const page = hrefOf(`topic:${topic.id}`, bundle);
  const whole: Reply = {
    blocks: [heading(topic.title), paragraph(topic.summary)],
    actions: [[action(state, t('dialogue.whole-page'), { scene: { kind: 'topic', id: topic.id } })], [homeAction(state, guide)]],
    page,
  };
  if (state.place === undefined) {
    return [{ blocks: [...first, paragraph(t('help.where'))], actions: answerWhere(state, topic.id, guide).actions, page }, whole];
  }
  const contacts = contactsFor(guide, state.place, topic.id, world.today);
  const numbers = action(state, t('help.all-numbers'), { scene: { kind: 'numbers', place: state.place, topic: topic.id } });
  return [
    {
      blocks: [
        ...first,
        ...contacts.slice(0, firstContacts).map((contact): Block => ({ kind: 'contact', contact, detail: 'line' })),
        ...(danger.intent === 'suicidal' && !contacts.some(({ purposes }) => purposes.includes('mental-health'))
          ? [note(t('dialogue.no-line-for-despair'))]
          : []),
      ],
      actions: [[numbers]],
      page,
    },
    whole,
  ];
}

/** What was found for a question, best first. When nothing was: numbers that help, and the journey. */
export function answerSearch(state: State, query: string, guide: Guide, world: World): Reply {
  const { t } = guide;
  const hits = guide.search(query, { limit: mostHits, place: state.place });
  const page = hrefOf('page:search', guide.bundle);
  const help = action(state, t('nav.help'), { scene: { kind: 'danger' } });
  if (hits.length > 0) {
    return {
      blocks: [paragraph(t('search.found', { count: hits.length }))],
      actions: [
        ...hits.map((hit) => [action(state, hit.title, { scene: sceneOf(hit.id) })]),
        [help, action(state, t('nav.topics'), { scene: { kind: 'topics' } })],
        [homeAction(state, guide)],
      ],
      page,
    };
  }
  const { contacts, stages } = insteadOfNothing(guide, world.today, state.place);
  return {
    blocks: [
      paragraph(t('search.nothing')),
      paragraph(t('search.try')),
      ...contacts.map((contact): Block => ({ kind: 'contact', contact, detail: 'line' })),
    ],
    actions: [
      [help],
      ...inRows(
        stages.map((id) => action(state, t(`stage.${id}`), { scene: { kind: 'stage', id } })),
        2,
      ),
      [homeAction(state, guide)],
    ],
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
    case 'tool': {
      const tool = toolIds.find((name) => name === id);
      return tool ? { kind: 'tool', id: tool, at: '' } : { kind: 'tools' };
    }
    case 'page': {
      const scenes: Readonly<Record<string, Scene>> = {
        help: { kind: 'danger' },
        cards: { kind: 'cards' },
        tools: { kind: 'tools' },
        places: { kind: 'places' },
        topics: { kind: 'topics' },
        recruitment: { kind: 'recruitment' },
        about: { kind: 'about' },
        sources: { kind: 'about' },
        changes: { kind: 'changes' },
      };
      return scenes[id] ?? { kind: 'home' };
    }
  }
}

import type { Locale } from '#content/index.ts';
import { answerScene } from './answer-scene.ts';
import { answerDanger, answerSearch } from './answer-text.ts';
import { readTool, restFor } from './answer-tool.ts';
import { wordIn } from './answer-word.ts';
import { note } from './block.ts';
import { parseCode } from './code.ts';
import type { Guide, World } from './guide.ts';
import { parsePayload } from './payload.ts';
import type { Effect, Reply } from './reply.ts';
import type { Event, Scene, State } from './scene.ts';

/** What follows from one event: where the person is now, what is said, and what the face should do. */
export type Step = { readonly state: State; readonly replies: readonly Reply[]; readonly effects: readonly Effect[] };

/**
 * The dialogue, for every face: from where the person is and what they did to what is said. Pure: the same
 * input always gives the same answer, and nothing typed stays in the state.
 * @example step({ locale: 'tg', scene: { kind: 'home' } }, { kind: 'text', text: 'хучаин паспортма гирифт' }, world)
 */
export function step(state: State, event: Event, world: World): Step {
  switch (event.kind) {
    case 'start':
      return enter(state, { ...state, scene: { kind: 'home' }, ...parsePayload(event.payload) }, world);
    case 'go':
      return enter(state, { ...state, scene: event.scene }, world);
    case 'press': {
      const target = parseCode(event.code);
      return target === undefined ? stale(state, world) : enter(state, target, world);
    }
    case 'text': {
      const guide = guideOf(state, world);
      const { scene = state.scene } = event;
      const danger = guide.findIntent(scene.kind === 'tool' ? restFor(state, scene, event.text, guide, world) : event.text);
      if (danger) {
        const next: State = { ...state, scene: { kind: 'topic', id: danger.opens } };
        return { state: next, replies: answerDanger(next, danger, guide, world), effects: [] };
      }
      const read = scene.kind === 'tool' ? readTool(state, scene, event.text, guide, world) : undefined;
      if (read) return { state: { ...state, scene }, replies: read, effects: [] };
      const talk = world.hearSmallTalk?.(event.text);
      if (talk) return enter(state, { ...state, scene: talk.kind === 'greeting' ? { kind: 'home' } : sceneAt(talk.place, scene) }, world);
      const next: State = { ...state, scene: { kind: 'search' } };
      return { state: next, replies: [answerSearch(next, event.text, guide, world)], effects: [] };
    }
  }
}

/** Whoever says where they are: the numbers there, if they were in trouble, else the country. */
function sceneAt(place: string, before: Scene): Scene {
  switch (before.kind) {
    case 'topic':
      return { kind: 'numbers', place, topic: before.id };
    case 'where':
      return { kind: 'numbers', place, topic: before.topic };
    case 'danger':
    case 'numbers':
      return { ...before, kind: 'numbers', place };
    default:
      return { kind: 'place', id: place };
  }
}

/** Where somebody goes: what is said there, and what it changes for the face. */
function enter(before: State, target: State, world: World): Step {
  const next = remember(target);
  const language: readonly Effect[] = next.locale === before.locale ? [] : [{ kind: 'use-language', locale: next.locale }];
  const { kind } = next.scene;
  // A face that has only its own language goes on in the other one by itself.
  const guide = next.locale === before.locale ? guideOf(next, world) : world.guides[next.locale];
  const word = next.scene.kind === 'word' && guide ? wordIn(next.scene, guide, world) : undefined;
  const effects: readonly Effect[] = [
    ...language,
    ...(kind === 'carry' ? [{ kind: 'hand-over-file' as const }] : []),
    ...(kind === 'forget' ? [{ kind: 'forget' as const }] : []),
    ...(word ? [{ kind: 'count' as const, word }] : []),
  ];
  return { state: next, replies: guide ? answerScene(next, guide, world) : [], effects };
}

/** Entering a country remembers it, so that numbers come for the right place from then on; forgetting forgets it. */
function remember(state: State): State {
  const { locale, scene } = state;
  if (scene.kind === 'place' || scene.kind === 'part') return { ...state, place: scene.id };
  if (scene.kind === 'forget') return { locale, scene };
  return scene.kind === 'numbers' ? { ...state, place: scene.place } : state;
}

/** A button nobody wrote, or one of something long gone: say so and offer the beginning. */
function stale(state: State, world: World): Step {
  const guide = guideOf(state, world);
  const next: State = { ...state, scene: { kind: 'home' } };
  const [first, ...rest] = answerScene(next, guide, world);
  return {
    state: next,
    replies: first ? [{ ...first, blocks: [note(guide.t('dialogue.stale')), ...first.blocks] }, ...rest] : [],
    effects: [],
  };
}

function guideOf(state: State, world: World): Guide {
  const order: readonly Locale[] = [state.locale, 'tg', 'ru', 'en'];
  const guide = order.map((locale) => world.guides[locale]).find((candidate) => candidate !== undefined);
  if (!guide) throw new Error('step() needs the guide in at least one language');
  return guide;
}

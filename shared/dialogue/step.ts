import { type Locale, toolIds } from '#content/index.ts';
import { answerScene } from './answer-scene.ts';
import { answerDanger, answerSearch } from './answer-text.ts';
import { readTool, restFor } from './answer-tool.ts';
import { note } from './block.ts';
import { parseCode } from './code.ts';
import type { Guide, World } from './guide.ts';
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
      return go(state, payloadToScene(event.payload) ?? { kind: 'home' }, world);
    case 'go':
      return go(state, event.scene, world);
    case 'press': {
      const target = parseCode(event.code);
      if (target === undefined) return stale(state, world);
      const next = enter(target);
      const effects: Effect[] = next.locale === state.locale ? [] : [{ kind: 'use-language', locale: next.locale }];
      const guide = world.guides[next.locale];
      return { state: next, replies: guide ? answerScene(next, guide, world) : [], effects };
    }
    case 'text': {
      const guide = guideOf(state, world);
      const danger = guide.findIntent(state.scene.kind === 'tool' ? restFor(state, state.scene, event.text, guide, world) : event.text);
      if (danger) {
        const next: State = { ...state, scene: { kind: 'topic', id: danger.opens } };
        return { state: next, replies: answerDanger(next, danger, guide, world), effects: [] };
      }
      const read = state.scene.kind === 'tool' ? readTool(state, state.scene, event.text, guide, world) : undefined;
      if (read) return { state, replies: read, effects: [] };
      const next: State = { ...state, scene: { kind: 'search' } };
      return { state: next, replies: [answerSearch(next, event.text, guide, world)], effects: [] };
    }
  }
}

function go(state: State, scene: Scene, world: World): Step {
  const next = enter({ ...state, scene });
  return { state: next, replies: answerScene(next, guideOf(next, world), world), effects: [] };
}

/** Entering a country remembers it, so that numbers come for the right place from then on. */
function enter(state: State): State {
  const { scene } = state;
  if (scene.kind === 'place' || scene.kind === 'part') return { ...state, place: scene.id };
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

/** Deep links: `topic-not-paid`, `place-AE`, `tool-stay-legal`, `help`. */
function payloadToScene(payload: string | undefined): Scene | undefined {
  if (payload === undefined) return undefined;
  if (payload === 'help') return { kind: 'danger' };
  const topic = /^topic-([a-z0-9-]{1,48})$/.exec(payload)?.[1];
  if (topic !== undefined) return { kind: 'topic', id: topic };
  const tool = toolIds.find((id) => payload === `tool-${id}`);
  if (tool !== undefined) return { kind: 'tool', id: tool, at: '' };
  const place = /^place-([A-Z]{2})$/i.exec(payload)?.[1];
  return place === undefined ? undefined : { kind: 'place', id: place.toUpperCase() };
}

function guideOf(state: State, world: World): Guide {
  const order: readonly Locale[] = [state.locale, 'tg', 'ru', 'en'];
  const guide = order.map((locale) => world.guides[locale]).find((candidate) => candidate !== undefined);
  if (!guide) throw new Error('step() needs the guide in at least one language');
  return guide;
}

import type { Guide } from './guide.ts';
import { type Action, action } from './reply.ts';
import type { State } from './scene.ts';

/** The way back to the beginning; every answer has it. */
export function homeAction(state: State, guide: Guide): Action {
  return action(state, guide.t('nav.home'), { scene: { kind: 'home' } });
}

import { blockText } from '#shared/dialogue/block-text.ts';
import type { World } from '#shared/dialogue/guide.ts';
import type { State } from '#shared/dialogue/scene.ts';
import { type Step, step } from '#shared/dialogue/step.ts';
import type { Face, Seen } from '../read-transcripts.ts';

/** The dialogue itself, without any face: texts of the blocks and labels of the buttons. */
export function makeStepFace(world: World): Face {
  let turn: Step | undefined;
  const take = (next: Step): Promise<Seen> => {
    turn = next;
    return Promise.resolve({ text: textOf(next, world), buttons: buttonsOf(next).map((button) => button.label) });
  };
  const stateNow = (): State => turn?.state ?? fail('the conversation has not begun');
  return {
    start: (locale) => take(step({ locale, scene: { kind: 'home' } }, { kind: 'start' }, world)),
    say: (text) => take(step(stateNow(), { kind: 'text', text }, world)),
    press: (label) => {
      const button = turn && buttonsOf(turn).find((candidate) => candidate.label === label);
      return take(step(stateNow(), { kind: 'press', code: button?.code ?? fail(`there is no button "${label}" to press`) }, world));
    },
  };
}

const buttonsOf = (turn: Step) => turn.replies.flatMap((reply) => reply.actions.flat());

function textOf(turn: Step, world: World): string {
  const guide = world.guides[turn.state.locale] ?? fail(`there is no guide in ${turn.state.locale}`);
  return turn.replies
    .flatMap((reply) => reply.blocks)
    .flatMap((block) => blockText(block, { t: guide.t, today: world.today }))
    .map((line) => line.map((span) => span.text).join(''))
    .join('\n');
}

function fail(sentence: string): never {
  throw new Error(sentence);
}

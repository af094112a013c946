/** `npm run chat`: the dialogue in a terminal. Type words, or the number of a button. Nothing is stored. */
import { createInterface } from 'node:readline';
import { readWorld } from '#bot/read-world.ts';
import type { Action } from '#shared/dialogue/reply.ts';
import type { Event, State } from '#shared/dialogue/scene.ts';
import { type Step, step } from '#shared/dialogue/step.ts';
import { renderReply } from './render.ts';

let world: ReturnType<typeof readWorld>;
try {
  world = readWorld();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
let state: State = { locale: 'tg', scene: { kind: 'home' } };
let buttons: readonly Action[] = [];

function show(turn: Step): void {
  state = turn.state;
  buttons = [];
  const { guides, today } = world();
  const guide = guides[state.locale];
  if (!guide) return;
  for (const reply of turn.replies) {
    console.log(`\n${renderReply(reply, { t: guide.t, today }, buttons.length + 1)}\n`);
    buttons = [...buttons, ...reply.actions.flat()];
  }
}

function toEvent(line: string): Event {
  const button = /^\d{1,2}$/.test(line) ? buttons[Number(line) - 1] : undefined;
  return button ? { kind: 'press', code: button.code } : { kind: 'text', text: line };
}

const terminal = createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' });
show(step(state, { kind: 'start' }, world()));
terminal.prompt();
terminal.on('line', (line) => {
  if (line.trim() !== '') show(step(state, toEvent(line.trim()), world()));
  terminal.prompt();
});

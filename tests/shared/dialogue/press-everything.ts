import type { Reply } from '#shared/dialogue/reply.ts';
import type { State } from '#shared/dialogue/scene.ts';
import { type Step, step } from '#shared/dialogue/step.ts';
import { world } from '#tests/shared/real-world.ts';

/** How far somebody is in questions: there are more ways to get there than can be tried, so only how many answers, and the last, count. */
const answers = /(?<=\.x\.[a-z-]+\.[0-9a-f]{4}-)[a-z]*/;
const sameAnswers = (letters: string) => `${letters.length}${letters.at(-1) ?? ''}`;

/** One place that pressing buttons led to: the code of the button, and what followed. */
export type Visit = { readonly code: string; readonly turn: Step };

/**
 * Presses every button of every answer, breadth first, beginning at home. What is said depends on the country chosen:
 * every answer is met without one, in the Emirates, and in one other country or more.
 */
export function pressEverything(from: State): readonly Visit[] {
  const first: Visit = { code: 'start', turn: step(from, { kind: 'start' }, world) };
  const visits: Visit[] = [first];
  const seen = new Set<string>();
  // The list grows while it is walked.
  for (const { turn } of visits) {
    for (const code of turn.replies.flatMap(codesOf)) {
      const kind = code.replace(/^(\w\w)\.(?!-|AE)\w\w\./, '$1.other.').replace(answers, sameAnswers);
      if (seen.has(kind)) continue;
      seen.add(kind);
      visits.push({ code, turn: step(turn.state, { kind: 'press', code }, world) });
    }
  }
  return visits;
}

export function codesOf(reply: Reply): readonly string[] {
  return reply.actions.flat().map((action) => action.code);
}

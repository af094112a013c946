import { type Problem, renderProblem } from '#content/compile/problem.ts';
import type { Translate } from '#shared/i18n/translate.ts';

/** A complaint of the compiler in the words of the staff. */
export function tellProblem(problem: Problem, _t: Translate): string {
  return renderProblem(problem);
}

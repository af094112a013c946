import { type Problem, renderReport } from '#content/compile/problem.ts';

/** Files of the guide that cannot be read as they are; whoever shows it may say it in another language. */
export class BrokenRows extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(renderReport(problems));
    this.problems = problems;
  }
}

/** One mistake in rows, pages or strings, told to the person who can mend it. */
export type Problem = {
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly what: string;
  readonly expected: string;
  readonly found: string;
  readonly fix: string;
};

/** `seeds/services/ae.yaml:12 sources: what. Expected …, found …. Fix: ….` */
export function renderProblem(problem: Problem): string {
  const { file, line, field } = problem;
  return `${file}:${line} ${field}: ${sayProblem(problem)}.`.replaceAll(/\s+/g, ' ');
}

/** The same without its place: `what. Expected …, found …. Fix: …` */
export function sayProblem({ what, expected, found, fix }: Omit<Problem, 'file' | 'line' | 'field'>): string {
  return `${what}. Expected ${expected}, found ${found}. Fix: ${fix}`.replaceAll(/\s+/g, ' ');
}

/** All mistakes in the order of files and lines, then how many there are. */
export function renderReport(problems: readonly Problem[]): string {
  const ordered = problems.toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.field.localeCompare(b.field));
  const files = new Set(problems.map((problem) => problem.file)).size;
  return [
    ...ordered.map(renderProblem),
    `${problems.length} to mend in ${files} ${files === 1 ? 'file' : 'files'}. Nothing was written.`,
  ].join('\n');
}

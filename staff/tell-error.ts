import { relative } from 'node:path';
import type { Translate } from '#shared/i18n/translate.ts';
import { BrokenRows } from './broken-rows.ts';
import type { TellProblem } from './editor/tell-problem.ts';

/** What the disk may answer, and our words for it. */
const answers: Readonly<Record<string, 'locked' | 'full' | 'gone'>> = {
  EACCES: 'locked',
  EPERM: 'locked',
  EROFS: 'locked',
  EISDIR: 'locked',
  EBUSY: 'locked',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  ENOENT: 'gone',
};

/** What could not be done, in sentences for whoever sits there. */
export function tellError(error: unknown, t: Translate, tell: TellProblem): readonly string[] {
  if (error instanceof BrokenRows) return error.problems.map(tell);
  if (!(error instanceof Error)) return [String(error)];
  const { code, path } = error as NodeJS.ErrnoException;
  const answer = answers[code ?? ''];
  return answer === undefined ? error.message.split('\n') : [t(`server.disk.${answer}`, { file: path === undefined ? '' : nameOf(path) })];
}

/** As staff find it again: below the folder from which they started, if it is there. */
function nameOf(path: string): string {
  const here = relative(process.cwd(), path);
  return here.startsWith('..') ? path : here;
}

import type { Problem } from '#content/compile/problem.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { TellProblem } from './editor/tell-problem.ts';
import { escapeHtml } from './render-page.ts';

/** So many are told here; `npm run content` tells all of them. */
const most = 5;

/** What is wrong with the files of the guide, above a page that shows what was before it; nothing when all is well. */
export function renderNotice(problems: readonly Problem[], t: Translate, tell: TellProblem): string {
  if (problems.length === 0) return '';
  const told = problems.slice(0, most).map((problem) => `<li>${escapeHtml(tell(problem))}</li>`);
  return `<div class="notice screen"><p><b>${escapeHtml(t('start.broken', { count: problems.length }))}</b></p><ul>${told.join('')}</ul><p><code>npm run content</code></p></div>`;
}

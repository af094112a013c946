import type { Locale } from '#content/index.ts';
import { makeTellProblem } from '../editor/tell-problem.ts';
import { readTexts } from '../read-texts.ts';
import { escapeHtml, renderPage } from '../render-page.ts';
import { tellError } from '../tell-error.ts';

/** Why something was not answered: the status that browsers know for it. */
const statuses = { unclear: 400, 'not-here': 403, 'not-ours': 403, 'no-page': 404, 'other-way': 405, 'too-much': 413 } as const;

/** What is answered in place of a page. */
export type Refuse = {
  readonly because: (reason: keyof typeof statuses, accept: string) => Response;
  /** What broke on the way, in sentences. */
  readonly broken: (error: unknown, accept: string) => Response;
};

/** Refusals in the language of whoever sits there: a page for a browser that wants one, for scripts an object with `error`. */
export function makeRefuse(locale: Locale): Refuse {
  const t = readTexts(locale);
  const tell = makeTellProblem(locale, t);
  const answer = (status: number, sentences: readonly string[], accept: string): Response => {
    if (!accept.includes('text/html')) return Response.json({ error: sentences.join('\n') }, { status });
    const said = sentences.map((sentence) => `<p>${escapeHtml(sentence)}</p>`).join('\n');
    const page = renderPage(locale, t('server.title'), said, { home: t('start.home') });
    return new Response(page, { status, headers: { 'content-type': 'text/html; charset=utf-8' } });
  };
  return {
    because: (reason, accept) => answer(statuses[reason], [t(`server.${reason}`)], accept),
    broken: (error, accept) => answer(500, tellError(error, t, tell), accept),
  };
}

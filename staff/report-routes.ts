import { freshnessOf } from '#shared/trust/freshness.ts';
import type { Desk } from './desk.ts';
import { makeTellProblem } from './editor/tell-problem.ts';
import { readDay } from './read-day.ts';
import { readTexts } from './read-texts.ts';
import { renderNotice } from './render-notice.ts';
import { renderReportPage } from './render-report-page.ts';
import type { Route } from './server/route.ts';

/** The report as a page; a call that was recorded a moment ago counts. */
export function reportRoutes({ locale, readGuide, now }: Desk): readonly Route[] {
  const t = readTexts(locale);
  const tell = makeTellProblem(locale, t);
  const page = () => {
    const { bundle, problems } = readGuide();
    const around = { home: t('start.home'), notice: renderNotice(problems, t, tell) };
    return renderReportPage(freshnessOf(bundle, readDay(now())), bundle, t, around);
  };
  return [
    {
      method: 'GET',
      path: '/staff/report/',
      answer: () => new Response(page(), { headers: { 'content-type': 'text/html; charset=utf-8' } }),
    },
  ];
}

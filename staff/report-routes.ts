import { readToday } from '#bot/today.ts';
import type { Bundle, Locale } from '#content/index.ts';
import { freshnessOf } from '#shared/trust/freshness.ts';
import { readCallLog } from './call-log.ts';
import { readTexts } from './read-texts.ts';
import { renderReportPage } from './render-report-page.ts';
import type { Route } from './server/route.ts';
import { withCalls } from './with-calls.ts';

type Desk = { readonly root: string; readonly locale: Locale; readonly readGuide: (locale: Locale) => Bundle };

/** The report as a page; a call that was recorded a moment ago counts. */
export function reportRoutes({ root, locale, readGuide }: Desk): readonly Route[] {
  const page = () => renderReportPage(freshnessOf(withCalls(readGuide(locale), readCallLog(root)), readToday()), locale, readTexts(locale));
  return [
    {
      method: 'GET',
      path: '/staff/report/',
      answer: () => new Response(page(), { headers: { 'content-type': 'text/html; charset=utf-8' } }),
    },
  ];
}

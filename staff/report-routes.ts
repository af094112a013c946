import { readBundle } from '#content/compile/read-bundle.ts';
import type { Locale } from '#content/index.ts';
import { freshnessOf } from '#shared/trust/freshness.ts';
import { readCallLog } from './call-log.ts';
import { readDay } from './read-day.ts';
import { readTexts } from './read-texts.ts';
import { renderReportPage } from './render-report-page.ts';
import type { Route } from './server/route.ts';
import { withCalls } from './with-calls.ts';

type Desk = { readonly root: string; readonly locale: Locale; readonly readGuide: (locale: Locale) => Bundle };

/** The report as a page; a call that was recorded a moment ago counts. */
export function reportRoutes({ root, locale }: { readonly root: string; readonly locale: Locale }): readonly Route[] {
  const page = () =>
    renderReportPage(freshnessOf(withCalls(readBundle(locale, root), readCallLog(root)), readDay()), locale, readTexts(locale));
  return [
    {
      method: 'GET',
      path: '/staff/report/',
      answer: () => new Response(page(), { headers: { 'content-type': 'text/html; charset=utf-8' } }),
    },
  ];
}

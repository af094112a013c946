/**
 * `npm run report`: how fresh the guide is. Text, or `--json`; `--page FILE` writes a page with charts; `--locale tg`.
 * Exit code 0 when nothing is past its review date and no shown number is silent, 1 when something is, 2 when it could not look.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readBundle } from '#content/compile/read-bundle.ts';
import { freshnessOf } from '#shared/trust/freshness.ts';
import { readDay } from './read-day.ts';
import { parseLocale, readTexts } from './read-texts.ts';
import { renderReportPage } from './render-report-page.ts';
import { renderReportText } from './render-report-text.ts';
import { run } from './run.ts';

run(() => {
  const { values } = parseArgs({
    options: { locale: { type: 'string', default: 'ru' }, json: { type: 'boolean', default: false }, page: { type: 'string' } },
  });
  const locale = parseLocale(values.locale);
  const t = readTexts(locale);
  const bundle = readBundle(locale);
  const report = freshnessOf(bundle, readDay());
  if (values.page !== undefined) writeFileSync(values.page, renderReportPage(report, bundle, t));
  console.log(values.json ? JSON.stringify(report) : renderReportText(report, t));
  return report.overdue.length + report.silent.length > 0 ? 1 : 0;
});

import { formatDate } from '#shared/format/format-date.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { Freshness } from '#shared/trust/freshness.ts';
import { findingsOf } from './report-lines.ts';

/** Names of a finding that are printed; `--json` has all of them. */
const most = 20;

/** The report for a terminal or a letter. */
export function renderReportText(report: Freshness, t: Translate): string {
  const findings = findingsOf(report, t);
  const lines = findings.flatMap(({ says, names }) => [
    '',
    says,
    ...names.slice(0, most).map((name) => `  ${name}`),
    ...(names.length > most ? [`  ${t('report.more', { count: names.length - most })}`] : []),
  ]);
  const head = [t('report.title'), t('report.day', { date: formatDate(report.today) })];
  return [...head, ...(findings.length === 0 ? ['', t('report.fresh')] : lines)].join('\n');
}

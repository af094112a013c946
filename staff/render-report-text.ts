import { formatDate } from '#shared/format/format-date.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { Freshness } from '#shared/trust/freshness.ts';
import { countsOf, findingsOf, placeColumns } from './report-lines.ts';

/** Names of a finding that are printed; `--json` has all of them. */
const most = 20;

/** The report for a terminal or a letter. */
export function renderReportText(report: Freshness, t: Translate): string {
  const findings = findingsOf(report, t);
  const lines = findings.flatMap(({ says, about }) => [
    '',
    says,
    ...about.slice(0, most).map(({ id, number }) => `  ${[id, number].filter(Boolean).join(' ')}`),
    ...(about.length > most ? [`  ${t('report.more', { count: about.length - most })}`] : []),
  ]);
  const head = [t('report.title'), t('report.day', { date: formatDate(report.today) })];
  return [...head, '', ...renderPlaces(report, t), ...(findings.length === 0 ? ['', t('report.fresh')] : lines)].join('\n');
}

/** A line for each place; the columns stand under each other. */
function renderPlaces({ places }: Freshness, t: Translate): readonly string[] {
  const rows = places.map((place) => [place.name, ...countsOf(place).map(String)]);
  const table = [placeColumns(t), ...rows];
  const widths = placeColumns(t).map((_, index) => Math.max(...table.map((cells) => cells[index]?.length ?? 0)));
  return table.map((cells) =>
    cells.map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0))).join('  '),
  );
}

import type { Locale } from '#content/index.ts';
import { formatDate } from '#shared/format/format-date.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { Freshness, PlaceFreshness } from '#shared/trust/freshness.ts';
import { type StandingKind, standings } from '#shared/trust/standing.ts';
import { escapeHtml, renderPage } from './render-page.ts';
import { countsOf, findingsOf, placeColumns } from './report-lines.ts';

/** A shade for each standing, light to dark: they differ in print too. */
const shades: Readonly<Record<StandingKind, string>> = {
  answered: '#0b5c56',
  official: '#4f938d',
  reported: '#9cc7c2',
  old: '#d9c9a8',
  silent: '#9b2418',
};
const barWidth = 240;

/** The report as a page with a bar for each place. */
export function renderReportPage(report: Freshness, locale: Locale, t: Translate): string {
  const legend = standings.map((kind) => `<li>${swatch(shades[kind])} ${escapeHtml(t(`report.standing.${kind}`))}</li>`).join('');
  const head = placeColumns(t)
    .map((title) => `<th>${escapeHtml(title)}</th>`)
    .join('');
  const findings = findingsOf(report, t)
    .map(({ says, names }) => `<details open><summary>${escapeHtml(says)}</summary><ul>${names.map(item).join('')}</ul></details>`)
    .join('\n');
  return renderPage(
    locale,
    t('report.title'),
    `<p>${escapeHtml(t('report.day', { date: formatDate(report.today) }))}</p>
<ul class="legend">${legend}</ul>
<div class="wide" tabindex="0" role="region" aria-label="${escapeHtml(t('report.place'))}"><table><thead><tr>${head}</tr></thead><tbody>${report.places.map((place) => renderRow(place, t)).join('')}</tbody></table></div>
${findings}`,
  );
}

function renderRow(place: PlaceFreshness, t: Translate): string {
  const [, ...cells] = countsOf(place);
  return `<tr><th>${escapeHtml(place.name)}</th><td>${renderBar(place, t)}</td>${cells.map((count) => `<td>${count}</td>`).join('')}</tr>\n`;
}

/** The numbers of a place side by side, by standing; the words say the same as the picture. */
function renderBar({ standings: counts }: PlaceFreshness, t: Translate): string {
  const all = standings.reduce((sum, kind) => sum + counts[kind], 0);
  const unit = Math.min(12, barWidth / Math.max(all, 1));
  const bars = standings.map((kind, index) => {
    const before = standings.slice(0, index).reduce((sum, earlier) => sum + counts[earlier], 0);
    return `<rect x="${before * unit}" width="${counts[kind] * unit}" height="12" fill="${shades[kind]}"/>`;
  });
  const words = standings.flatMap((kind) => (counts[kind] > 0 ? [`${t(`report.standing.${kind}`)} ${counts[kind]}`] : [])).join(', ');
  if (all === 0) return '0';
  return `<span class="bar"><svg width="${all * unit}" height="12" role="img" aria-label="${escapeHtml(words)}">${bars.join('')}</svg> ${all}</span>`;
}

function swatch(colour: string): string {
  return `<svg width="14" height="14" aria-hidden="true"><rect width="14" height="14" fill="${colour}"/></svg>`;
}

function item(name: string): string {
  return `<li>${escapeHtml(name)}</li>`;
}

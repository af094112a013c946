import type { Locale } from '#content/index.ts';
import { formatDate } from '#shared/format/format-date.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { Freshness, PlaceFreshness } from '#shared/trust/freshness.ts';
import { type StandingKind, standings } from '#shared/trust/standing.ts';
import { escapeHtml, renderPage } from './render-page.ts';
import { findingsOf } from './report-lines.ts';

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
  const head = ['place', 'numbers', 'not-rung', 'numberless', 'rules', 'unconfirmed', 'one-source', 'overdue']
    .map((key) => `<th>${escapeHtml(t(`report.${key}`, { count: '' }).replace(/[:\s]+$/, ''))}</th>`)
    .join('');
  const findings = findingsOf(report, t)
    .map(({ says, names }) => `<details><summary>${escapeHtml(says)}</summary><ul>${names.map(item).join('')}</ul></details>`)
    .join('\n');
  return renderPage(
    locale,
    t('report.title'),
    `<p>${escapeHtml(t('report.day', { date: formatDate(report.today) }))}</p>
<ul style="list-style:none;padding:0">${legend}</ul>
<table><thead><tr>${head}</tr></thead><tbody>${report.places.map(renderRow).join('')}</tbody></table>
${findings}`,
  );
}

function renderRow(place: PlaceFreshness): string {
  const cells = [place.notRung, place.numberless, place.rules, place.unconfirmed, place.oneSource, place.overdue];
  return `<tr><th>${escapeHtml(place.name)}</th><td>${renderBar(place)}</td>${cells.map((count) => `<td>${count}</td>`).join('')}</tr>\n`;
}

/** The numbers of a place side by side, by standing; the words say the same as the picture. */
function renderBar({ standings: counts }: PlaceFreshness): string {
  const all = standings.reduce((sum, kind) => sum + counts[kind], 0);
  const unit = Math.min(12, barWidth / Math.max(all, 1));
  const bars = standings.map((kind, index) => {
    const before = standings.slice(0, index).reduce((sum, earlier) => sum + counts[earlier], 0);
    return `<rect x="${before * unit}" width="${counts[kind] * unit}" height="12" fill="${shades[kind]}"/>`;
  });
  const words = standings.flatMap((kind) => (counts[kind] > 0 ? [`${kind} ${counts[kind]}`] : [])).join(', ');
  return all === 0 ? '0' : `<svg width="${all * unit}" height="12" role="img" aria-label="${words}">${bars.join('')}</svg> ${all}`;
}

function swatch(colour: string): string {
  return `<svg width="14" height="14" style="display:inline" aria-hidden="true"><rect width="14" height="14" fill="${colour}"/></svg>`;
}

function item(name: string): string {
  return `<li>${escapeHtml(name)}</li>`;
}

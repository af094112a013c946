import type { Bundle } from '#content/index.ts';
import { formatDate } from '#shared/format/format-date.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { Freshness, PlaceFreshness } from '#shared/trust/freshness.ts';
import { type StandingKind, standings } from '#shared/trust/standing.ts';
import { makeNameRow } from './name-row.ts';
import { escapeHtml, renderPage } from './render-page.ts';
import { type About, countsOf, findingsOf, placeColumns } from './report-lines.ts';

/** A shade for each standing, light to dark: they differ in print too. */
const shades: Readonly<Record<StandingKind, string>> = {
  answered: '#0b5c56',
  official: '#4f938d',
  reported: '#9cc7c2',
  old: '#d9c9a8',
  silent: '#9b2418',
};
const barWidth = 240;

/** A longer list is folded, and stays so on paper: its sentence says how long it is. */
const longest = 20;

const style = `
td, .legend, .bar { font-variant-numeric: tabular-nums; }
thead th { min-width: 5rem; }
tbody th { font-weight: 600; min-width: 7rem; }
summary { font-weight: 700; padding: 0.5rem 0; cursor: pointer; }
.about { columns: 22rem; column-gap: 2rem; margin-top: 0; }
.about li { break-inside: avoid; }
.about small { overflow-wrap: anywhere; }
@media print { .about { columns: 2; } }
`;

/** What stands around a report that is shown by the staff edition: the way back, and what is wrong with the files. */
type Around = { readonly home?: string; readonly notice?: string };

/** The report as a page with a bar for each place, and names in place of ids. */
export function renderReportPage(report: Freshness, bundle: Bundle, t: Translate, { home, notice = '' }: Around = {}): string {
  const legend = standings.map((kind) => `<li>${swatch(shades[kind])} ${escapeHtml(t(`report.standing.${kind}`))}</li>`).join('');
  const head = placeColumns(t)
    .map((title) => `<th scope="col">${escapeHtml(title)}</th>`)
    .join('');
  const nameRow = makeNameRow(bundle);
  const findings = findingsOf(report, t).map(({ says, about }) => {
    const items = about.map((one) => renderAbout(one, nameRow)).join('');
    return `<details${about.length > longest ? '' : ' open'}><summary>${escapeHtml(says)}</summary><ul class="about">${items}</ul></details>`;
  });
  return renderPage(
    bundle.locale,
    t('report.title'),
    `${notice}<p>${escapeHtml(t('report.day', { date: formatDate(report.today) }))}</p>
<ul class="legend">${legend}</ul>
<div class="wide" tabindex="0" role="region" aria-label="${escapeHtml(t('report.place'))}"><table><thead><tr>${head}</tr></thead><tbody>${report.places.map((place) => renderRow(place, t)).join('')}</tbody></table></div>
${findings.length === 0 ? `<p>${escapeHtml(t('report.fresh'))}</p>` : findings.join('\n')}`,
    { style, ...(home !== undefined && { home }) },
  );
}

function renderAbout({ id, number }: About, nameRow: (id: string) => string): string {
  const name = nameRow(id);
  const said = [...(number === undefined ? [] : [`<b>${escapeHtml(number)}</b>`]), escapeHtml(name)].join(' ');
  return `<li>${said}${name === id ? '' : ` <small>${escapeHtml(id)}</small>`}</li>`;
}

function renderRow(place: PlaceFreshness, t: Translate): string {
  const [, ...cells] = countsOf(place);
  return `<tr><th scope="row">${escapeHtml(place.name)}</th><td>${renderBar(place, t)}</td>${cells.map((count) => `<td>${count}</td>`).join('')}</tr>\n`;
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

import type { Locale } from '#content/index.ts';
import { outcomes } from '#content/schema/lists.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { roles } from './parse-calls.ts';
import { escapeHtml, renderPage } from './render-page.ts';
import type { CallLine } from './to-call-lines.ts';

/** Columns of the sheet; the last five are filled in by whoever rings. */
const callColumns = [
  'row',
  'number',
  'name',
  'place',
  'local_time',
  'hours',
  'languages',
  'last_checked',
  'readers',
  'ask',
  'date',
  'outcome',
  'by',
  'how',
  'source',
] as const;

/** What may be chosen in the cells of a workbook. */
export const callChoices = { outcome: outcomes, by: roles };

/** What to know before ringing, in words; what is not known is left out. */
export function factsOf(line: CallLine, t: Translate): readonly (readonly [name: string, value: string])[] {
  const facts = [
    [t('calls.local-time'), line.localTime],
    [t('calls.hours'), line.hours],
    [t('calls.languages'), line.languages],
    [t('calls.last'), line.last],
    [t('calls.readers'), line.readers],
  ] as const;
  return facts.filter(([, value]) => value !== '');
}

/** The sheet for a terminal. */
export function renderCallsText(lines: readonly CallLine[], t: Translate): string {
  const calls = lines.flatMap((line) => [
    '',
    `${line.number}  ${line.name}, ${line.place}  (${line.row})`,
    `  ${factsOf(line, t)
      .map(([name, value]) => `${name}: ${value}`)
      .join(' · ')}`,
    ...(line.isInside ? [`  ${t('calls.inside')}`] : []),
    `  ${line.ask}`,
  ]);
  const head = [t('calls.title'), t('calls.count', { count: lines.length }), t('calls.intro')];
  return [...head, ...(lines.length === 0 ? [t('calls.none')] : calls)].join('\n');
}

/** The sheet as a table, to fill in. */
export function toCallTable(lines: readonly CallLine[]): readonly (readonly string[])[] {
  const rows = lines.map((line) => [
    line.row,
    line.number,
    line.name,
    line.place,
    line.localTime,
    line.hours,
    line.languages,
    line.last,
    line.readers,
    line.ask,
    ...['', '', '', '', ''],
  ]);
  return [callColumns, ...rows];
}

/** The sheet for paper. */
export function renderCallsPage(lines: readonly CallLine[], locale: Locale, t: Translate): string {
  const heads = ['', t('calls.noon'), t('calls.last'), t('calls.ask'), t('calls.date'), t('calls.outcome')];
  const rows = lines.map(
    (
      line,
    ) => `<tr><td><strong>${escapeHtml(line.number)}</strong><br>${escapeHtml(`${line.name}, ${line.place}`)}<br><small>${line.row}</small></td>
<td>${escapeHtml([line.noonThere, line.hours].filter(Boolean).join(' · '))}</td><td>${[line.last, line.readers].map(escapeHtml).join('<br>')}</td><td>${escapeHtml(line.ask)}</td><td class="fill"></td><td class="fill"></td></tr>`,
  );
  const table = `<div class="wide" tabindex="0" role="region" aria-label="${escapeHtml(t('calls.title'))}"><table><thead><tr>${heads.map((head) => `<th>${escapeHtml(head)}</th>`).join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`;
  const intro = `<p>${escapeHtml(t('calls.intro'))}</p>`;
  return renderPage(locale, t('calls.title'), lines.length === 0 ? `<p>${escapeHtml(t('calls.none'))}</p>` : intro + table);
}

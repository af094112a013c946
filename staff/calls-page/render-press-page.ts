import type { Bundle, Locale } from '#content/index.ts';
import type { Check } from '#content/schema/check.ts';
import { outcomes } from '#content/schema/lists.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { factsOf } from '../render-calls.ts';
import { escapeHtml, renderPage } from '../render-page.ts';
import type { CallLine } from '../to-call-lines.ts';
import { type Asked, callers, toQuery } from './asked.ts';
import { pressStyle } from './press-style.ts';

/** What came of the last press. */
export type Told =
  | { readonly kind: 'recorded' | 'already'; readonly number: string; readonly outcome: string }
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

type Shown = {
  readonly lines: readonly CallLine[];
  /** The calls of this day, in the order of the log. */
  readonly today: readonly Check[];
  readonly bundle: Bundle;
  readonly asked: Asked;
  readonly told: Told | undefined;
  readonly locale: Locale;
  readonly t: Translate;
};

/** The call sheet with a button for each outcome. On paper the buttons are lines to write on. */
export function renderPressPage({ lines, today, bundle, asked, told, locale, t }: Shown): string {
  const calls = lines.map((line) => renderCall(line, asked, t));
  const body = [
    told ? renderTold(told, t) : '',
    renderChoice(bundle, asked, t),
    `<p>${escapeHtml(t('press.closed-note'))} ${escapeHtml(t('calls.count', { count: lines.length }))}
<span class="screen"> · ${escapeHtml(t('press.table'))}: <a href="calls.xlsx?${escapeHtml(toQuery(asked))}" download>XLSX</a> <a href="calls.csv?${escapeHtml(toQuery(asked))}" download>CSV</a></span></p>`,
    renderToday(today, bundle, asked, t),
    calls.length === 0 ? `<p>${escapeHtml(t('calls.none'))}</p>` : `<ol class="calls">${calls.join('\n')}</ol>`,
  ];
  return renderPage(locale, t('calls.title'), body.join('\n'), pressStyle);
}

function renderCall(line: CallLine, asked: Asked, t: Translate): string {
  const facts = factsOf(line, t).map(([name, value]) => `${escapeHtml(name)}: <b>${escapeHtml(value)}</b>`);
  if (line.isInside) facts.push(escapeHtml(t('calls.inside')));
  return `<li><p class="number"><a href="tel:${escapeHtml(line.number.replaceAll(/[^\d+*#]/g, ''))}">${escapeHtml(line.number)}</a></p>
<h2>${escapeHtml(`${line.name}, ${line.place}`)}</h2><p class="facts">${facts.join(' · ')}</p><p>${escapeHtml(line.ask)}</p>
${renderButtons(line, asked, t)}<p class="paper">${escapeHtml(t('calls.date'))} ____________ ${escapeHtml(t('calls.outcome'))} ______________________________</p></li>`;
}

function renderButtons({ row, number }: { readonly row: string; readonly number: string }, asked: Asked, t: Translate): string {
  const hidden = Object.entries({ row, number, by: asked.by, ...(asked.place !== undefined && { place: asked.place }) })
    .map(([name, value]) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`)
    .join('');
  const buttons = outcomes.map(
    (outcome) => `<button name="outcome" value="${outcome}">${escapeHtml(t(`press.outcome.${outcome}`))}</button>`,
  );
  const label = escapeHtml(`${t('press.came-of-it')} ${number}`);
  return `<form method="post" action="/staff/calls/" class="screen">${hidden}<div class="press" role="group" aria-label="${label}">${buttons.join('')}</div></form>`;
}

function renderTold(told: Told, t: Translate): string {
  if (told.kind === 'refused')
    return `<div id="told" class="told" role="alert"><p><b>${escapeHtml(t('press.refused'))}</b></p><ul>${told.problems.map((problem) => `<li>${escapeHtml(problem)}</li>`).join('')}</ul></div>`;
  const outcome = outcomes.find((name) => name === told.outcome);
  const values = { number: told.number, outcome: outcome ? t(`press.outcome.${outcome}`).toLowerCase() : '' };
  return `<p id="told" class="told" role="status">${escapeHtml(t(`press.recorded-${told.kind === 'recorded' ? 'now' : 'already'}`, values))}</p>`;
}

/** Who rings and where: chosen once, kept in the address. */
function renderChoice(bundle: Bundle, asked: Asked, t: Translate): string {
  const option = (value: string, name: string, chosen: boolean) =>
    `<option value="${value}"${chosen ? ' selected' : ''}>${escapeHtml(name)}</option>`;
  const roles = callers.map((role) => option(role, t(`press.role.${role}`), role === asked.by));
  const places = bundle.places.map(({ id, name }) => option(id, name, id === asked.place));
  return `<form method="get" class="screen choice"><label>${escapeHtml(t('press.who'))} <select name="by">${roles.join('')}</select></label>
<label>${escapeHtml(t('press.where'))} <select name="place">${option('', t('press.everywhere'), asked.place === undefined)}${places.join('')}</select></label>
<button>${escapeHtml(t('press.show'))}</button></form>`;
}

/** The calls of this day, newest first; what was pressed by mistake is mended by pressing again. */
function renderToday(today: readonly Check[], bundle: Bundle, asked: Asked, t: Translate): string {
  if (today.length === 0) return '';
  const names = new Map(bundle.contacts.map(({ id, name }) => [String(id), name]));
  const isNewest = ({ row, number }: Check, index: number) =>
    !today.slice(index + 1).some((later) => later.row === row && later.number === number);
  const items = today.map((check, index) => {
    const what = `<b>${escapeHtml(check.number)}</b> ${escapeHtml(names.get(check.row) ?? check.row)}: <b>${escapeHtml(t(`press.outcome.${check.outcome}`))}</b> (${escapeHtml(t(`press.role.${check.by}`))})`;
    if (!isNewest(check, index)) return `<li><s>${what}</s></li>`;
    return `<li>${what}<details><summary>${escapeHtml(t('press.mend'))}</summary>${renderButtons(check, asked, t)}</details></li>`;
  });
  return `<section class="screen" aria-labelledby="today"><h2 id="today">${escapeHtml(t('press.recorded'))}</h2><p>${escapeHtml(t('press.undo'))}</p><ul class="today">${items.toReversed().join('\n')}</ul></section>`;
}

import type { Bundle } from '#content/index.ts';
import type { Check } from '#content/schema/check.ts';
import { outcomes } from '#content/schema/lists.ts';
import { formatDate } from '#shared/format/format-date.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { factsOf } from '../render-calls.ts';
import { escapeHtml, renderPage } from '../render-page.ts';
import type { CallLine } from '../to-call-lines.ts';
import { type Asked, callers, toQuery } from './asked.ts';
import { pressStyle } from './press-style.ts';

/** What came of the last press. */
export type Told =
  | { readonly kind: 'recorded' | 'already'; readonly check: Check }
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

type Shown = {
  readonly lines: readonly CallLine[];
  /** This day and its calls, in the order of the log. */
  readonly date: string;
  readonly today: readonly Check[];
  readonly bundle: Bundle;
  readonly asked: Asked;
  readonly told: Told | undefined;
  /** What is wrong with the files of the guide, or ''. */
  readonly notice: string;
  readonly t: Translate;
};

/**
 * The call sheet with a button for each outcome. On paper the buttons are lines to write on. What came of a press stands
 * right before the list, so that the next number is the next thing for eyes and keys.
 */
export function renderPressPage({ lines, date, today, bundle, asked, told, notice, t }: Shown): string {
  const calls = lines.map((line) => renderCall(line, asked, t));
  const tables = ['xlsx', 'csv'].map(
    (ending) => `<a href="calls.${ending}?${escapeHtml(toQuery(asked))}" download>${ending.toUpperCase()}</a>`,
  );
  const body = [
    notice,
    renderChoice(bundle, asked, t),
    `<p>${escapeHtml(t('press.closed-note'))} ${escapeHtml(t('calls.count', { count: lines.length }))}
<span class="screen"> · ${escapeHtml(t('press.table'))}: ${tables.join(' ')}</span></p>`,
    renderToday({ date, today, bundle, asked, t }),
    told ? renderTold(told, bundle, t) : '',
    calls.length === 0 ? `<p>${escapeHtml(t('calls.none'))}</p>` : `<ol class="calls">${calls.join('\n')}</ol>`,
  ];
  return renderPage(bundle.locale, t('calls.title'), body.join('\n'), { style: pressStyle, home: t('start.home') });
}

function renderCall(line: CallLine, asked: Asked, t: Translate): string {
  const { localTime, noonThere } = line;
  const facts = factsOf({ ...line, localTime: '' }, t).map(([name, value]) => `${escapeHtml(name)}: <b>${escapeHtml(value)}</b>`);
  if (line.isInside) facts.push(escapeHtml(t('calls.inside')));
  // What the clocks show now is of no use on paper.
  const now = localTime === '' ? '' : `<span class="screen">${escapeHtml(t('calls.local-time'))}: <b>${localTime}</b> · </span>`;
  const noon = noonThere === '' ? '' : `${escapeHtml(t('calls.noon'))}: <b>${noonThere}</b> · `;
  const dialled = (number: string) => number.replaceAll(/[^\d+*#]/g, '');
  const abroad = line.fromAbroad === '' || line.fromAbroad === dialled(line.number) ? '' : ` <small>${escapeHtml(line.fromAbroad)}</small>`;
  return `<li><p class="number"><a href="tel:${escapeHtml(dialled(line.fromAbroad || line.number))}">${escapeHtml(line.number)}</a>${abroad}</p>
<h2>${escapeHtml(`${line.name}, ${line.place}`)}</h2><p class="facts">${now}${facts.join(' · ')}</p><p>${escapeHtml(line.ask)}</p>
${renderButtons(line, asked, t)}<p class="paper">${noon}${escapeHtml(t('calls.date'))} ____________ ${escapeHtml(t('calls.outcome'))} ______________________________</p></li>`;
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

function renderTold(told: Told, bundle: Bundle, t: Translate): string {
  if (told.kind === 'refused')
    return `<div id="told" class="told" role="alert" tabindex="-1" autofocus><p><b>${escapeHtml(t('press.refused'))}</b></p><ul>${told.problems.map((problem) => `<li lang="en">${escapeHtml(problem)}</li>`).join('')}</ul></div>`;
  const { outcome } = told.check;
  const values = { number: toDial(told.check, bundle), outcome: t(`press.outcome.${outcome}`).toLowerCase() };
  const says = escapeHtml(t(`press.recorded-${told.kind === 'recorded' ? 'now' : 'already'}`, values));
  return `<div id="told" class="told" role="status" tabindex="-1"><p>${says} <a href="#today">${escapeHtml(t('press.mend'))}</a></p></div>`;
}

/** The number of a call as the list shows it; one that is no longer there, as the log does. */
function toDial({ row, number }: Check, { contacts }: Bundle): string {
  const contact = contacts.find(({ id }) => id === row);
  return contact?.lines.find(({ dial, e164 }) => [dial, e164].includes(number))?.dial ?? number;
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
function renderToday({ date, today, bundle, asked, t }: Pick<Shown, 'date' | 'today' | 'bundle' | 'asked' | 't'>): string {
  if (today.length === 0) return '';
  const names = new Map(bundle.contacts.map(({ id, name }) => [String(id), name]));
  const isNewest = ({ row, number }: Check, index: number) =>
    !today.slice(index + 1).some((later) => later.row === row && later.number === number);
  const items = today.map((check, index) => {
    const what = `<b>${escapeHtml(toDial(check, bundle))}</b> ${escapeHtml(names.get(check.row) ?? check.row)}: <b>${escapeHtml(t(`press.outcome.${check.outcome}`))}</b> (${escapeHtml(t(`press.role.${check.by}`))})`;
    if (!isNewest(check, index)) return `<li><s>${what}</s></li>`;
    return `<li>${what} <details><summary>${escapeHtml(t('press.mend'))}</summary>${renderButtons(check, asked, t)}</details></li>`;
  });
  return `<section class="screen" aria-labelledby="today"><h2 id="today">${escapeHtml(t('press.recorded', { date: formatDate(date) }))}</h2><p>${escapeHtml(t('press.undo'))}</p><ul class="today">${items.toReversed().join('\n')}</ul></section>`;
}

import { callsToMake } from '#shared/trust/calls-to-make.ts';
import { freshnessOf } from '#shared/trust/freshness.ts';
import type { Desk } from './desk.ts';
import { makeTellProblem } from './editor/tell-problem.ts';
import { readDay } from './read-day.ts';
import { readTexts } from './read-texts.ts';
import { renderNotice } from './render-notice.ts';
import { escapeHtml, renderPage } from './render-page.ts';
import type { Route } from './server/route.ts';
import { tellError } from './tell-error.ts';

const style = `
.doors { list-style: none; padding: 0; max-width: 40rem; }
.doors a { display: block; font-size: 1.25rem; font-weight: 700; border: 2px solid; border-radius: 0.5rem; padding: 1rem; margin-top: 1.25rem; color: inherit; }
.doors p { margin: 0.25rem 0 0; padding: 0 1rem; }
`;

/** Where the staff edition begins: what can be done here, and how much of it waits. */
export function startRoute({ locale, readGuide, readWords, now }: Desk): Route {
  const t = readTexts(locale);
  const tell = makeTellProblem(locale, t);
  const renderDoors = (ring: string, look: string): string => {
    const doors = [
      ['/staff/editor/', t('start.edit'), t('start.edit-hint')],
      ['/staff/calls/', t('start.ring'), ring],
      ['/staff/report/', t('start.look'), look],
    ] as const;
    const items = doors.map(([href, name, hint]) => `<li><a href="${href}">${escapeHtml(name)}</a><p>${escapeHtml(hint)}</p></li>`);
    return `<ul class="doors">${items.join('\n')}</ul><p>${escapeHtml(t('start.more'))}</p>`;
  };
  const renderWaiting = (): string => {
    const { bundle, log, problems } = readGuide();
    const day = readDay(now());
    const { overdue, silent } = freshnessOf(bundle, day);
    const [count, today] = [callsToMake(bundle, day, readWords()).length, log.filter(({ date }) => date === day).length];
    const [ring, look] = [t('start.ring-hint', { count, today }), t('start.look-hint', { overdue: overdue.length, silent: silent.length })];
    return renderNotice(problems, t, tell) + renderDoors(ring, look);
  };
  // Whatever is wrong with the files, the doors stand there.
  const renderBroken = (error: unknown): string => {
    const told = tellError(error, t, tell).map((sentence) => `<p>${escapeHtml(sentence)}</p>`);
    return `<div class="notice"><p><b>${escapeHtml(t('start.unread'))}</b></p>${told.join('')}</div>${renderDoors('', '')}`;
  };
  const render = (): string => {
    try {
      return renderWaiting();
    } catch (error) {
      return renderBroken(error);
    }
  };
  return {
    method: 'GET',
    path: '/',
    answer: () =>
      new Response(renderPage(locale, t('start.title'), render(), { style }), { headers: { 'content-type': 'text/html; charset=utf-8' } }),
  };
}

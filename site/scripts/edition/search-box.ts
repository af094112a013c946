import type { Intent } from '#content/index.ts';
import { answerQuery, type QueryAnswer } from '#shared/dialogue/answer-query.ts';
import type { Guide } from '#shared/dialogue/guide.ts';
import { anchorOf, readGuide } from './read-guide.ts';

const firstSteps = 2;

/** Puts the search into its place: what is typed stays in the box, and danger is answered before anything else. */
export function addSearchBox(place: Element): void {
  const input = document.createElement('input');
  input.type = 'search';
  input.maxLength = 200;
  input.autocomplete = 'off';
  input.setAttribute('aria-label', place.getAttribute('data-label') ?? '');
  input.placeholder = place.getAttribute('data-label') ?? '';
  const answer = document.createElement('div');
  answer.setAttribute('aria-live', 'polite');
  let guide: Guide | undefined;
  input.addEventListener('input', () => {
    guide = guide ?? readGuide();
    answer.textContent = '';
    if (input.value.trim() !== '') answer.append(...draw(answerQuery(input.value, guide), guide));
  });
  place.append(input, answer);
}

function draw({ intent, results }: QueryAnswer, { t }: Guide): readonly Element[] {
  const found = make('p', results.length === 0 ? t('search.nothing') : t('search.found', { count: results.length }), 's');
  const list = make('ul', '', 'p');
  for (const hit of results) {
    const item = make('li', '');
    item.append(link(anchorOf(hit.id), hit.title), ' ', make('span', t(`kind.${hit.kind}`), 's'));
    list.append(item);
  }
  const nothing = make('p', `${t('search.try')} `);
  nothing.append(link('#help', t('nav.help')));
  return [...dangerFirst(intent, results, t), found, ...(results.length === 0 ? [nothing] : [list])];
}

/** The first two steps of the page that an emergency opens, and the way to the numbers. */
function dangerFirst(intent: Intent | null, results: QueryAnswer['results'], t: Guide['t']): readonly Element[] {
  const [page] = results;
  if (intent === null || page === undefined) return [];
  const box = make('div', '', 'n');
  const steps = make('ol', '');
  const items = document.querySelector(`${anchorOf(page.id)} ol`)?.children ?? [];
  steps.append(...Array.from(items, (item) => item.cloneNode(true)).slice(0, firstSteps));
  const more = make('p', '');
  more.append(link(anchorOf(page.id), page.title), ' \u00b7 ', link('#help', t('help.title')));
  box.append(make('p', t('dialogue.danger')), steps, more);
  return [box];
}

function make(tag: string, text: string, className = ''): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  element.className = className;
  return element;
}

function link(href: string, text: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = href;
  made.textContent = text;
  return made;
}

import type { Bundle, Inline, ProseBlock } from '#content/index.ts';
import { formatDate } from '#shared/format/format-date.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { describeChange } from './describe-change.ts';

/** What is older than this nobody needs to be told. */
const keptDays = 366;

/** What changed, day by day: `hidden` lines of the last year found no room. */
export type ChangesShown = { readonly blocks: readonly ProseBlock[]; readonly hidden: number };

/**
 * What changed in the last year, newest first: a heading for each release, a list below it.
 * @param today a day such as `2026-11-22`
 * @param most so many lines
 * @example changesBlocks(bundle, t, '2026-11-22', 60).blocks[0] // { kind: 'heading', text: 'Since 22.11.2026' }
 */
export function changesBlocks(bundle: Bundle, t: Translate, today: string, most: number): ChangesShown {
  const { released, entries } = bundle.changes;
  if (released === undefined) return { blocks: [paragraph(t('changes.first'))], hidden: 0 };
  const fresh = t('changes.since', { date: formatDate(released) });
  const told = entries.flatMap((change) => {
    const line = isRecent(change.date ?? released, today) ? describeChange(change, bundle, t) : undefined;
    return line === undefined ? [] : [{ line, under: change.date === undefined ? fresh : formatDate(change.date) }];
  });
  const shown = told.slice(0, most);
  const headings = [...new Set(shown.map(({ under }) => under))];
  const lists = headings.flatMap((text): readonly ProseBlock[] => {
    const items = shown.filter(({ under }) => under === text).map(({ line }): readonly Inline[] => line);
    return [
      { kind: 'heading', text },
      { kind: 'list', items },
    ];
  });
  const nothing = entries.some(({ date }) => date === undefined) ? [] : [paragraph(t('changes.nothing', { date: formatDate(released) }))];
  return { blocks: [...nothing, ...lists], hidden: told.length - shown.length };
}

function isRecent(day: string, today: string): boolean {
  return (Date.parse(today) - Date.parse(day)) / 86_400_000 <= keptDays;
}

function paragraph(text: string): ProseBlock {
  return { kind: 'paragraph', inlines: [{ kind: 'text', text }] };
}

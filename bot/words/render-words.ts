import { renderWord, type WordCount } from './word-store.ts';

/** Columns of what staff get; `npm run calls -- --words FILE` reads them. */
const columns = ['day', 'row', 'number', 'answered', 'silent'];

/** Steps in which counts are told, so that no count is one person. */
const step = 5;

/** What readers said, a line for each number and day, rounded down to fives; fewer are `<5`. */
export function renderWords(counts: readonly WordCount[]): string {
  const lines = new Map<string, { readonly cells: readonly string[]; readonly answered: number; readonly silent: number }>();
  for (const { day, word, count } of counts) {
    const name = `${day} ${renderWord({ ...word, isAnswered: true })}`;
    const { answered, silent } = lines.get(name) ?? { answered: 0, silent: 0 };
    const cells = [day, word.row, word.number];
    lines.set(name, word.isAnswered ? { cells, answered: answered + count, silent } : { cells, answered, silent: silent + count });
  }
  const rows = [...lines]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { cells, answered, silent }]) => [...cells, roundDown(answered), roundDown(silent)]);
  return [columns, ...rows].map((cells) => `${cells.join(',')}\n`).join('');
}

/** @example roundDown(3) // "<5"; roundDown(13) // "10"; roundDown(0) // "" */
function roundDown(count: number): string {
  if (count === 0) return '';
  return count < step ? `<${step}` : String(count - (count % step));
}

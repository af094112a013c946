/**
 * What stands below a table, beside how many lines it has. `Total` alone begins names of firms too.
 */
const sum = /^(ҷамъ|чамъ|ҳамагӣ|хамаги|итого|всего)(?!\p{L})|^total(\s*$|\s*[:–-]|\s+(\d|number|licen|agenc|compan))/iu;

/** A row below the titles that is no licence at all, neither a good nor a bad one, and the column that shows it. */
type NoLicence = { readonly column: number; readonly wrong: string; readonly expected: string; readonly fix: string };

/** Finds sums, which would pass for the licence 46 of a firm «Ҷамъ», and headings or signatures between or below the licences. */
export function whyNoLicence(cells: readonly string[], licence: string, name: string): NoLicence | undefined {
  const fix = 'remove the row';
  const column = cells.findIndex((cell) => sum.test(cell.trim()));
  if (column !== -1) return { column, wrong: 'this is a sum', expected: 'a licence', fix };
  if (licence.trim() === '' && name.trim() === '')
    return {
      column: cells.findIndex((cell) => cell.trim() !== ''),
      wrong: 'this names neither a licence nor a firm',
      expected: 'a licence',
      fix,
    };
  return undefined;
}

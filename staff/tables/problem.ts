/** What is wrong with a table, for the person who filled it in: the row and column are those that a spreadsheet shows. */
export type TableProblem = {
  readonly line: number;
  /** As in `columnName`, or '' when the whole row is meant. */
  readonly column: string;
  readonly says: string;
};

/**
 * Words for the person who filled in the table, by rows: `calls.csv:12 column C «date»: …`. Of a cell only the first thing is
 * told. What is wrong elsewhere comes last.
 */
export function renderTableProblems(file: string, problems: readonly TableProblem[], elsewhere: readonly string[] = []): string {
  const cells = new Set<string>();
  const isFirst = ({ line, column }: TableProblem) => !cells.has(`${line} ${column}`) && cells.add(`${line} ${column}`);
  const letters = ({ column }: TableProblem) => (/^column ([A-Z]+)/.exec(column)?.[1] ?? '').padStart(3);
  const told = problems
    .filter(isFirst)
    .toSorted((a, b) => a.line - b.line || Number(letters(a) > letters(b)) - Number(letters(a) < letters(b)));
  return [
    ...told.map(({ line, column, says }) => `${file}:${line} ${column === '' ? '' : `${column}: `}${says}.`),
    ...elsewhere,
    `${told.length + elsewhere.length} to mend. Nothing was changed.`,
  ].join('\n');
}

/** A column as people find it again: its letter and its title. */
export function columnName(index: number, title: string): string {
  return `column ${columnLetter(index)}${title.trim() === '' ? '' : ` «${clip(title)}»`}`;
}

/** The letter over a column in a spreadsheet: 0 → A, 26 → AA. */
export function columnLetter(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : columnLetter(Math.floor(index / 26) - 1) + columnLetter(index % 26);
}

/** The other way round, for a column or a cell: AB12 → 27. */
export function columnIndex(address: string): number {
  return [...address.replace(/\d+$/, '')].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** What stands in a cell, in one line that is not too long to read. */
export function clip(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line === '' ? 'nothing' : line;
}

import type { Cell } from './flatten.ts';

/** Before what a spreadsheet would take for a number, a date or a formula stands a space that it leaves alone. */
const guard = '\u00a0';

/** A value as it stands in a cell: telephone numbers, dates and whatever looks like a formula stay text. */
export function toCellText(value: Cell): string {
  const text = String(value);
  return /^[\d+=@-]/.test(text) ? guard + text : text;
}

/** What somebody left in a cell. */
export function fromCellText(text: string): string {
  return text.replace(new RegExp(`^${guard}+`), '').trim();
}

/**
 * The value of a cell with the type that stood there; a new one is a number only among the numbers of a rule.
 * @param before what stood there, if anything
 */
export function toValue(text: string, column: string, before: Cell | undefined): Cell | readonly never[] {
  if (text === '[]') return [];
  if (typeof before === 'boolean' || (before === undefined && /^(true|false)$/i.test(text))) return text.toLowerCase() === 'true';
  const isNumber =
    typeof before === 'number' || (before === undefined && /^numbers\.[a-z_0-9]*[a-z]/.test(column) && !column.startsWith('numbers.0'));
  return isNumber && /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text;
}

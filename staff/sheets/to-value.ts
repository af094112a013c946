import type { Cell } from './flatten.ts';

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

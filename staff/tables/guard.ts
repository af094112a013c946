import { formula } from './formula.ts';

/** Before what a spreadsheet would take for a number, a day or a formula stands a space that it leaves alone. */
const space = '\u00a0';

/** A value for a cell of a CSV, where a spreadsheet guesses what everything is. */
export function guardForCsv(text: string): string {
  return /^[\d+=@-]/.test(text) ? space + text : text;
}

/** A value for a cell of a workbook that is marked as text: only what our own reader would refuse needs the space. */
export function guardForWorkbook(text: string): string {
  return formula.test(text) ? space + text : text;
}

/** What somebody left in a cell. */
export function unguard(text: string): string {
  return text.replace(new RegExp(`^${space}+`), '').trim();
}

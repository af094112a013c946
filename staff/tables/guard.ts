import { isFormula } from './why-unusable.ts';

/**
 * Stands before what a spreadsheet would take for a number, a day or a formula. People see it, but a space that they do not see
 * would not do: LibreOffice in Russian takes it for a part of the number, and makes 8000121700 of « 08000 121 700».
 */
const mark = "'";

/** A value for a cell of a CSV, where a spreadsheet guesses what everything is. */
export function guardForCsv(text: string): string {
  return /^[\d+=@(.'-]/.test(text) ? mark + text : text;
}

/** A value for a cell of a workbook that is marked as text: only what our own reader would refuse or take for the mark needs it. */
export function guardForWorkbook(text: string): string {
  return isFormula(text) || text.startsWith(mark) ? mark + text : text;
}

/** What somebody left in a cell. */
export function unguard(text: string): string {
  const cell = text.trim();
  return cell.startsWith(mark) ? cell.slice(mark.length).trim() : cell;
}

import type { AgencyStatus } from '#content/index.ts';
import { parseDay } from '../tables/parse-day.ts';

/** What a cell holds, or what is wrong with it. */
export type Cell<T = string> = { readonly value: T } | { readonly wrong: string; readonly expected: string; readonly fix: string };

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const hidden = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd]/;
/** A spreadsheet that opens our table would run what begins so. */
const formula = /^[=+@\-|]/;
const nothing = /^[-–—]?$/;

/** A name or number as people read it: one line, no hidden signs, nothing that a spreadsheet would run. */
export function parseText(cell: string, most: number): Cell {
  const value = cell
    .normalize('NFC')
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .trim();
  if (nothing.test(value))
    return { wrong: 'the cell is empty', expected: 'a text', fix: 'fill it in, or remove the line if it is no licence' };
  if (formula.test(value))
    return { wrong: 'a spreadsheet would run this as a formula', expected: 'a plain text', fix: 'write the text itself' };
  if (hidden.test(value))
    return { wrong: 'there are hidden or broken signs in it', expected: 'letters and digits', fix: 'type it anew from the official list' };
  if (value.includes('?'))
    return {
      wrong: 'there is a "?" in it; Tajik letters are often lost so',
      expected: 'a text without "?"',
      fix: 'save the list as CSV UTF-8, not as plain CSV',
    };
  if (value.length > most) return { wrong: 'it is too long', expected: `at most ${most} letters`, fix: 'see whether two cells became one' };
  return { value };
}

/** The number of a licence, as it is printed. */
export function parseLicence(cell: string): Cell {
  const text = parseText(cell, 60);
  if ('wrong' in text) return text;
  if (/^\d+[.,]\d+e[+-]?\d+$/i.test(text.value))
    return {
      wrong: 'the spreadsheet made a number of it',
      expected: 'the licence as printed',
      fix: 'set the column to text and type it anew',
    };
  return /\d/.test(text.value)
    ? text
    : {
        wrong: 'there is no digit in it',
        expected: 'the number of a licence',
        fix: 'write the number, or remove the line if it is no licence',
      };
}

/** 31.12.2026, 31/12/2026 or 2026-12-31 as 2026-12-31; nothing, a dash or "for ever" as ''. */
export function parseDayCell(cell: string): Cell {
  const text = cell.replaceAll(/[\s\u00a0]+/g, ' ').trim();
  if (nothing.test(text) || /^(бессрочн|бемуҳлат|бемӯҳлат|бемухлат|unlimited|no end)/i.test(text)) return { value: '' };
  const day = parseDay(text);
  if (day !== undefined) return { value: day };
  return {
    wrong: 'this is no day of the calendar',
    expected: 'a day such as 31.12.2026 or 2026-12-31',
    fix: 'correct it by the official list',
  };
}

/** Told from the beginning or in full, so that «не действует» is not taken for «действует». */
const statuses: readonly (readonly [RegExp, AgencyStatus])[] = [
  [/^(приостан|боздо|suspend)/, 'suspended'],
  [/^(аннулир|отозв|прекращ|бекор|қатъ|withdrawn|revoked|cancel)/, 'withdrawn'],
  [/^(истек|недейств|не действ|просроч|муҳлаташ гузашт|беэътибор|expired|invalid)/, 'expired'],
  [/^(действует|действующ(ая|ий)|действительна?|активна?|амалкунанда|амал мекунад|эътибор дорад|valid|active)$/, 'valid'],
];

/** What the list says of a licence; a list without such a column holds those that are valid. */
export function parseStatus(cell: string): Cell<AgencyStatus> {
  const text = cell.normalize('NFC').toLowerCase().trim();
  if (nothing.test(text)) return { value: 'valid' };
  const found = statuses.find(([words]) => words.test(text));
  return found
    ? { value: found[1] }
    : {
        wrong: 'this says nothing that is known',
        expected: 'valid, expired, suspended or withdrawn, in tg, ru or en',
        fix: 'write one of them',
      };
}

import { type Unreadable, unreadable } from './grid.ts';

/** The text of a file that a spreadsheet saved, and whether it was in the alphabet of old Windows, which has no Tajik letters. */
export type Decoded = { readonly kind: 'text'; readonly text: string; readonly isOldWindows: boolean };

/** Beginnings of files that are neither text nor a workbook. */
const others: readonly (readonly [begins: string, says: string])[] = [
  ['d0cf11e0', 'this is an old Excel file (.xls), or one with a password; save it as .xlsx without a password, or as CSV UTF-8'],
  ['25504446', 'this is a PDF; ask for the table itself, as .xlsx or CSV'],
];

/** Reads UTF-8 and UTF-16 with their marks, UTF-8 without, and windows-1251, as spreadsheets in the region save. */
export function decodeText(bytes: Uint8Array): Decoded | Unreadable {
  const begin = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  const other = others.find(([begins]) => begin === begins);
  if (other) return unreadable(other[1]);
  const { text, isOldWindows } = decode(bytes, begin);
  return text.includes('\u0000') || text.includes('\ufffd')
    ? unreadable('this is not text; save the table as .xlsx or as CSV UTF-8')
    : { kind: 'text', text, isOldWindows };
}

function decode(bytes: Uint8Array, begin: string): Omit<Decoded, 'kind'> {
  const as = (encoding: string) => ({ text: new TextDecoder(encoding).decode(bytes), isOldWindows: encoding === 'windows-1251' });
  if (begin.startsWith('fffe')) return as('utf-16le');
  if (begin.startsWith('feff')) return as('utf-16be');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isOldWindows: false };
  } catch {
    return as('windows-1251');
  }
}

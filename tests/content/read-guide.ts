import { readPages } from '#content/compile/read-pages.ts';
import { readRows } from '#content/compile/read-rows.ts';
import { type Locale, locales } from '#content/index.ts';
import { project } from './with-copy.ts';

/** The rows and pages of the guide as they are in this folder today. */
export const rows = readRows(project, []);
export const pages = readPages(project, []);

/** The day of this edition: nothing may be dated later, but the next review. */
export const editionDay = '2026-11-21';

/** A text of a row with the field it stands in. */
export type FieldText = { readonly field: string; readonly locale: Locale; readonly text: string };

/** All texts of a row that are there in the languages of the guide; how cards sound is not language. */
export function textsOf(value: unknown, field = '', locale?: Locale): FieldText[] {
  if (typeof value === 'string') return locale ? [{ field, locale, text: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'sound' ? [] : textsOf(inner, field ? `${field}.${key}` : key, locales.find((known) => known === key) ?? locale),
  );
}

const alphabets: Readonly<Record<Locale, RegExp>> = { tg: /[а-яёғӣқӯҳҷ]/iu, ru: /[а-яё]/iu, en: /[a-z]/i };

/** What is wrong with how a text is written: letters of two alphabets in one word, a foreign alphabet, letters of a neighbour. */
export function misspellings({ locale, text, field = '' }: Pick<FieldText, 'locale' | 'text'> & Partial<FieldText>): string[] {
  const mixed = text.match(/\p{L}*(?:\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic})\p{L}*/gu) ?? [];
  const own = text.replaceAll(/[«"“(][^»"”)]*[»"”)]/g, '');
  const letters = own.match(/\p{L}/gu) ?? [];
  return [
    ...mixed.map((word) => `"${word}" mixes two alphabets`),
    ...(/\p{L}/u.test(text) && !isOnlyNames(field) && !alphabets[locale].test(text) ? ['no word of this language'] : []),
    ...letters
      .filter((letter) => /\p{Script=Cyrillic}/u.test(letter) && !alphabets[locale].test(letter))
      .map((letter) => `the letter "${letter}" is not of this alphabet`),
    ...(text === text.normalize('NFC') ? [] : ['letters are put together from pieces']),
  ];
}

/** Addresses and hours may be nothing but names: "La Strada: 24/7". */
function isOnlyNames(field: string): boolean {
  return /^(?:address|hours)\b/.test(field);
}

/** Whether a date such as 2024, 2024-11 or 2024-11-29 is in the calendar. */
export function isRealDate(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const time = new Date(Date.UTC(year, month - 1, day));
  return year > 1990 && year < 2100 && time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
}

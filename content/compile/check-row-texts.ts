import { type Locale, locales } from '../schema/lists.ts';
import { numbersIn, phonesIn } from './check-numbers.ts';
import { knownPhones } from './known-phones.ts';
import type { Problem } from './problem.ts';
import type { Rows } from './read-rows.ts';
import { spokenRows } from './row-groups.ts';

/** Texts of rows carry the same numbers in every language, and no telephone number that no row holds. */
export function checkRowTexts(rows: Rows, problems: Problem[]): void {
  const known = knownPhones(rows);
  for (const row of spokenRows(rows)) {
    for (const { paths, text } of textsOf(row.value)) {
      const at = (locale: Locale) => ({
        file: row.file,
        line: row.line(paths[locale]),
        field: `${row.value.id} ${paths[locale].join('.')}`,
      });
      const odd = oddOneOut(text);
      if (odd) {
        problems.push({
          ...at(odd.locale),
          what: 'the numbers differ between the languages',
          expected: odd.expected,
          found: odd.found,
          fix: 'write the same digits in tg, ru and en',
        });
      }
      for (const locale of locales) {
        for (const phone of phonesIn(text[locale]).filter((digits) => !known.has(digits))) {
          problems.push({
            ...at(locale),
            what: 'a telephone number stands in a text',
            expected: 'a number of a service or mission that was not found closed',
            found: phone,
            fix: 'put the number into a row with its source',
          });
        }
      }
    }
  }
}

type Texts = Readonly<Record<Locale, string>>;

/** Which language disagrees with the other two about the numbers, if one does. */
export function oddOneOut(text: Texts): { readonly locale: Locale; readonly expected: string; readonly found: string } | undefined {
  const numbers = locales.map((locale) => numbersIn(text[locale]).join(' '));
  const locale = locales.find((_, index) => numbers.filter((other) => other === numbers[index]).length === 1);
  if (locale === undefined) return undefined;
  const index = locales.indexOf(locale);
  const others = numbers.filter((_, other) => other !== index);
  const quote = (digits = '') => (digits === '' ? 'no number' : `"${digits}"`);
  return {
    locale,
    expected: `${quote(others[0])}${others[0] === others[1] ? '' : ' or the same everywhere'}`,
    found: quote(numbers[index]),
  };
}

export type PlacedTexts = { readonly text: Texts; readonly paths: Readonly<Record<Locale, readonly PropertyKey[]>> };

/** Every text in three languages inside a row, with the path that leads to each; lists in three languages are taken entry by entry. */
export function textsOf(value: unknown, path: readonly PropertyKey[] = []): PlacedTexts[] {
  if (typeof value !== 'object' || value === null) return [];
  const [tg, ru, en] = locales.map((locale): unknown => Reflect.get(value, locale));
  if (typeof tg === 'string' && typeof ru === 'string' && typeof en === 'string')
    return [{ text: { tg, ru, en }, paths: pathsTo(path, []) }];
  if (Array.isArray(tg) && Array.isArray(ru) && Array.isArray(en)) {
    return Array.from({ length: Math.max(tg.length, ru.length, en.length) }, (_, index) => ({
      text: { tg: String(tg[index] ?? ''), ru: String(ru[index] ?? ''), en: String(en[index] ?? '') },
      paths: pathsTo(path, [index]),
    }));
  }
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, [...path, Array.isArray(value) ? Number(key) : key]));
}

function pathsTo(path: readonly PropertyKey[], rest: readonly PropertyKey[]): PlacedTexts['paths'] {
  return { tg: [...path, 'tg', ...rest], ru: [...path, 'ru', ...rest], en: [...path, 'en', ...rest] };
}

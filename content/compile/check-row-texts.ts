import { type Locale, locales } from '../schema/lists.ts';
import { numbersIn, phonesIn } from './check-numbers.ts';
import type { Problem } from './problem.ts';
import type { Rows } from './read-rows.ts';
import type { Placed } from './read-yaml.ts';

/** Texts of rows carry the same numbers in every language, and no telephone number that no row holds. */
export function checkRowTexts(rows: Rows, problems: Problem[]): void {
  const known = knownPhones(rows);
  const all: readonly Placed<{ readonly id: string }>[] = [
    ...rows.places,
    ...rows.missions,
    ...rows.services,
    ...rows.rules,
    ...rows.recruitment,
    ...rows.phrases,
  ];
  for (const row of all) {
    for (const { path, text } of textsOf(row.value)) {
      const odd = oddOneOut(text);
      if (odd) {
        problems.push({
          file: row.file,
          line: row.line([...path, odd.locale]),
          field: `${row.value.id} ${[...path, odd.locale].join('.')}`,
          what: 'the numbers differ between the languages',
          expected: odd.expected,
          found: odd.found,
          fix: 'write the same digits in tg, ru and en',
        });
      }
      for (const locale of locales) {
        for (const phone of phonesIn(text[locale]).filter((digits) => !known.has(digits))) {
          problems.push({
            file: row.file,
            line: row.line([...path, locale]),
            field: `${row.value.id} ${[...path, locale].join('.')}`,
            what: 'a telephone number stands in a text',
            expected: 'a number of a service or mission',
            found: phone,
            fix: 'put the number into a row with its source',
          });
        }
      }
    }
  }
}

/** All numbers that rows hold, as digits, with and without the country code. */
export function knownPhones(rows: Rows): ReadonlySet<string> {
  const lines = [...rows.services, ...rows.missions].flatMap((row) => row.value.numbers);
  return new Set(lines.flatMap((line) => [line.dial, line.e164 ?? line.dial]).map((number) => number.replaceAll(/\D/g, '')));
}

type Texts = Readonly<Record<Locale, string>>;

/** Which language disagrees with the other two about the numbers, if one does. */
export function oddOneOut(text: Texts): { readonly locale: Locale; readonly expected: string; readonly found: string } | undefined {
  const numbers = locales.map((locale) => numbersIn(text[locale]).join(' '));
  const locale = locales.find((_, index) => numbers.filter((other) => other === numbers[index]).length === 1);
  if (locale === undefined) return undefined;
  const index = locales.indexOf(locale);
  const found = numbers[index] ?? '';
  const others = numbers.filter((_, other) => other !== index);
  return {
    locale,
    expected: `"${others[0] ?? ''}"${others[0] === others[1] ? '' : ' or the same everywhere'}`,
    found: found === '' ? 'no number' : `"${found}"`,
  };
}

/** Every text in three languages inside a row, with the path that leads to it. */
function textsOf(value: unknown, path: readonly PropertyKey[] = []): { readonly path: readonly PropertyKey[]; readonly text: Texts }[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isText(value)) return [{ path, text: value }];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, [...path, Array.isArray(value) ? Number(key) : key]));
}

function isText(value: object): value is Texts {
  return locales.every((locale) => typeof Reflect.get(value, locale) === 'string');
}

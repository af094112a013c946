import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bundle, locales } from '#content/index.ts';
import { makeSmallTranslate } from '#shared/i18n/make-small-translate.ts';
import { makeTranslate } from '#shared/i18n/make-translate.ts';
import { bundles, textKeys } from '#tests/shared/real-world.ts';

const forms = /_(zero|one|two|few|many|other)$/;
const plurals = [...new Set(textKeys.filter((key) => forms.test(key)).map((key) => key.replace(forms, '')))];
const plain = textKeys.filter((key) => !forms.test(key));

/** The names inside {{…}} of a text. */
const namesIn = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '');
const valuesFor = (text: string) => Object.fromEntries(namesIn(text).map((name) => [name, `<${name}> & $1 {{x}}`]));

describe.each(locales)('the two translators in %s agree', (locale) => {
  const big = makeTranslate(bundles[locale]);
  const small = makeSmallTranslate(bundles[locale]);

  test.each(plain)('%s', (key) => {
    const values = valuesFor(small(key));
    expect(small(key, values)).toBe(big(key, values));
    for (const name of Object.keys(values)) expect(small(key, values)).toContain(`<${name}>`);
  });

  test.each(plurals.flatMap((key) => [0, 1, 2, 5, 11, 21, 100].map((count) => [key, count] as const)))('%s with %i', (key, count) => {
    expect(small(key, { count })).toBe(big(key, { count }));
    expect(small(key, { count })).toContain(String(count));
  });

  test.each([
    '',
    'nav',
    'nav.',
    'nav.nothing',
    'nothing.home',
    'place.rules',
    'nav.home.more',
    'constructor',
    '__proto__',
    'nav.constructor',
    'site.name.length',
  ])('a key that is no text throws: %j', (key) => {
    expect(() => small(key)).toThrow(`"${key}"`);
    expect(() => big(key)).toThrow(`"${key}"`);
  });

  test('no key that somebody makes up gives a text in one and not in the other', () => {
    const outcome = (translate: typeof big, key: string) => {
      try {
        return translate(key);
      } catch {
        return undefined;
      }
    };
    const parts = fc.array(fc.oneof(fc.constantFrom('nav', 'home', 'place', 'rules_one', 'toString'), fc.string({ maxLength: 8 })), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(parts, (made) => {
        const key = made.join('.');
        expect(outcome(small, key)).toBe(outcome(big, key));
      }),
      { numRuns: 300 },
    );
  });
});

test('Russian has the three forms that its numbers need', () => {
  const strings: Bundle['strings'] = {
    day_one: '{{count}} день',
    day_few: '{{count}} дня',
    day_many: '{{count}} дней',
    day_other: '{{count}} дня',
  };
  const counts = [0, 1, 2, 5, 11, 21, 22, 100, 101, 1.5];
  const expected = ['0 дней', '1 день', '2 дня', '5 дней', '11 дней', '21 день', '22 дня', '100 дней', '101 день', '1.5 дня'];
  for (const translate of [makeTranslate({ locale: 'ru', strings }), makeSmallTranslate({ locale: 'ru', strings })])
    expect(counts.map((count) => translate('day', { count }))).toEqual(expected);
});

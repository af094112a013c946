import { expect, test } from 'vitest';
import { locales } from '#content/index.ts';
import { toLocale } from '#shared/i18n/to-locale.ts';

test.each([
  ['tg', 'tg'],
  ['tg-Cyrl-TJ', 'tg'],
  ['ru-RU', 'ru'],
  ['RU', 'ru'],
  ['en_US', 'en'],
  ['uz', undefined],
  ['rum', undefined],
  ['', undefined],
  ['-ru', undefined],
  [undefined, undefined],
])('a phone that speaks %s reads the guide in %s', (tag, locale) => {
  expect(toLocale(tag, locales)).toBe(locale);
});

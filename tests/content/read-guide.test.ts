import { expect, test } from 'vitest';
import { isRealDate, misspellings } from './read-guide.ts';

test.each([
  ['tg', 'Шиносномаро надиҳед', []],
  ['tg', 'Барномаи KADES ва «Мне опасно»', []],
  ['tg', '24/7', []],
  ['tg', 'Пaспорт', ['"Пaспорт" mixes two alphabets']],
  ['ru', 'Паспорт cтаринный', ['"cтаринный" mixes two alphabets']],
  ['ru', 'Позвоните по рақам', ['the letter "қ" is not of this alphabet']],
  ['tg', 'Ring now', ['no word of this language']],
  ['en', 'Call the МВД', ['М', 'В', 'Д'].map((letter) => `the letter "${letter}" is not of this alphabet`)],
  ['ru', 'и\u0306од', ['letters are put together from pieces']],
] as const)('%s "%s" → %j', (locale, text, wrong) => {
  expect(misspellings({ locale, text })).toEqual(wrong);
});

test.each([
  ['2024', true],
  ['2024-02', true],
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2024-13', false],
  ['2024-06-31', false],
])('%s is in the calendar: %s', (date, real) => {
  expect(isRealDate(date)).toBe(real);
});

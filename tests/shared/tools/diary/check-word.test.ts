import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findWeakness, toLock } from '#shared/tools/diary/check-word.ts';

test.each([
  ['', 'short'],
  ['        ', 'short'],
  ['себсурх', 'short'],
  ['12.03.1990', 'digits'],
  ['+992 900 00 00 00', 'digits'],
  ['аааааааааа', 'simple'],
  ['абабабабаб', 'simple'],
  ['се себи сурх', undefined],
  ['three red apples', undefined],
  ['سه سیب سرخ', undefined],
])('%j: %s', (word, weakness) => {
  expect(findWeakness(word)).toBe(weakness);
});

test('keyboards do not lock anybody out: capitals, spaces, letters written in two parts', () => {
  for (const word of ['Се  Себи сурх ', 'се себи сурх', 'СЕ СЕБИ СУРХ']) expect(toLock(word)).toBe('се себи сурх');
  // и and a mark above it, or one letter.
  expect(toLock('хурсанди\u0306')).toBe(toLock('хурсанди\u0306'.normalize('NFC')));
});

test('what locks once locks the same again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (word) => {
      expect(toLock(toLock(word))).toBe(toLock(word));
    }),
  );
});

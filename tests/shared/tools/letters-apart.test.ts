import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lettersApart } from '#shared/tools/letters-apart.ts';

test.each([
  ['saman', 'saman', 0],
  ['saman', 'samani', 1],
  ['saman', 'zaman', 1],
  ['kitten', 'sitting', 3],
  ['', 'abc', 3],
  ['abc', 'xyzxyz', 4],
])('%s and %s', (a, b, apart) => {
  expect(lettersApart(a, b, 3)).toBe(apart);
});

test('it is the same both ways, nothing for the same word, and never more than asked for', () => {
  const word = fc.string({ maxLength: 12 });
  fc.assert(
    fc.property(word, word, fc.nat({ max: 4 }), (a, b, most) => {
      expect(lettersApart(a, b, most)).toBe(lettersApart(b, a, most));
      expect(lettersApart(a, a, most)).toBe(0);
      expect(lettersApart(a, b, most)).toBeLessThanOrEqual(most + 1);
    }),
  );
});

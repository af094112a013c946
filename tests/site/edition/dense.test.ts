import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toDense } from '#site/edition/dense.ts';
import { charset } from '#site/edition/encode.ts';
import { bitsOf, denseLetters, fromDense } from '#site/scripts/edition/dense-letters.ts';

test('bytes written as letters are the same bytes when read', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(fromDense(toDense(bytes))).toEqual(bytes);
    }),
  );
});

test('four letters hold as many bits as they are taken for', () => {
  for (const letters of [1, 2, 3, 4]) expect(denseLetters.length ** letters).toBeGreaterThanOrEqual(2 ** bitsOf(letters));
});

test('its letters are 216 different ones, one byte each in the alphabet of the editions, and mean nothing to HTML', () => {
  const known = new TextDecoder(charset).decode(Uint8Array.from({ length: 256 }, (_, code) => code));
  expect(new Set(denseLetters).size).toBe(216);
  expect([...denseLetters].filter((letter) => !known.includes(letter) || /[<>&\s]/.test(letter))).toEqual([]);
});

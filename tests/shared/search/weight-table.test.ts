import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeWeightOf, mostUnits, noWeights, packWeights } from '#shared/search/weight-table.ts';

const weights = fc.dictionary(fc.stringMatching(/^[a-z!<> ]{1,12}$/), fc.integer({ min: -mostUnits, max: mostUnits }), {
  maxKeys: 20,
  minKeys: 1,
});

test('every weight that was packed is read again, in its unit', () => {
  fc.assert(
    fc.property(weights, (units) => {
      // So few drawers that steps stay short, one feature at a time, so that none shares its drawer.
      for (const [feature, some] of Object.entries(units)) {
        const packed = packWeights(new Map([[feature, some * 0.5]]), 0.5, 4096);
        expect(makeWeightOf(packed)(feature)).toBe(some * 0.5);
      }
    }),
  );
});

test('features in one drawer add up, and what is heavier than can be written counts as much as can', () => {
  expect(
    makeWeightOf(
      packWeights(
        new Map([
          ['a', 2],
          ['b', 3],
        ]),
        1,
        1,
      ),
    )('c'),
  ).toBe(5);
  expect(makeWeightOf(packWeights(new Map([['a', 1000]]), 1, 1))('a')).toBe(mostUnits);
});

test('what was not learned weighs nothing, and a table of nothing neither', () => {
  expect(makeWeightOf(packWeights(new Map([['a', 2]]), 1, 4096))('something else')).toBe(0);
  fc.assert(fc.property(fc.string(), (feature) => makeWeightOf(noWeights)(feature) === 0));
});

test('drawers may lie far apart', () => {
  const packed = packWeights(new Map([['a', 2]]), 1, 2 ** 24);
  expect(makeWeightOf(packed)('a')).toBe(2);
  expect(packed.units.length).toBeGreaterThan(1);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { licenceKey, nameSounds } from '#shared/tools/agency-keys.ts';

describe('the same name', () => {
  test.each([
    ['ҶДММ «Сомон-Тур»', 'Somon Tur'],
    ['ҶДММ «Сомон»', 'ООО "Сомон"'],
    ['Общество с ограниченной ответственностью «Ҳамкор»', 'ҲАМКОР'],
    ['Ҷамъияти дорои масъулияташ маҳдуди «Ҳамкор»', 'Ҷамъияти дорои масъулияташ маҳдуди Хамкор'],
    ['Hamkor LLC', 'Хамкор'],
    ['«Роҳи  нав»', 'рохи нав'],
    ['Kor 2000', 'Кор2000'],
  ])('%s = %s', (a, b) => {
    expect(nameSounds(a).join('')).toBe(nameSounds(b).join(''));
  });
});

describe('another name', () => {
  test.each([
    ['Сомон', 'Сомони'],
    ['Сомон Кадр', 'Сомон'],
    ['Кор 2000', 'Кор 2001'],
  ])('%s ≠ %s', (a, b) => {
    expect(nameSounds(a).join('')).not.toBe(nameSounds(b).join(''));
  });
});

test('a firm that is called by its form alone keeps it', () => {
  expect(nameSounds('ООО').length).toBe(1);
  expect(nameSounds('«»')).toEqual([]);
});

describe('the same licence', () => {
  test.each([
    ['АВ № 0012', 'AB0012'],
    ['АВ-12', 'аб 12'.replace('б', 'в')],
    ['0001234', '1234'],
    ['ММ 12/7', 'MM 012-07'],
  ])('%s = %s', (a, b) => {
    expect(licenceKey(a)).toBe(licenceKey(b));
  });
  test('other digits or letters are another licence', () => {
    expect(new Set(['АВ 12', 'АС 12', 'АВ 120', '12'].map(licenceKey)).size).toBe(4);
  });
});

test('whatever is written has keys, quickly', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(nameSounds(text).every((word) => word !== '')).toBe(true);
      expect(licenceKey(licenceKey(text))).toBe(licenceKey(text));
    }),
  );
});

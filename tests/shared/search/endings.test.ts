import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutEndings } from '#shared/search/endings.ts';
import { fold } from '#shared/search/fold.ts';

describe('forms of one word', () => {
  test.each<readonly [kind: string, word: string, ...forms: string[]]>([
    [
      'Tajik: object, possession, plural',
      'паспорт',
      'паспортро',
      'паспортам',
      'паспортама',
      'паспортҳо',
      'паспортҳоямро',
      'паспорти',
      'паспорташон',
    ],
    ['Tajik: my, your, his, our', 'телефон', 'телефонам', 'телефонат', 'телефонаш', 'телефонамон'],
    ['Tajik: short words too', 'пул', 'пулам', 'пулро', 'пулҳо', 'пули'],
    ['Tajik verbs: persons', 'гирифт', 'гирифтанд', 'гирифтем', 'гирифтед'],
    [
      'Russian: cases',
      'документ',
      'документа',
      'документу',
      'документом',
      'документы',
      'документов',
      'документам',
      'документами',
      'документах',
    ],
    ['Russian: a short word', 'виза', 'визы', 'визу', 'визой'],
    ['Russian verbs', 'платит', 'платят', 'платили', 'платила'],
    ['English: plurals and -ing', 'agent', 'agents'],
    ['English: verbs', 'work', 'works', 'working'],
    ['Latin spelling of Tajik', 'pasport', 'pasportamro', 'pasportam', 'pasportho'],
  ])('%s: %s', (_, word, ...forms) => {
    expect(forms.filter((form) => fold(form) !== fold(word))).toEqual([]);
  });
});

describe('words that must stay apart', () => {
  test.each([
    ['кор', 'Корея'],
    ['сафар', 'сафорат'],
    ['салом', 'сол'],
    ['гирифт', 'гирифтам'],
    ['маҳбас', 'маҳ'],
    ['карта', 'кор'],
    ['пул', 'полис'],
    ['Русия', 'рус'],
    ['виза', 'вазъ'],
    ['падар', 'пода'],
    ['job', 'Jobir'],
  ])('%s is not %s', (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });
});

test('an ending comes off only where enough of the word is left', () => {
  expect(['ra', 'am', 'da', 'ham', 'ru', '112', ''].map(withoutEndings)).toEqual(['ra', 'am', 'da', 'ham', 'ru', '112', '']);
});

test('taken off once they stay off, and what is left begins the word', () => {
  const words = fc.string({ unit: fc.constantFrom(...'abdefghijklmnprstuvz6'), maxLength: 30 });
  fc.assert(
    fc.property(words, (word) => {
      const rest = withoutEndings(word);
      expect(withoutEndings(rest)).toBe(rest);
      expect(word.startsWith(rest)).toBe(true);
      expect(rest.length).toBeGreaterThanOrEqual(Math.min(word.length, 3));
    }),
  );
});

test.each(['щю', 'ам', 'ro', 'ск', 'iu'])('a word of 10,000 letters of endings is read: %s', (part) => {
  expect(() => fold(part.repeat(5000))).not.toThrow();
});

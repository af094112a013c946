import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numbersIn, phonesIn } from '#content/compile/check-numbers.ts';

describe('numbers of a text', () => {
  test.each<[string, readonly string[]]>([
    ['', []],
    ['No number here.', []],
    ['10 000 р. аз 1.01.2026', ['1.01.2026', '10000']],
    ['10\u00a0000 and 10\u202f000', ['10000', '10000']],
    ['1 000 000', ['1000000']],
    ['In 2025, 100 000 people', ['100000', '2025']],
    ['In 2025 100 000 people', ['100000', '2025']],
    ['112, 102', ['102', '112']],
    ['3–5 days', ['3', '5']],
    ['8:00-17:00', ['17:00', '8:00']],
    ['24/7', ['24/7']],
    ['2,5 %', ['2.5']],
    ['2.5 %', ['2.5']],
    ['Step 3.', ['3']],
    ['law No. 821, 2025', ['2025', '821']],
    ['299 99 98', ['2999998']],
    ['+971 4 394-58-14', ['97143945814']],
  ])('"%s" → %j', (text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers);
  });

  test('words around them and their order do not matter', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 999 })), fc.array(fc.stringMatching(/^[а-яa-z]{1,8}$/)), (numbers, words) => {
        const text = numbers.map((number, index) => `${words[index] ?? 'сол'} ${number},`);
        expect(numbersIn(text.join(' '))).toEqual(numbersIn(text.toReversed().join(' ')));
        expect(numbersIn(text.join(' '))).toEqual(numbers.map(String).toSorted());
      }),
    );
  });
});

describe('telephone numbers of a text', () => {
  test.each([
    ['+971 4 394-58-14', '97143945814'],
    ['+97143945814', '97143945814'],
    ['+7 (495) 967-98-44', '74959679844'],
    ['8 (495) 967-98-44', '84959679844'],
    ['8-800-2000-122', '88002000122'],
    ['8 800 555 49 43', '88005554943'],
    ['(863) 249-24-77', '8632492477'],
    ['8 (3222) 2-25-86', '8322222586'],
    ['0312 157 11 12', '03121571112'],
    ['223 13 11', '2231311'],
    ['93 880 28 19', '938802819'],
    ['800 7283', '8007283'],
    ['+971 6 8027666', '97168027666'],
    ['600590000', '600590000'],
    ['Ring 299 99 99.', '2999999'],
    ['(299 99 99)', '2999999'],
  ])('"%s" holds %s', (text, phone) => {
    expect(phonesIn(text)).toEqual([phone]);
    expect(phonesIn(`Занг: ${text}, баъд 112`)).toEqual([phone]);
  });

  test.each([
    '112',
    '80060',
    '1 000 000',
    '5 000-10 000',
    '150-200 000',
    'in 2025 100 000 people',
    '2020-2021',
    '2024-11-29',
    '29-11-2024',
    '1.01.2026',
    'No. 1033-2010',
    '8:00-17:00',
    '10:00–18:00 (2023)',
    '24/7',
    '620107',
  ])('"%s" holds none', (text) => {
    expect(phonesIn(text)).toEqual([]);
  });

  test('two numbers with a comma between them are two', () => {
    expect(phonesIn('223 13 11, 221 91 19 ё +992 93 880 28 19')).toEqual(['2231311', '2219119', '992938802819']);
  });

  test('a number in its international form is found in any grouping', () => {
    const gap = fc.constantFrom('', ' ', '-', '\u00a0');
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9]\d{7,13}$/), fc.array(gap, { minLength: 14, maxLength: 14 }), (digits, gaps) => {
        const written = `+${[...digits].map((digit, index) => `${index > 0 ? gaps[index] : ''}${digit}`).join('')}`;
        expect(phonesIn(`Занг занед: ${written}.`)).toEqual([digits]);
      }),
    );
  });
});

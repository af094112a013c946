import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatAmount } from '#shared/format/format-amount.ts';
import { parseAmount, parseAmounts } from '#shared/tools/parse-amounts.ts';

describe('an amount', () => {
  test.each([
    ['12000', 12000],
    ['12 000', 12000],
    ['12 000', 12000],
    ['12.000', 12000],
    ['12,000', 12000],
    ['1 234 567', 1234567],
    ['12,5', 12.5],
    ['12.55', 12.55],
    ['15 тыс', 15000],
    ['15к', 15000],
    ['15 ҳазор', 15000],
    ['1,5 тыс', 1500],
    ['12000 сомонӣ', 12000],
    ['қариб 300 рубл', 300],
    ['5%', 5],
    ['0', 0],
  ])('%s', (text, amount) => {
    expect(parseAmount(text)).toBe(amount);
  });

  test.each([
    ['300 ё 400'],
    ['12 ҳазору 500'],
    ['10–12'],
    ['−5'],
    [''],
    ['хеле'],
    ['-5'],
    ['1 2 3'],
    ['1.2.3'],
    ['9'.repeat(30)],
    ['<script>'],
  ])('%j is none', (text) => {
    expect(parseAmount(text)).toBeUndefined();
  });

  test('whatever is written, it is a number from nothing to a million millions, or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const amount = parseAmount(text) ?? 0;
        expect(amount >= 0 && amount <= 1_000_000_000_000).toBe(true);
      }),
    );
  });

  test('as it is shown, it is understood', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000_000 }), (amount) => {
        expect(parseAmount(formatAmount(amount))).toBe(amount);
      }),
    );
  });
});

describe('several amounts', () => {
  test.each([
    ['12000\n8 000\n5', [12000, 8000, 5]],
    ['12000 8000 5', [12000, 8000, 5]],
    ['12000, 8000, 5', [12000, 8000, 5]],
    ['1. 12 000\n2. 8 000', [12000, 8000]],
    ['1) 500\n2) нест', [500, undefined]],
    ['', []],
  ])('%j', (text, amounts) => {
    expect(parseAmounts(text)).toEqual(amounts);
  });
});

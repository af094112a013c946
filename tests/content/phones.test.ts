import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, test } from 'vitest';
import { isClosed } from '#content/compile/calls-to.ts';
import { numbersIn } from '#content/compile/check-numbers.ts';
import { pages, rows, textsOf } from './read-guide.ts';

/** Numbers that the library does not know and a source prints: the number and why it stays. */
const exceptions: Readonly<Record<string, string>> = {};

const numbers = [...rows.services, ...rows.missions].flatMap(({ value }) =>
  value.numbers.map((phone) => ({ row: value.id, country: value.country, ...phone, digits: phone.dial.replaceAll(/\D/g, '') })),
);
/** How free numbers begin: 800 with or without the 0, 1 or 8 before it, and what single countries use. */
const tollFree: Readonly<Record<string, RegExp>> = {
  BY: /^8?80[01]\d{7}$/,
  JP: /^0120\d{6}$/,
  US: /^1?8(?:00|33|44|55|66|77|88)\d{7}$/,
};
const usualTollFree = /^[018]?80[08]\d{2,8}$/;

describe('every number', () => {
  test.each(numbers)('$row: $dial can be rung as its kind says', ({ dial, e164, kind, digits, country, abroad }) => {
    const phone = e164 === undefined ? undefined : parsePhoneNumberFromString(e164);
    if (e164 !== undefined && !exceptions[e164]) {
      expect(phone?.isPossible(), `${e164} has an impossible length`).toBe(true);
      expect(phone?.isValid(), `${e164} is of no series in use`).toBe(true);
      expect(phone?.country).toBe(country);
    }
    if (kind === 'e164') expect(e164, `${dial} needs its international form`).toBeDefined();
    if (kind === 'short') {
      expect(digits.length).toBeLessThanOrEqual(9);
      if (!dial.startsWith('+')) expect(abroad, 'a short number ends at the border').not.toBe('yes');
    }
    if (kind === 'tollfree') {
      expect(digits).toMatch(tollFree[country] ?? usualTollFree);
      if (phone) expect(phone.getType()).toBe('TOLL_FREE');
    }
  });

  test.each(numbers)('$row: $dial is printed by a source of its row', ({ row, dial, fax }) => {
    const owner = [...rows.services, ...rows.missions].find(({ value }) => value.id === row);
    if (!fax) expect(owner?.value.sources.flatMap((ref) => ref.supports ?? [])).toContain(dial);
  });

  test.each(numbers)('$row: $dial is one number wherever it stands', ({ digits, e164, country }) => {
    const same = numbers.filter((other) => other.country === country && other.digits === digits);
    expect([...new Set(same.map((other) => other.e164))]).toEqual([e164]);
  });

  test.each(numbers)('$row: $dial stands once in its row', ({ row, digits, e164 }) => {
    expect(numbers.filter((other) => other.row === row && (other.digits === digits || (e164 && other.e164 === e164)))).toHaveLength(1);
  });
});

test('exceptions are about numbers that are there', () => {
  const known = numbers.map((phone) => phone.e164);
  for (const [number, reason] of Object.entries(exceptions)) {
    expect(known).toContain(number);
    expect(reason.length).toBeGreaterThan(10);
  }
});

test('no text names a number that the newest call found closed', () => {
  const closed = new Set(
    numbers.filter((phone) => isClosed(phone, phone.country, rows)).flatMap(({ digits, e164 }) => [digits, (e164 ?? '').slice(1)]),
  );
  const texts = [
    ...pages.flatMap((page) => page.items.map((item) => item.text)),
    ...[...rows.services, ...rows.missions, ...rows.rules, ...rows.recruitment].flatMap(({ value }) =>
      textsOf(value).map(({ text }) => text),
    ),
  ];
  expect(texts.flatMap(numbersIn).filter((number) => closed.has(number))).toEqual([]);
});

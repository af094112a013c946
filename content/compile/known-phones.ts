import { brokenNumbers } from './broken.ts';
import { isClosed } from './calls-to.ts';
import type { Rows } from './read-rows.ts';

/**
 * Numbers that a text may name, as digits: those of rows that no call found closed, with and without the code of the
 * country; Russian ones also with the 8 of calls inside Russia.
 */
export function knownPhones(rows: Rows): ReadonlySet<string> {
  const lines = [...rows.services, ...rows.missions].flatMap(({ value }) =>
    value.numbers.filter((phone) => !isClosed(phone, value.country, rows)),
  );
  const numbers = [...lines.flatMap((line) => [line.dial, line.e164 ?? line.dial]), ...brokenNumbers(rows.broken)];
  return new Set(numbers.flatMap((number) => [number, number.replace(/^\+7/, '8')]).map((number) => number.replaceAll(/\D/g, '')));
}

import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { localDigits } from './local-digits.ts';
import type { Problem } from './problem.ts';
import type { Rows } from './read-rows.ts';

/** A number for calls from abroad has the length its country uses, and is the same number as the one people read. */
export function checkPhones(rows: Rows, problems: Problem[]): void {
  for (const row of [...rows.services, ...rows.missions]) {
    row.value.numbers.forEach(({ dial, e164 }, index) => {
      if (e164 === undefined) return;
      const path = ['numbers', index, 'e164'];
      const report = (what: string, expected: string, fix: string) =>
        problems.push({
          file: row.file,
          line: row.line(path),
          field: `${row.value.id} ${path.join('.')}`,
          what,
          expected,
          found: `"${e164}"`,
          fix,
        });
      if (parsePhoneNumberFromString(e164)?.isPossible() !== true)
        report(
          'no telephone number looks like this',
          '+, the code of the country and all digits',
          'count the digits on the page of the source',
        );
      else if (!e164.endsWith(localDigits(dial, e164)))
        report('the two forms of the number differ', `the digits of dial "${dial}" at the end`, 'correct one of the two');
    });
  }
}

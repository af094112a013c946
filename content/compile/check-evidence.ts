import type { Problem } from './problem.ts';
import type { Rows } from './read-rows.ts';

/** Every number that readers may ring is stated by at least one source of its row. Faxes are not shown. */
export function checkEvidence(rows: Rows, problems: Problem[]): void {
  for (const row of [...rows.services, ...rows.missions]) {
    const stated = new Set(row.value.sources.flatMap((ref) => ref.supports ?? []));
    row.value.numbers.forEach((phone, index) => {
      if (phone.fax || stated.has(phone.dial)) return;
      problems.push({
        file: row.file,
        line: row.line(['numbers', index, 'dial']),
        field: `${row.value.id} numbers.${index}.dial`,
        what: 'no source of this row states this number',
        expected: `"${phone.dial}" under "supports" of a source`,
        found: 'nothing',
        fix: 'name the page that prints the number, or remove the number',
      });
    });
  }
}

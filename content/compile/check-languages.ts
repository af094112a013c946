import type { Strings } from '../schema/bundle.ts';
import type { Problem } from './problem.ts';
import type { Rows } from './read-rows.ts';

/** Every language that a service speaks has a name that readers can be told. Strings that could not be read are told elsewhere. */
export function checkLanguages(rows: Rows, strings: Strings, problems: Problem[]): void {
  if (Object.keys(strings).length === 0) return;
  const named = strings['language'];
  const names = new Set(typeof named === 'object' ? Object.keys(named) : []);
  for (const row of rows.services) {
    row.value.languages?.forEach((code, index) => {
      if (names.has(code)) return;
      problems.push({
        file: row.file,
        line: row.line(['languages', index]),
        field: `${row.value.id} languages.${index}`,
        what: 'this language has no name',
        expected: 'a key of "language" in content/strings/tg.json',
        found: `"${code}"`,
        fix: `add "language.${code}" to the strings, or correct the code`,
      });
    });
  }
}

import { brokenIds } from './broken.ts';
import { ids } from './known-refs.ts';
import type { Problem } from './problem.ts';
import type { Rows } from './read-rows.ts';

/** Rules take their country from the name of their file, services must agree with it: `seeds/rules/ru.yaml`. */
export function checkFileNames(rows: Rows, problems: Problem[]): void {
  const places = ids(rows.places);
  const broken = brokenIds(rows.broken);
  const isPlace = (file: string) => places.has(countryOfFile(file)) || broken.has(countryOfFile(file));
  const services = rows.services.filter((row) => row.file.includes('/services/'));
  for (const file of new Set([...services, ...rows.rules].map((row) => row.file).filter((name) => !isPlace(name)))) {
    problems.push({
      file,
      line: 1,
      field: 'file',
      what: 'the file is not named after a country of the guide',
      expected: `a name such as ${[...places].map((id) => `${id.toLowerCase()}.yaml`).join(', ')}`,
      found: `"${file.split('/').at(-1)}"`,
      fix: 'rename the file, or add the country to seeds/places.yaml',
    });
  }
  for (const row of services.filter(({ file, value }) => isPlace(file) && value.country !== countryOfFile(file))) {
    problems.push({
      file: row.file,
      line: row.line(['country']),
      field: `${row.value.id} country`,
      what: 'the country is not that of the file',
      expected: `"${countryOfFile(row.file)}", as the file is named`,
      found: `"${row.value.country}"`,
      fix: 'correct the country or move the row to the file of its country',
    });
  }
}

/** `seeds/rules/ru.yaml` → `RU`. */
export function countryOfFile(file: string): string {
  return /\/([a-z]{2})\.yaml$/.exec(file)?.[1]?.toUpperCase() ?? '';
}

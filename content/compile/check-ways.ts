import type { Problem } from './problem.ts';
import type { Rows } from './read-rows.ts';

/** Nobody ends in a dead end: every page is linked from another, and every contact has another to try. */
export function checkWays(rows: Rows, problems: Problem[]): void {
  // A row that is wrong in itself would make its neighbours look lost.
  if (problems.some(({ file }) => file.startsWith('seeds/'))) return;
  const linked = new Set(rows.topics.flatMap((row) => row.value.related));
  for (const row of rows.topics.filter(({ value }) => !linked.has(value.id))) {
    problems.push({
      file: row.file,
      line: row.line(['id']),
      field: row.value.id,
      what: 'no other page leads here',
      expected: 'this id under "related" of at least one topic',
      found: 'nothing',
      fix: 'name it where a reader would need it next',
    });
  }
  const home = new Set(rows.places.filter(({ value }) => value.role === 'home').map(({ value }) => value.id));
  const helpAtHome = rows.missions.some(({ value }) => home.has(value.country));
  const reachable = [...rows.services, ...rows.missions].filter(
    ({ value }) => value.numbers.some((phone) => !phone.fax) || value.channels?.some((channel) => channel.type === 'email'),
  );
  for (const row of reachable) {
    const others = reachable.filter((other) => other !== row && other.value.country === row.value.country);
    if (others.length > 0 || helpAtHome || home.has(row.value.country)) continue;
    problems.push({
      file: row.file,
      line: row.line(['id']),
      field: row.value.id,
      what: 'there is nobody else to try when this contact does not answer',
      expected: 'another contact of the country, or an office for citizens abroad at home',
      found: 'none',
      fix: 'add a contact with its source',
    });
  }
}

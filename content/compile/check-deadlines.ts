import type { Problem } from './problem.ts';
import type { Rows } from './read-rows.ts';
import { spanOf } from './span-of.ts';

/** Every number that a deadline names stands in its rule and is a length of time. Rules that are not there are told elsewhere. */
export function checkDeadlines(rows: Rows, problems: Problem[]): void {
  const rules = new Map(rows.rules.map(({ value }) => [value.id, value]));
  for (const { value, file, line } of rows.deadlines) {
    const named = [
      { rule: value.rule, number: value.number, path: ['number'] },
      ...(typeof value.per === 'object' ? [{ rule: value.rule, number: value.per.window, path: ['per', 'window'] }] : []),
      ...(value.monthly ? [{ ...value.monthly, path: ['monthly', 'number'] }] : []),
    ];
    for (const { rule: id, number, path } of named) {
      const rule = rules.get(id);
      if (!rule || spanOf(rule.numbers, number)) continue;
      problems.push({
        file,
        line: line(path),
        field: `${value.id} ${path.join('.')}`,
        what: 'this is no length of time',
        expected: `a number of the rule ${id} whose key says days, working_days, hours, months or years`,
        found: `"${number}"`,
        fix: 'name a key of "numbers" of that rule, or add the number to it with its source',
      });
    }
  }
}

import type { Retired } from '../schema/retired.ts';
import { brokenIds } from './broken.ts';
import { pointersIn } from './pointers-in.ts';
import type { Problem } from './problem.ts';
import type { Rows } from './read-rows.ts';
import type { Placed } from './read-yaml.ts';

/** Every id is there once; everything that points somewhere points to something that is there. */
export function checkReferences(rows: Rows, problems: Problem[]): void {
  // An id is for ever: what was retired keeps its own.
  const was = (...kinds: readonly Retired['was'][]) => rows.retired.filter(({ value }) => kinds.includes(value.was));
  const contacts = [...was('mission', 'service'), ...rows.missions, ...rows.services];
  const facts = [...was('rule', 'recruitment'), ...rows.rules, ...rows.recruitment];
  const [phrases, topics] = [
    [...was('phrase'), ...rows.phrases],
    [...was('topic'), ...rows.topics],
  ];
  for (const group of [rows.sources, rows.places, contacts, facts, phrases, topics, rows.questions, rows.deadlines])
    checkUnique(group, problems);

  const broken = brokenIds(rows.broken);
  const isLost = (name: string, known: ReadonlySet<string>) => !known.has(name) && !broken.has(name.replace(/^[a-z]+:/, ''));
  for (const { row, id, path, found, expected } of pointersIn(rows).filter((pointer) => isLost(pointer.found, pointer.known))) {
    problems.push({
      file: row.file,
      line: row.line(path),
      field: `${id} ${path.join('.')}`.trim(),
      what: 'this points to something that is not there',
      expected,
      found: `"${found}"`,
      fix: 'correct the name or add what it names',
    });
  }
}

function checkUnique(group: readonly Placed<{ readonly id: string }>[], problems: Problem[]): void {
  const seen = new Map<string, Placed<unknown>>();
  for (const row of group) {
    const first = seen.get(row.value.id);
    if (!first) {
      seen.set(row.value.id, row);
      continue;
    }
    problems.push({
      file: row.file,
      line: row.line(['id']),
      field: row.value.id,
      what: 'this id is taken',
      expected: 'an id of its own',
      found: `the same id in ${first.file}:${first.line(['id'])}`,
      fix: 'give the new row another id',
    });
  }
}

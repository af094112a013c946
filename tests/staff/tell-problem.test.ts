import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Problem } from '#content/compile/problem.ts';
import { project } from '#tests/content/with-copy.ts';
import { makeTellProblem } from '../../staff/editor/tell-problem.ts';
import { readTexts } from '../../staff/read-texts.ts';

const problem: Problem = {
  file: 'seeds/missions.yaml',
  line: 12,
  field: 'tj-embassy numbers.0.dial',
  what: 'this value does not fit',
  expected: 'at most 48 letters',
  found: 'a list of 3',
  fix: 'correct the value, see seeds/README.md',
};

/** What the compiler complains of, as it is written there: `what: 'this id is taken'`. */
const complaints = readdirSync(join(project, 'content/compile')).flatMap((name) =>
  [...readFileSync(join(project, 'content/compile', name), 'utf8').matchAll(/\bwhat: '([^']+)'/g)].map(([, what]) => what ?? ''),
);

describe.each(['ru', 'tg'] as const)('in %s', (locale) => {
  const tell = makeTellProblem(locale, readTexts(locale));

  test('every part of a complaint is said, with what differs from time to time in its place', () => {
    const said = tell(problem);
    expect(said).not.toMatch(/this value|at most|a list of|correct the value/);
    expect(said).toMatch(/48.* 3\..*seeds\/README\.md/);
    expect(said).toContain('(seeds/missions.yaml:12)');
  });

  test.each([...new Set(complaints.filter((what) => what.includes(' ')))])('"%s" has its words', (what) => {
    expect(tell({ ...problem, what })).not.toContain(what);
  });

  test('what nobody has put into words yet is told as it is', () => {
    expect(tell({ ...problem, fix: 'dance (or not) {}' })).toContain('dance (or not) {}');
  });

  test('a phrase within a phrase is said too', () => {
    expect(tell({ ...problem, what: 'the Tajik translation is missing' })).not.toMatch(/Tajik|translation/);
  });
});

test('in English the compiler speaks for itself', () => {
  expect(makeTellProblem('en', readTexts('en'))(problem)).toBe(
    '«Number as people read it» (tj-embassy numbers.0.dial): this value does not fit. Expected at most 48 letters, found a list of 3. Fix: correct the value, see seeds/README.md. (seeds/missions.yaml:12)',
  );
});

import { expect, test } from 'vitest';
import { compile } from '#content/compile/compile.ts';
import { type Copy, withFolder } from './with-copy.ts';

const retired = 'seeds/retired.yaml';
const checks = 'seeds/checks.csv';
const call = (row: string, number: string) => `2026-01-02,${row},${number},no-answer,press,call,test-source\n`;
const gone = (id: string, was: string) => `- id: ${id}\n  was: ${was}\n  on: 2026-11-22\n  reason: It closed.\n`;

/** What the compiler says of a copy in which one file has more lines. */
function compiledWith(lines: Readonly<Record<string, string>>, today?: string) {
  return withFolder((copy: Copy) => {
    for (const [file, text] of Object.entries(lines)) copy.write(file, copy.read(file) + text);
    return compile(copy.root, today);
  });
}

test('a call to a row that was retired since keeps its line in the log', () => {
  const compiled = compiledWith({ [retired]: gone('gone-office', 'mission'), [checks]: call('mission:gone-office', '+97143945814') });
  expect(compiled.kind === 'ok' ? [] : compiled.problems).toEqual([]);
});

test('a call to the number that a row had before keeps its line too; for a month the number may have been mistyped', () => {
  const lines = { [checks]: call('service:test-service', '+992372999998') };
  const warned = (today: string) => {
    const compiled = compiledWith(lines, today);
    return compiled.kind === 'ok'
      ? compiled.warnings.filter(({ file }) => file === checks).map(({ field, found }) => [field, found])
      : compiled.problems;
  };
  expect(warned('2026-01-10')).toEqual([['service:test-service number', '"+992372999998"']]);
  expect(warned('2026-03-10')).toEqual([]);
});

test.each([
  ['test-service', 'mission'],
  ['test-rule', 'recruitment'],
  ['test-topic', 'topic'],
])('the id of what was retired is for ever: %s is not taken again', (id, was) => {
  const compiled = compiledWith({ [retired]: gone(id, was) });
  expect(compiled.kind === 'problems' ? compiled.problems.map(({ what, found }) => [what, found]) : []).toEqual([
    ['this id is taken', `the same id in ${retired}:1`],
  ]);
});

test('an old button to something of recruitment, which links know as a rule, finds that it was retired', () => {
  const compiled = compiledWith({ [retired]: gone('old-trick', 'recruitment') });
  expect(compiled.kind === 'ok' ? compiled.bundles.ru.retired : compiled.problems).toEqual({ 'rule:old-trick': 'It closed.' });
});

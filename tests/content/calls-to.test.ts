import { expect, test } from 'vitest';
import { compile } from '#content/compile/compile.ts';
import { withFolder } from './with-copy.ts';

/** The calls that the compiled guide shows for the two numbers of the test service. */
function callsAfter(...lines: readonly string[]) {
  return withFolder((copy) => {
    copy.write('seeds/checks.csv', `${copy.read('seeds/checks.csv')}${lines.map((line) => `${line},test-source\n`).join('')}`);
    const compiled = compile(copy.root);
    if (compiled.kind === 'problems') throw new Error(compiled.problems.map((problem) => problem.what).join());
    const { lines: phones = [] } = compiled.bundles.tg.contacts.find((contact) => contact.id === 'service:test-service') ?? {};
    return phones.map((phone) => phone.evidence.calls.map((call) => `${call.date} ${call.outcome}`));
  });
}

test('a call belongs to its number, in whichever form it was written, newest first', () => {
  expect(
    callsAfter(
      '2026-01-02,service:test-service,299 99 99,answered,team,call',
      '2025-01-02,service:test-service,+992372998888,busy,team,call',
    ),
  ).toEqual([['2026-01-02 answered', '2024-11-19 no-answer'], ['2025-01-02 busy']]);
});

test('of two calls on one day the later line counts', () => {
  expect(
    callsAfter(
      '2026-01-02,service:test-service,299 99 99,no-answer,team,call',
      '2026-01-02,service:test-service,299 99 99,answered,team,call',
    )[0],
  ).toEqual(['2026-01-02 answered', '2026-01-02 no-answer', '2024-11-19 no-answer']);
});

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compile } from '#content/compile/compile.ts';
import { locales } from '#content/index.ts';
import { type Copy, project, withFolder } from '#tests/content/with-copy.ts';

const day = (today: string) => ({ ...process.env, HAMROH_TODAY: today });
const release = (root: string, today: string) => {
  const args = [join(project, 'staff/release.ts'), '--root', root];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env: day(today), cwd: project });
  return { status, stdout, stderr };
};
const changesIn = ({ root }: Copy) => {
  const compiled = compile(root);
  if (compiled.kind === 'problems') throw new Error(JSON.stringify(compiled.problems[0]));
  const { tg, ru, en } = compiled.bundles;
  expect(ru.changes).toEqual(tg.changes);
  expect(en.changes).toEqual(tg.changes);
  return tg.changes;
};

test('a new number and a call are told by the next build, and after a release with its day', { timeout: 60_000 }, () => {
  withFolder((copy) => {
    expect(changesIn(copy)).toEqual({ entries: [] });
    expect(release(copy.root, '2026-11-01')).toMatchObject({ status: 0, stdout: 'The first release: nothing to compare with.\n' });
    expect(changesIn(copy)).toEqual({ released: '2026-11-01', entries: [] });

    const renumbered = ['seeds/services/tj.yaml', 'seeds/checks.csv', ...locales.map((locale) => `content/pages/${locale}/test-topic.md`)];
    for (const file of renumbered) copy.write(file, copy.read(file).replaceAll('299 99 99', '299 77 77').replaceAll('2999999', '2997777'));
    copy.write('seeds/checks.csv', `${copy.read('seeds/checks.csv')}2026-11-20,service:test-service,+992372997777,answered,team,call,\n`);
    const fresh = changesIn(copy).entries;
    expect(fresh).toEqual([
      { kind: 'number-changed', what: 'service:test-service', before: '+992 372 99 9999', after: '+992 372 99 7777' },
      { kind: 'answered', what: 'service:test-service', after: '+992 372 99 7777', on: '2026-11-20' },
      { kind: 'page-changed', what: 'topic:test-topic' },
    ]);
    expect(changesIn(copy).entries).toEqual(fresh);

    const { status, stdout } = release(copy.root, '2026-11-22');
    expect(status).toBe(0);
    expect(stdout.split('\n')).toEqual([
      '2026-11-22,number-changed,service:test-service,+992 372 99 9999,+992 372 99 7777,',
      '2026-11-22,answered,service:test-service,,+992 372 99 7777,2026-11-20',
      '2026-11-22,page-changed,topic:test-topic,,,',
      '3 changes since 2026-11-01. Commit content/released/.',
      '',
    ]);
    expect(changesIn(copy)).toEqual({ released: '2026-11-22', entries: fresh.map((change) => ({ ...change, date: '2026-11-22' })) });

    copy.swap('seeds/rules/tj.yaml', 'мегӯяд 14 рӯз', 'мегӯяд 21 рӯз');
    copy.swap('seeds/rules/tj.yaml', 'говорит 14 дней', 'говорит 21 дней');
    copy.swap('seeds/rules/tj.yaml', 'says 14 days', 'says 21 days');
    expect(changesIn(copy).entries).toEqual([
      { kind: 'rule-number', what: 'rule:test-rule', before: '14', after: '21' },
      ...fresh.map((change) => ({ ...change, date: '2026-11-22' })),
    ]);
  });
});

test('a release of a guide in which something is wrong writes nothing', { timeout: 60_000 }, () => {
  withFolder((copy) => {
    copy.swap('seeds/rules/tj.yaml', 'мегӯяд 14 рӯз', 'мегӯяд 21 рӯз');
    const { status, stderr } = release(copy.root, '2026-11-22');
    expect(status).toBe(1);
    expect(stderr).toContain('the numbers differ between the languages');
    expect(existsSync(join(copy.root, 'content/released'))).toBe(false);
  });
});

test('a file of the last release that was edited is one mistake, with what to do', () => {
  withFolder((copy) => {
    copy.write('content/released/last.json', '{ "date": "yesterday" }');
    const compiled = compile(copy.root);
    expect(compiled.kind === 'problems' ? compiled.problems.map(({ file, fix }) => [file, fix]) : []).toEqual([
      ['content/released/last.json', 'do not edit it; take it back from git, then run npm run release'],
    ]);
  });
});

test('the release that stands in the project is one that can be compared with', () => {
  const lines = readFileSync(join(project, 'content/released/last.json'), 'utf8').split('\n');
  expect(lines.length).toBeGreaterThan(300);
  const compiled = compile(project);
  expect(compiled.kind === 'ok' ? compiled.bundles.tg.changes.released : compiled.problems).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

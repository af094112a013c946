import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBundle } from '#content/compile/read-bundle.ts';
import { locales } from '#content/index.ts';
import { project, withFolder } from './with-copy.ts';

/** `npm run content` as a person runs it, on another folder. */
function runContent(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(project, 'content/compile/main.ts'), ...args], {
    encoding: 'utf8',
    cwd: tmpdir(),
  });
  return { status, stdout, stderr };
}

test('on content with mistakes: every mistake on a line of its own, no stack trace, no bundle, exit 1', () => {
  withFolder((copy) => {
    copy.swap('seeds/services/tj.yaml', '    ru: Проверочная служба\n', '');
    copy.swap('content/pages/ru/test-topic.md', 'Проверка 3', 'Проверка 33');
    const { status, stdout, stderr } = runContent(copy.root);
    const lines = stderr.trimEnd().split('\n');
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^content\/pages\/ru\/test-topic\.md:\d+ now\/step: the numbers differ/);
    expect(lines[1]).toMatch(/^seeds\/services\/tj\.yaml:\d+ test-service name\.ru: the Russian translation is missing/);
    expect(lines[2]).toBe('2 to mend in 2 files. Nothing was written.');
    expect(existsSync(join(copy.root, 'content/bundle'))).toBe(false);
  });
});

test('a mistake leaves the bundle of yesterday as it was', () => {
  withFolder((copy) => {
    expect(runContent('--quiet', copy.root)).toEqual({ status: 0, stdout: '', stderr: '' });
    const before = copy.read('content/bundle/tg.json');
    copy.swap('seeds/topics.yaml', 'stage: decide # test stage', 'stage: decyde # test stage');
    expect(runContent('--quiet', copy.root).status).toBe(1);
    expect(copy.read('content/bundle/tg.json')).toBe(before);
  });
});

test('in a folder that is not the project: what is missing, and no stack trace', () => {
  const { status, stderr } = runContent(join(tmpdir(), 'no-such-folder'));
  expect(status).toBe(1);
  expect(stderr).toContain('seeds/sources.yaml:1 file: it is missing');
  expect(stderr).not.toMatch(/\n\s+at |Error/);
});

test('on the whole guide twice: one line a language and one on style, and the same bytes', { timeout: 60_000 }, () => {
  withFolder((copy) => {
    const read = () => locales.map((locale) => readFileSync(join(copy.root, 'content/bundle', `${locale}.json`)));
    const first = runContent(copy.root);
    expect(first.stderr).toBe('');
    expect(first.status).toBe(0);
    expect(
      first.stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.slice(0, 3)),
    ).toEqual(['tg:', 'ru:', 'en:', 'sty']);
    const bytes = read();
    expect(runContent(copy.root)).toEqual(first);
    for (const [index, again] of read().entries()) expect(again.equals(bytes[index] as Buffer)).toBe(true);
    for (const locale of locales)
      expect(readBundle(locale, copy.root).topics.find((topic) => topic.id === 'test-topic')?.facts).toEqual([
        'rule:test-rule',
        'rule:test-scam',
      ]);
  }, 'whole');
});

test('a guide that is not compiled says what to run', () => {
  expect(() => readBundle('tg', join(tmpdir(), 'no-such-folder'))).toThrow(/^The guide is not compiled .* Run: npm run content$/);
});

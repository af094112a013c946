import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { locales } from '#content/index.ts';
import { project } from '#tests/content/with-copy.ts';
import { BrokenRows } from '../../staff/broken-rows.ts';
import { makeTellProblem } from '../../staff/editor/tell-problem.ts';
import { readTexts } from '../../staff/read-texts.ts';
import { tellError } from '../../staff/tell-error.ts';

const failed = (path: string, code?: string): unknown => {
  try {
    closeSync(openSync(path, 'a'));
    return new Error('it could be opened');
  } catch (error) {
    return code === undefined ? error : Object.assign(new Error(`${code}: as the disk says it, write`), { code, path });
  }
};
const seeds = join(project, 'seeds');

describe.each(locales)('in %s', (locale) => {
  const t = readTexts(locale);
  const tell = (error: unknown) => tellError(error, t, makeTellProblem(locale, t)).join('\n');

  test.each<readonly [what: string, error: unknown, file: string]>([
    ['a folder in place of a file', failed(seeds), 'seeds'],
    ['a folder that is not there', failed(join(project, 'nowhere/checks.csv')), 'nowhere/checks.csv'],
    ['a file of somebody else', failed(seeds, 'EACCES'), 'seeds'],
    ['a disk that only reads', failed(seeds, 'EROFS'), 'seeds'],
    ['a full disk', failed(seeds, 'ENOSPC'), 'seeds'],
    ['a file elsewhere', failed('/nowhere/at/all.csv'), '/nowhere/at/all.csv'],
  ])('%s: one sentence with its name, not the words of the disk', (_, error, file) => {
    const said = tell(error);
    expect(said).toContain(` ${file}`);
    expect(said).not.toMatch(/E[A-Z]{4,}|permission|directory|open|could be/);
    if (locale !== 'en') expect(said).not.toMatch(/ (the|is) /);
  });

  test('broken rows are told as the editor tells them', () => {
    const problem = { file: 'seeds/checks.csv', line: 3, field: 'table', what: 'it is missing', expected: 'x', found: 'y', fix: 'z' };
    expect(tell(new BrokenRows([problem]))).toBe(makeTellProblem(locale, t)(problem));
  });

  test('what has a sentence of its own keeps it', () => {
    expect(tell(new Error('It broke.'))).toBe('It broke.');
    expect(tell('It broke.')).toBe('It broke.');
  });
});

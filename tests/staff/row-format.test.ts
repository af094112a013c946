import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { project } from '#tests/content/with-copy.ts';
import { formatRows, parseRows, renderRows } from '../../staff/row-format.ts';

const files = ['seeds', 'content/room']
  .flatMap((folder) => readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`))
  .filter((name) => name.endsWith('.yaml') && !name.startsWith('seeds/words/'));

describe('rows have one form', () => {
  test.each(files)('%s has it; if not: npm run format:rows', (file) => {
    const text = readFileSync(join(project, file), 'utf8');
    expect(formatRows(text) === text).toBe(true);
  });

  test('whatever the data, the form keeps it, and has it at once', () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof({ maxDepth: 3 }, fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean(), tie('list'), tie('map')),
      list: fc.array(tie('any'), { maxLength: 4 }),
      map: fc.dictionary(fc.stringMatching(/^[a-z_]{1,8}$/), tie('any'), { maxKeys: 4 }),
    })).map;
    fc.assert(
      fc.property(fc.array(value, { maxLength: 4 }), (rows) => {
        const text = formatRows(stringify(rows));
        expect(isDeepStrictEqual(parse(text), parse(stringify(rows)))).toBe(true);
        expect(formatRows(text)).toBe(text);
      }),
    );
  });

  test('a changed value is the only changed line', () => {
    const before = readFileSync(join(project, 'seeds/missions.yaml'), 'utf8');
    const document = parseRows(formatRows(before));
    document.setIn([1, 'name', 'en'], 'A new name');
    const lines = formatRows(before).split('\n');
    const changed = renderRows(document)
      .split('\n')
      .filter((line, index) => line !== lines[index]);
    expect(changed).toEqual(['    en: A new name']);
  });

  test('what is no YAML is told with its line', () => {
    expect(() => formatRows('- id: a\n  name: [b')).toThrow(/^line \d+: /);
  });
});

test('two versions that git left in it are told in one sentence, with what to do', () => {
  expect(() => formatRows('- id: a\n<<<<<<< HEAD\n  name: b\n=======\n  name: c\n>>>>>>> main\n')).toThrow(
    /^seeds:2 file: git left two versions here\. .* Fix: keep what is right of the two/,
  );
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { locales } from '#content/index.ts';
import { project } from '#tests/content/with-copy.ts';
import { kinds } from '../../staff/editor/entries/kinds.ts';
import { retire } from '../../staff/editor/entries/retire.ts';
import { readRowEntries, removeRow } from '../../staff/editor/entries/rows.ts';

const textOf = (file: string) => readFileSync(join(project, file), 'utf8');

/** Whether a text is another with one run of whole lines cut out. */
function isCut(after: string, before: string): boolean {
  const [left, all] = [after.split('\n'), before.split('\n')];
  let head = 0;
  while (head < left.length && left[head] === all[head]) head += 1;
  const tail = left.length - head;
  return left.slice(head).join('\n') === (tail === 0 ? '' : all.slice(-tail).join('\n'));
}

describe.each(kinds.filter(({ was }) => was !== undefined))('of $name', (kind) => {
  const ids = readRowEntries(kind, project).map(({ id }) => id);
  // The first and the last stand beside the words above the rows and the end of the file.
  test.each([ids[0] ?? '', ids[1] ?? '', ids.at(-2) ?? '', ids.at(-1) ?? ''])('%s goes with its lines, and no other line differs', (id) => {
    const { file, text = '' } = removeRow(kind, project, id);
    const before = textOf(file);
    expect(text).not.toContain(`- id: ${id}\n`);
    expect(isCut(text, before)).toBe(true);
    expect(text.length).toBeLessThan(before.length);
    expect(text.startsWith(before.slice(0, before.indexOf('- id:')))).toBe(true);
  });
});

test('the words by which a search found a row go with it, line by line', () => {
  const mission = kinds.find(({ was }) => was === 'mission');
  if (!mission) throw new Error('no missions');
  const files = retire(mission, project, { id: 'tj-embassy-moscow', reason: 'x', on: '2026-11-22' });
  for (const file of locales.map((locale) => `seeds/words/${locale}.yaml`)) {
    const after = files.find((each) => each.file === file)?.text ?? '';
    expect(textOf(file)).toContain('for: mission:tj-embassy-moscow\n');
    expect(after).not.toContain('mission:tj-embassy-moscow');
    expect(isCut(after, textOf(file))).toBe(true);
  }
});

import { expect, test } from 'vitest';
import { compileCopy, withFolder } from './with-copy.ts';

/** In the real guide many things point to many: one spoilt row must stay one mistake. */
test.each([
  ['seeds/sources.yaml', '  kind: '],
  ['seeds/places.yaml', '  depth: '],
  ['seeds/missions.yaml', '  review_by: '],
  ['seeds/services/ru.yaml', '  review_by: '],
  ['seeds/rules/ru.yaml', '  weight: '],
  ['seeds/recruitment/scams.yaml', '  confidence: '],
  ['seeds/phrases.yaml', '  as_of: '],
  ['seeds/topics.yaml', '  stage: '],
])('%s: the first row loses "%s", and nothing else is complained about', { timeout: 60_000 }, (file, field) => {
  withFolder((copy) => {
    const lines = copy.read(file).split('\n');
    const lost = lines.findIndex((line) => line.startsWith(field));
    copy.write(file, lines.toSpliced(lost, 1).join('\n'));
    const row = lines.findIndex((line) => line.startsWith('- id: '));
    const id = lines[row]?.replace(/- id: |"/g, '');
    const { sentences } = compileCopy(copy);
    expect(sentences.map((sentence) => sentence.split('. ')[0])).toEqual([
      `${file}:${row + 1} ${id} ${field.trim().replace(':', '')}: a field is missing`,
    ]);
  }, 'whole');
});

test.each([
  'seeds/sources.yaml',
  'seeds/services/ru.yaml',
  'seeds/topics.yaml',
  'content/strings/tg.json',
  'content/pages/tg/passport-taken.md',
])('%s: a quote that is never closed is the only complaint', (file) => {
  withFolder((copy) => {
    copy.write(file, copy.read(file).replace(/^((?: {2})?(?!- )\w+: |\s+"\w+": )"?(?=[^\s"])/m, '$1""'));
    const { sentences } = compileCopy(copy);
    expect(sentences, sentences.slice(0, 5).join('\n')).toHaveLength(1);
    expect(sentences[0]).toMatch(new RegExp(`^${file}:\\d+ syntax: `));
  }, 'whole');
});

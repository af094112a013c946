import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { learnedFile } from '#content/compile/read-learned.ts';
import { learnedSchema } from '#content/schema/words.ts';
import { learnedFrom } from '../../../scripts/learn-danger.ts';

test('what was learned of danger is as new as the examples, groups, phrases, aliases and the folding', () => {
  const learned = learnedSchema.parse(JSON.parse(readFileSync(learnedFile, 'utf8')));
  expect(learned.from, 'the examples of danger have changed since they were learned: run npm run learn').toBe(learnedFrom());
});

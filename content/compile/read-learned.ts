import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DangerWeights } from '../schema/bundle.ts';
import { intents } from '../schema/lists.ts';
import { dangerWeightsSchema } from '../schema/words.ts';
import type { Problem } from './problem.ts';

/** Where `npm run learn` puts what it has learned. */
export const learnedFile = 'content/learned/danger.json';

/** Knows no danger: what stands in the bundle before anything has been learned. */
const nothing: DangerWeights = {
  alarm: { unit: 1, least: 0, bias: -1, table: '' },
  kinds: { unit: 1, bias: intents.map(() => 0), features: '' },
};

/** Reads what was learned from the examples of danger. */
export function readLearned(root: string, problems: Problem[]): DangerWeights {
  const path = join(root, learnedFile);
  if (!existsSync(path)) return nothing;
  const parsed = dangerWeightsSchema.safeParse(readJson(path));
  if (parsed.success) return parsed.data;
  problems.push({
    file: learnedFile,
    line: 1,
    field: '',
    what: 'this file is not what the learning writes',
    expected: 'alarm and kinds',
    found: 'something else',
    fix: 'do not edit it; run npm run learn',
  });
  return nothing;
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

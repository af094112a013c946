import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DangerWeights } from '../schema/bundle-words.ts';
import { intents } from '../schema/lists.ts';
import { learnedSchema } from '../schema/words.ts';
import type { Problem } from './problem.ts';

/** Where `npm run learn` puts what it has learned. */
export const learnedFile = 'content/learned/danger.json';

const noWeights = { unit: 1, drawers: 1, near: '', units: '' };

/** Knows no danger: what stands in the bundle before anything has been learned. */
const nothing: DangerWeights = {
  alarm: { ...noWeights, least: 0, bias: 0 },
  kinds: { ...noWeights, bias: intents.map(() => 0) },
};

/** Reads what was learned from the examples of danger. */
export function readLearned(root: string, problems: Problem[]): DangerWeights {
  const path = join(root, learnedFile);
  if (!existsSync(path)) return nothing;
  const parsed = learnedSchema.safeParse(readJson(path));
  if (parsed.success) {
    const { from: _, ...weights } = parsed.data;
    return weights;
  }
  problems.push({
    file: learnedFile,
    line: 1,
    field: 'file',
    what: 'this file is not what the learning writes',
    expected: 'from, alarm and kinds',
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

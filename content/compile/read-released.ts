import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ref } from '../schema/block.ts';
import type { Change, Changes } from '../schema/bundle-changes.ts';
import { changeSchema, type Release, releaseSchema } from '../schema/released.ts';
import { changesBetween } from './changes-between.ts';
import type { Problem } from './problem.ts';
import { readCsvRows } from './read-csv.ts';
import { type Drafts, takeSnapshot } from './take-snapshot.ts';

/** What the last release said, and what all releases told. `npm run release` writes both. */
export const releasedFile = 'content/released/last.json';
export const changesFile = 'content/released/changes.csv';

/** More lines than these nobody reads, and every phone would carry them. */
const most = 150;

/** The last release, if there was one, and the lines of all releases, oldest first. */
export type Released = { readonly last: Release | undefined; readonly told: readonly Change[] };

/** Reads what was released. A guide that was never released has neither file. */
export function readReleased(root: string, problems: Problem[]): Released {
  if (!existsSync(join(root, releasedFile))) return { last: undefined, told: [] };
  const parsed = releaseSchema.safeParse(readJson(join(root, releasedFile)));
  if (!parsed.success)
    problems.push({
      file: releasedFile,
      line: 1,
      field: 'file',
      what: 'this file is not what a release writes',
      expected: 'its day and what it said',
      found: 'something else',
      fix: 'do not edit it; take it back from git, then run npm run release',
    });
  const told = existsSync(join(root, changesFile)) ? readCsvRows(root, changesFile, changeSchema, problems) : [];
  return {
    last: parsed.data,
    told: told.map(({ value: { date, kind, what, before, after, on } }) => ({
      kind,
      what: what as Ref,
      ...(before === '' ? {} : { before }),
      ...(after === '' ? {} : { after }),
      ...(on === '' ? {} : { on }),
      date,
    })),
  };
}

/** What changed in a guide: what is newer than the last release, then what the releases told, newest first. */
export function toChanges({ last, told }: Released, drafts: Drafts): Changes {
  if (last === undefined) return { entries: [] };
  const fresh = changesBetween(last.said, takeSnapshot(drafts));
  const older = told.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  return { released: last.date, entries: [...fresh, ...older].slice(0, most) };
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '#content/compile/compile.ts';
import type { Problem } from '#content/compile/problem.ts';
import { readBundle } from '#content/compile/read-bundle.ts';
import type { Bundle, Locale } from '#content/index.ts';
import type { Check } from '#content/schema/check.ts';
import { BrokenRows } from './broken-rows.ts';
import { readCallLog } from './call-log.ts';
import { withCalls } from './with-calls.ts';

/** The guide with every call of the log. */
export type GuideNow = {
  readonly bundle: Bundle;
  readonly log: readonly Check[];
  /** What is wrong with the files: then the guide is as it was when they were last right. */
  readonly problems: readonly Problem[];
};

/**
 * Reads the guide as its files are at this moment: a number that was changed in the editor a minute ago is the one to ring.
 * It is compiled anew only when a file has changed.
 */
export function makeReadGuide(root: string): (locale: Locale) => GuideNow {
  let seen: string | undefined;
  let bundles: Readonly<Record<Locale, Bundle>> | undefined;
  let problems: readonly Problem[] = [];
  return (locale) => {
    const log = readCallLog(root);
    const now = fingerprint(root);
    if (now !== seen) {
      const compiled = compile(root);
      if (compiled.kind === 'ok') bundles = compiled.bundles;
      problems = compiled.kind === 'ok' ? [] : compiled.problems;
      seen = now;
    }
    return { bundle: withCalls(bundles?.[locale] ?? readLast(locale, root, problems), log), log, problems };
  };
}

/** What `npm run content` left when it last was right. */
function readLast(locale: Locale, root: string, problems: readonly Problem[]): Bundle {
  try {
    return readBundle(locale, root);
  } catch {
    throw new BrokenRows(problems);
  }
}

/** Names, sizes and times of the files of the guide; the log of calls is read each time. */
function fingerprint(root: string): string {
  return ['seeds', 'content']
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name !== 'checks.csv' && !entry.parentPath.endsWith('bundle'))
    .map(({ parentPath, name }) => {
      const { size, mtimeMs } = statSync(join(parentPath, name));
      return `${parentPath}/${name} ${size} ${mtimeMs}`;
    })
    .join('\n');
}

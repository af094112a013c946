import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '#content/compile/compile.ts';
import { renderReport } from '#content/compile/problem.ts';
import type { Bundle, Locale } from '#content/index.ts';

/** What the guide is compiled from, but for the log of calls: each call counts at once (`with-calls.ts`). */
const parts = ['seeds', 'content/pages', 'content/strings', 'content/room', 'content/learned', 'content/released'];
const log = 'checks.csv';

/**
 * The guide of a folder as its files are now: what was saved in the editor a moment ago is in it. It is compiled when a
 * file has changed since it was last asked for.
 * @throws {Error} the compiler's report, when the files have mistakes
 */
export function makeCurrentGuide(root: string): (locale: Locale) => Bundle {
  let known: { readonly state: string; readonly bundles: Readonly<Record<Locale, Bundle>> } | undefined;
  return (locale) => {
    const state = stateOf(root);
    if (known?.state !== state) {
      const compiled = compile(root);
      if (compiled.kind === 'problems') throw new Error(renderReport(compiled.problems));
      known = { state, bundles: compiled.bundles };
    }
    return known.bundles[locale];
  };
}

function stateOf(root: string): string {
  return parts.flatMap((part) => filesIn(join(root, part))).join('\n');
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== log)
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const { mtimeMs, size } = statSync(file);
      return `${file} ${mtimeMs} ${size}`;
    });
}

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '#content/compile/compile.ts';
import type { Problem } from '#content/compile/problem.ts';
import type { RowFile } from './to-table.ts';

/** Compiles a copy of the guide with the changed rows: everything that is wrong with them. */
export function tryOut(root: string, files: readonly RowFile[]): readonly Problem[] {
  const copy = mkdtempSync(join(tmpdir(), 'hamroh-sheet-'));
  const bundle = join(root, 'content/bundle');
  try {
    // All that the compiler may read, whatever folders it comes to know; not what it wrote.
    for (const folder of ['seeds', 'content'])
      cpSync(join(root, folder), join(copy, folder), { recursive: true, filter: (path) => path !== bundle });
    for (const { file, text } of files) writeFileSync(join(copy, 'seeds', file), text);
    const compiled = compile(copy);
    return compiled.kind === 'ok' ? [] : compiled.problems;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Compiled, compile } from '#content/compile/compile.ts';
import type { FileText } from './editor/entries/entry.ts';

/** Compiles a copy of the guide with other texts in some of its files; the guide itself stays as it is. */
export function tryOut(root: string, files: readonly FileText[]): Compiled {
  const copy = mkdtempSync(join(tmpdir(), 'hamroh-staff-'));
  try {
    copyGuide(root, copy);
    for (const { file, text } of files) {
      if (text === undefined) rmSync(join(copy, file));
      else writeFileSync(join(copy, file), text);
    }
    return compile(copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Copies what the guide is compiled from: the rows, and the content but for its code and what was compiled before. */
export function copyGuide(root: string, copy: string): void {
  const parts = readdirSync(join(root, 'content')).filter((name) => !['bundle', 'compile', 'schema', 'index.ts'].includes(name));
  for (const part of ['seeds', ...parts.map((name) => join('content', name))])
    cpSync(join(root, part), join(copy, part), { recursive: true });
}

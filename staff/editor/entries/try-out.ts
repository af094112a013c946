import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Compiled, compile } from '#content/compile/compile.ts';
import type { FileText } from './entry.ts';

/** Compiles a copy of the guide with other texts in some of its files; the guide itself stays as it is. */
export function tryOut(root: string, files: readonly FileText[]): Compiled {
  const copy = mkdtempSync(join(tmpdir(), 'hamroh-staff-'));
  try {
    for (const folder of ['seeds', 'content/pages', 'content/strings', 'content/learned'])
      cpSync(join(root, folder), join(copy, folder), { recursive: true });
    for (const { file, text } of files) writeFileSync(join(copy, file), text);
    return compile(copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

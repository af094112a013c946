import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes files below `seeds/`: every new text lies on the disk before the first old one is replaced, and none is ever half written. */
export function replaceFiles(root: string, files: readonly { readonly file: string; readonly text: string }[]): void {
  const changed = files
    .map(({ file, text }) => ({ path: join(root, 'seeds', file), text }))
    .filter(({ path, text }) => readFileSync(path, 'utf8') !== text);
  try {
    for (const { path, text } of changed) writeFileSync(`${path}.new`, text, { flush: true });
  } catch (error) {
    for (const { path } of changed) rmSync(`${path}.new`, { force: true });
    throw error;
  }
  for (const { path } of changed) renameSync(`${path}.new`, path);
}

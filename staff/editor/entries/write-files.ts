import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { FileText } from './entry.ts';

/** Writes all files, and takes away those without a text; when one cannot be written, none is. Nobody ever reads half a file. */
export function writeFiles(root: string, files: readonly FileText[]): void {
  const parts = files.map(({ file, text }) => {
    const path = join(root, file);
    return { path, part: join(dirname(path), `.${basename(path)}.part`), text, was: readText(root, file) };
  });
  const done: (typeof parts)[number][] = [];
  try {
    for (const { part, text } of parts) if (text !== undefined) writeFileSync(part, text);
    for (const each of parts) {
      done.push(each);
      if (each.text === undefined) rmSync(each.path);
      else renameSync(each.part, each.path);
    }
  } catch (error) {
    for (const { path, was } of done) {
      if (was === undefined) rmSync(path, { force: true });
      else writeFileSync(path, was);
    }
    throw error;
  } finally {
    for (const { part } of parts) rmSync(part, { force: true });
  }
}

/** The text of a file of the project; undefined where there is none. */
export function readText(root: string, file: string): string | undefined {
  const path = join(root, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

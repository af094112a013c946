import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from './problem.ts';

/** What a problem says when a file or folder is not there at all; later checks would only repeat it in other words. */
export const missingFile = 'it is missing';

/** What a problem says when two people changed the same lines and nobody has chosen yet; the file cannot be read before that. */
export const twoVersions = 'git left two versions here';

/** Reads a file that must be there, without the marks that Windows adds; a missing one becomes a problem. */
export function readText(root: string, file: string, problems: Problem[]): string | undefined {
  let text: string;
  try {
    text = readFileSync(join(root, file), 'utf8')
      .replace(/^\ufeff/, '')
      .replaceAll('\r\n', '\n');
  } catch {
    problems.push(toMissing(file, 'file'));
    return undefined;
  }
  const unsettled = conflictIn(text, file);
  if (!unsettled) return text;
  problems.push(unsettled);
  return undefined;
}

/** What git left in a text where two people changed the same lines. */
export function conflictIn(text: string, file: string): Problem | undefined {
  const mark = /^<{7} /m.exec(text);
  if (!mark) return undefined;
  return {
    file,
    line: text.slice(0, mark.index).split('\n').length,
    field: 'file',
    what: twoVersions,
    expected: 'one text',
    found: 'a line that begins with <<<<<<<',
    fix: 'keep what is right of the two, and remove the lines with <<<<<<<, ======= and >>>>>>>',
  };
}

/** Names of the files of a folder in order; files that nobody would read become problems. */
export function readNames(root: string, folder: string, extension: string, problems: Problem[]): string[] {
  let names: string[];
  try {
    names = readdirSync(join(root, folder)).filter((name) => !name.startsWith('.'));
  } catch {
    problems.push(toMissing(folder, 'folder'));
    return [];
  }
  for (const name of names.filter((other) => !other.endsWith(extension))) {
    problems.push({
      file: `${folder}/${name}`,
      line: 1,
      field: 'file',
      what: 'nobody reads this file',
      expected: `a name that ends with ${extension}`,
      found: `"${name}"`,
      fix: 'rename the file or move it elsewhere',
    });
  }
  return names.filter((name) => name.endsWith(extension)).toSorted();
}

function toMissing(file: string, field: 'file' | 'folder'): Problem {
  return {
    file,
    line: 1,
    field,
    what: missingFile,
    expected: `a ${field} of this name`,
    found: 'nothing',
    fix: 'bring it back, or run the command in the folder of the project',
  };
}

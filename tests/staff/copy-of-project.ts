import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { project } from '#tests/content/with-copy.ts';
import { copyGuide } from '../../staff/try-out.ts';

/** A copy of rows and pages under git, as somebody of the staff has it, to change and to look at the difference. */
export type ProjectCopy = {
  readonly root: string;
  readonly read: (file: string) => string;
  readonly write: (file: string, text: string) => void;
  readonly git: (...args: readonly string[]) => string;
  /** The lines that differ from what was committed: `-    tg: …`, `+    tg: …`. */
  readonly changed: () => readonly string[];
  readonly remove: () => void;
};

/** @param of another copy, to begin where it stands */
export function copyOfProject(of?: ProjectCopy): ProjectCopy {
  const root = mkdtempSync(join(tmpdir(), 'hamroh-desk-'));
  const person = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'core.autocrlf=false'];
  const git = (...args: readonly string[]) => execFileSync('git', [...person, ...args], { cwd: root, encoding: 'utf8' });
  if (of) git('clone', '--quiet', of.root, '.');
  else {
    copyGuide(project, root);
    git('init', '--quiet', '--initial-branch=main');
    git('add', '.');
    git('commit', '--quiet', '--message=all');
    git('tag', 'begin');
  }
  return {
    root,
    read: (file) => readFileSync(join(root, file), 'utf8'),
    write: (file, text) => writeFileSync(join(root, file), text),
    git,
    changed: () =>
      git('diff', '--unified=0')
        .split('\n')
        .filter((line) => /^[+-](?![+-]{2} )/.test(line)),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const project = join(import.meta.dirname, '../..');
const left = new Set(['node_modules', 'dist', '.git', '.astro', '.vitest', 'data', 'content/bundle']);

/** A build of the same project with other rows or settings, in a folder of its own. */
export type OtherBuild = { readonly root: string; readonly dist: string; readonly remove: () => void };

/**
 * Copies the project, lets somebody change it, and builds it with the command that everybody uses.
 * @throws {Error} what the build said, when it failed
 */
export function makeOtherBuild(change: (root: string) => void, env: Readonly<Record<string, string>>): OtherBuild {
  const root = mkdtempSync(join(tmpdir(), 'hamroh-other-'));
  cpSync(project, root, { recursive: true, filter: (path) => !left.has(relative(project, path)) });
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'));
  change(root);
  const built = spawnSync(process.execPath, ['scripts/build.ts'], { cwd: root, env: { ...process.env, ...env }, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
  return { root, dist: join(root, 'dist'), remove: () => rmSync(root, { recursive: true, force: true }) };
}

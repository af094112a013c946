import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const project = join(import.meta.dirname, '../..');
const left = new Set(['node_modules', 'dist', '.git', '.astro', '.vitest', 'data', 'content/bundle']);

/** A copy of the whole project in a folder of its own, to change and to build. */
export type OtherBuild = {
  readonly root: string;
  readonly dist: string;
  /** Builds it with the command that everybody uses. @throws {Error} what the build said, when it failed */
  readonly build: (env?: Readonly<Record<string, string>>) => void;
  readonly remove: () => void;
};

export function copyForBuild(): OtherBuild {
  const root = mkdtempSync(join(tmpdir(), 'hamroh-other-'));
  cpSync(project, root, { recursive: true, filter: (path) => !left.has(relative(project, path)) });
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'));
  const build: OtherBuild['build'] = (env) => {
    const built = spawnSync(process.execPath, ['scripts/build.ts'], { cwd: root, env: { ...process.env, ...env }, encoding: 'utf8' });
    if (built.status !== 0) throw new Error(built.stderr);
  };
  return { root, dist: join(root, 'dist'), build, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** A build of the same project with other rows or settings. */
export function makeOtherBuild(change: (root: string) => void, env: Readonly<Record<string, string>>): OtherBuild {
  const copy = copyForBuild();
  change(copy.root);
  copy.build(env);
  return copy;
}

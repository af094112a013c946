import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { project } from '#tests/content/with-copy.ts';

export type Staff = { readonly origin: string; readonly close: () => Promise<void> };

/** The staff edition over a copy of the project, as `npm run staff` starts it. */
export async function openStaff(root: string): Promise<Staff> {
  const started = spawn(process.execPath, [join(project, 'staff/staff.ts'), '--port', '0', '--root', root], { cwd: project });
  const ended = new Promise<void>((resolve) => started.once('exit', () => resolve()));
  let said = '';
  for await (const chunk of started.stdout) {
    said += String(chunk);
    const [origin] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
    if (origin === undefined) continue;
    return {
      origin,
      close: () => {
        started.kill();
        return ended;
      },
    };
  }
  throw new Error(`The staff edition did not start: ${said}`);
}

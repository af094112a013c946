import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitUntil } from './api-server/wait-until.ts';

export type Run = {
  readonly out: () => string;
  readonly err: () => string;
  /** Waits for the address of the site and gives it back. */
  readonly address: () => Promise<string>;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** The exit code, once the process has ended. */
  readonly ended: (milliseconds?: number) => Promise<number>;
};

/** Sessions of rehearsals never lie among real ones. */
const folder = mkdtempSync(join(tmpdir(), 'hamroh-bot-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

/** `node scripts/start.ts` as `npm start` runs it, with only the given variables. */
export function runStart(env: Readonly<Record<string, string>>, script = 'scripts/start.ts'): Run {
  const child: ChildProcess = spawn(process.execPath, [script], { env: { HAMROH_TODAY: '2026-11-21', BOT_FOLDER: folder, ...env } });
  let out = '';
  let err = '';
  let code: number | undefined;
  child.stdout?.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  // A process that a signal killed has no code; shells say 128 and more.
  child.once('close', (ended) => {
    code = ended ?? 128;
  });
  return {
    out: () => out,
    err: () => err,
    address: () => waitUntil(() => /http:\/\/localhost:\d+\//.exec(out)?.[0], `the address of the site; it said: ${out}${err}`),
    kill: (signal) => {
      child.kill(signal);
    },
    ended: (milliseconds = 10_000) =>
      waitUntil(() => (code === undefined ? undefined : { code }), 'the end', milliseconds).then((end) => end.code),
  };
}

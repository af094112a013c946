import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { ask } from './ask-server.ts';

/** Caddy on a port of this machine, as `deploy/Caddyfile` says. */
export type RunningCaddy = { readonly port: number; readonly stop: () => Promise<void> };

/** The Caddy of this machine, if there is one. */
export function findCaddy(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, 'caddy')).find(existsSync);
}

/** Starts it for a built site and waits until it answers. */
export async function runCaddy(command: string, site: string): Promise<RunningCaddy> {
  const [port, home] = [await freePort(), mkdtempSync(join(tmpdir(), 'hamroh-caddy-'))];
  const env = {
    HOME: home,
    HAMROH_ADDRESS: `http://127.0.0.1:${port}`,
    HAMROH_SITE: site,
    HAMROH_ADMIN: 'off',
  };
  const args = ['run', '--config', join(process.cwd(), 'deploy/Caddyfile'), '--adapter', 'caddyfile'];
  const caddy = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const said: string[] = [];
  caddy.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const stop = async () => {
    if (caddy.exitCode === null && caddy.signalCode === null) {
      const gone = once(caddy, 'exit');
      caddy.kill('SIGTERM');
      await gone;
    }
    rmSync(home, { recursive: true, force: true });
  };
  const answers = () => ask(port, '/').then(Boolean, () => false);
  while (!(await answers())) {
    if (caddy.exitCode === null) continue;
    await stop();
    throw new Error(`Caddy does not take deploy/Caddyfile: ${said.join('')}`);
  }
  return { port, stop };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Page } from 'playwright-core';
import { findCommand } from '../../scripts/browser/open-browser.ts';

/** A browser that is running: one page, the port of its debugger, and the end that a phone without power knows. */
export type RunningPhone = { readonly page: Page; readonly port: number; readonly kill: () => Promise<void> };

/** A phone that keeps what it has when its browser is killed. */
export type Phone = { readonly start: () => Promise<RunningPhone>; readonly remove: () => Promise<void> };

/** A phone with a profile of its own, new and empty. */
export function openPhone(): Phone {
  const profile = mkdtempSync(join(tmpdir(), 'hamroh-phone-'));
  let running: RunningPhone | undefined;
  return {
    start: async () => {
      running = await startBrowser(profile);
      return running;
    },
    remove: async () => {
      await running?.kill();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function startBrowser(profile: string): Promise<RunningPhone> {
  const { executablePath, args } = await findCommand();
  const options = [...args, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'];
  // A group of its own, so that nothing of it survives.
  const browser = spawn(executablePath, options, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const endpoint = await endpointOf(createInterface({ input: browser.stderr }));
  const connected = await chromium.connectOverCDP(endpoint);
  const context = connected.contexts()[0];
  if (!context) throw new Error('The browser has no window.');
  const page = context.pages()[0] ?? (await context.newPage());
  const kill = async () => {
    if (browser.exitCode !== null || browser.signalCode !== null) return;
    const gone = once(browser, 'exit');
    process.kill(-(browser.pid ?? 0), 'SIGKILL');
    await gone;
    await connected.close().catch(() => undefined);
  };
  return { page, port: Number(new URL(endpoint).port), kill };
}

/** Where the browser listens, as it says itself. */
async function endpointOf(lines: AsyncIterable<string>): Promise<string> {
  for await (const line of lines) {
    const [, endpoint] = /DevTools listening on (\S+)/.exec(line) ?? [];
    if (endpoint !== undefined) return endpoint;
  }
  throw new Error('The browser ended before it could be used.');
}

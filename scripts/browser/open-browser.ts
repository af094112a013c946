import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

type Env = Readonly<Record<string, string | undefined>>;

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** The Chromium of npm is built for small machines without these two. */
const small = ['--no-zygote', '--disable-dev-shm-usage'];

/**
 * A Chromium with a fresh profile: CHROMIUM_PATH, else the one installed here, else the one that npm brought.
 * @param without arguments that Playwright gives and this browser must not get
 */
export async function openBrowser(env: Env = process.env, without: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ ...(await findCommand(env)), ignoreDefaultArgs: [...without] });
}

/** How to start that Chromium. */
export async function findCommand(env: Env = process.env): Promise<{ readonly executablePath: string; readonly args: string[] }> {
  const installed = findChromium(env);
  if (installed !== undefined) return { executablePath: installed, args: quiet };
  return { executablePath: await unpackChromium(env), args: [...quiet, ...small] };
}

/**
 * The Chromium of this machine, if there is one.
 * @throws {Error} a sentence, when CHROMIUM_PATH names a file that does not exist
 */
export function findChromium(env: Env): string | undefined {
  const named = env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not exist. Name another Chromium, or unset it.`);
    return named;
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return ['chromium', 'chromium-browser', 'google-chrome'].flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

/**
 * Unpacks the Chromium of the package @sparticuz/chromium. The package takes any file named `chromium` that lies in
 * the temporary folder for its own, whatever its version; so each version gets a folder of its own.
 */
async function unpackChromium(env: Env): Promise<string> {
  const about = readFileSync(join(process.cwd(), 'node_modules/@sparticuz/chromium/package.json'), 'utf8');
  const { version } = JSON.parse(about) as { readonly version: string };
  const folder = join(tmpdir(), `hamroh-chromium-${version}`);
  mkdirSync(folder, { recursive: true });
  process.env['TMPDIR'] = folder;
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    return await packed.executablePath();
  } finally {
    if (env['TMPDIR'] === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = env['TMPDIR'];
  }
}

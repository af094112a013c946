import { gzipSync } from 'node:zlib';
import type { Browser, CDPSession, Page } from 'playwright-core';

/** What went over the network for one page: until its text could be read, and until nothing more came. */
export type Loading = {
  readonly readableAfter: number;
  readonly requests: number;
  readonly bytes: number;
  readonly scriptBytes: number;
};

type Sent = { readonly at: number; readonly bytes: number; readonly isScript: boolean };

/** The edge of a 2G cell: 50 kbit/s, half a second there and back. */
const slow = { offline: false, latency: 500, downloadThroughput: 6250, uploadThroughput: 6250 };
const patience = 120_000;

/** Opens a page as a phone that was never here does, and counts what goes over the network until its text can be read. */
export async function loadUntilReadable(browser: Browser, address: string): Promise<Loading> {
  return load(browser, address, async (page, session, { started, sent }) => {
    await session.send('Network.emulateNetworkConditions', slow);
    await page.goto(address, { waitUntil: 'commit', timeout: patience });
    const after = await readableAfter(page);
    return { after, sent: sent.filter(({ at }) => at <= (started() ?? 0) + after / 1000), inline: [] };
  });
}

/** Opens a page on a good network, and counts all that it loads by itself. */
export async function loadWhole(browser: Browser, address: string): Promise<Loading> {
  return load(browser, address, async (page, _, { sent }) => {
    await page.goto(address, { waitUntil: 'networkidle', timeout: patience });
    const inline = await page
      .locator('script:not([src])')
      .evaluateAll((all) => all.filter((script) => !/json/.test(script.getAttribute('type') ?? '')).map((script) => script.textContent));
    return { after: await readableAfter(page), sent, inline };
  });
}

type Watched = { readonly started: () => number | undefined; readonly sent: readonly Sent[] };
type Seen = { readonly after: number; readonly sent: readonly Sent[]; readonly inline: readonly string[] };

async function load(
  browser: Browser,
  address: string,
  look: (page: Page, session: CDPSession, watched: Watched) => Promise<Seen>,
): Promise<Loading> {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 360, height: 640 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(noteWhenReadable);
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    const { after, sent, inline } = await look(page, session, watch(session));
    return {
      readableAfter: after,
      requests: sent.filter(({ bytes }) => bytes === 0).length,
      bytes: sum(sent),
      scriptBytes: sum(sent.filter(({ isScript }) => isScript)) + (inline.length === 0 ? 0 : gzipSync(inline.join('\n')).length),
    };
  } catch (error) {
    throw new Error(`${address} could not be measured: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await context.close();
  }
}

/** Every request when it is asked, as nothing yet, and when its answer is whole, as headers and compressed body. */
function watch(session: CDPSession): Watched {
  const sent: Sent[] = [];
  const scripts = new Set<string>();
  session.on('Network.requestWillBeSent', ({ requestId, timestamp, type }) => {
    if (type === 'Script') scripts.add(requestId);
    sent.push({ at: timestamp, bytes: 0, isScript: scripts.has(requestId) });
  });
  session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    sent.push({ at: timestamp, bytes: encodedDataLength, isScript: scripts.has(requestId) });
  });
  return { sent, started: () => sent[0]?.at };
}

/** In the page: notes the time at which the last of its text was there and painted. */
function noteWhenReadable(): void {
  const look = () => {
    const isPainted = performance.getEntriesByName('first-contentful-paint').length > 0;
    const isThere = document.readyState !== 'loading' && document.querySelector('main') !== null;
    if (isPainted && isThere) document.documentElement.dataset['readable'] = String(performance.now());
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function readableAfter(page: Page): Promise<number> {
  const root = page.locator('html[data-readable]');
  await root.waitFor({ state: 'attached', timeout: patience });
  return Number(await root.getAttribute('data-readable'));
}

function sum(sent: readonly Sent[]): number {
  return sent.reduce((all, { bytes }) => all + bytes, 0);
}

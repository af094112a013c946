import { openBrowser } from './scripts/browser/open-browser.ts';
import { makeServer } from './site/server/make-server.ts';
const server = makeServer('dist'); await new Promise<void>((r) => server.listen(0, '127.0.0.1', r));
const origin = `http://127.0.0.1:${(server.address() as any).port}`;
const browser = await openBrowser();
for (const [w, kind] of [[360, 'pocket'], [1280, 'handout']] as const) {
  const page = await (await browser.newContext({ serviceWorkers: 'block', colorScheme: w === 360 ? 'dark' : 'light', viewport: { width: w, height: 800 } })).newPage();
  page.on('console', (m) => console.log(m.text())); page.on('pageerror', (e) => console.log(e));
  await page.goto(`${origin}/tg/room/print/#AE`); await page.locator('.sheet').waitFor(); await page.locator(`button[data-sheet=${kind}]`).click();
  await page.screenshot({ path: `/tmp/rp/shot-${w}.png`, fullPage: true });
}
await browser.close(); server.closeAllConnections(); server.close();

import { mkdirSync, writeFileSync } from 'node:fs';
import { openBrowser } from './scripts/browser/open-browser.ts';
import { makeServer } from './site/server/make-server.ts';
const [what = 'AE-tg', kinds = 'handout,pocket,poster,cards,signs', base = ''] = process.argv.slice(2);
const server = makeServer('dist'); await new Promise<void>((r) => server.listen(0, '127.0.0.1', r));
const origin = `http://127.0.0.1:${(server.address() as any).port}`;
const browser = await openBrowser();
const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1300, height: 900 } });
if (base) await context.route(`${base}/**`, async (route) => { const r = await fetch(route.request().url().replace(base, origin)); route.fulfill({ status: r.status, body: Buffer.from(await r.arrayBuffer()), headers: Object.fromEntries([...r.headers].filter(([n]) => !/encoding|length|transport/.test(n))) }); });
const page = await context.newPage();
mkdirSync('/tmp/rp', { recursive: true });
for (const one of what.split(',')) {
  const [code, locale] = one.split('@');
  await page.goto(`${base || origin}/${locale}/room/print/#${code}`); await page.reload();
  for (const kind of kinds.split(',')) {
    const t = performance.now();
    await page.locator(`button[data-sheet=${kind}]`).click(); await page.locator(`.sheet.${kind}`).waitFor();
    const over = await page.locator('.sheet').evaluate((s) => [...s.querySelectorAll('.side, .body, .columns, .field, .piece')].filter((b) => b.scrollWidth > b.clientWidth + 1 || b.scrollHeight > b.clientHeight + 1).map((b) => `${b.className} ${b.scrollWidth}>${b.clientWidth} ${b.scrollHeight}>${b.clientHeight} ${b.textContent?.slice(0, 30)}`));
    const fill = await page.locator('.sheet').getAttribute('data-fill');
    const pdf = await page.pdf({ preferCSSPageSize: true, outline: true, tagged: true });
    writeFileSync(`/tmp/rp/${code}-${locale}-${kind}.pdf`, pdf);
    console.log(code, locale, kind, Math.round(performance.now() - t), 'ms', pdf.length, fill, over.length ? over : '');
  }
}
await browser.close(); server.closeAllConnections(); server.close();

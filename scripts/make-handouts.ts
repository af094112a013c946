/**
 * `npm run handouts`: prints the sheets of every country of the guide in every language into `dist-handouts/`, from the
 * site that `npm run build` left in `dist/`. With names of countries only those: `npm run handouts -- AE RU`.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { readBundle } from '#content/compile/read-bundle.ts';
import { locales } from '#content/index.ts';
import { makeGuides } from '#shared/dialogue/make-guides.ts';
import { makeTranslate } from '#shared/i18n/make-translate.ts';
import { makeServer } from '#site/server/make-server.ts';
import { openBrowser } from './browser/open-browser.ts';
import { fileOf } from './handouts/file-of.ts';
import { printSheets } from './handouts/print-sheets.ts';
import { renderContents } from './handouts/render-contents.ts';

const folder = 'dist-handouts';

try {
  const rehearsed = process.env['HAMROH_TODAY'] || undefined;
  const guides = makeGuides({ tg: readBundle('tg'), ru: readBundle('ru'), en: readBundle('en') }, makeTranslate);
  const known = guides.tg.bundle.places.filter(({ depth }) => depth === 'guide').map(({ id }) => id);
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((place) => !known.includes(place));
  if (unknown !== undefined) throw new Error(`The guide has no sheets for ${unknown}. It has: ${known.join(' ')}`);
  const places = wanted.length > 0 ? wanted : known;

  const server = makeServer('dist');
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await openBrowser();
  let count = 0;
  let bytes = 0;
  const started = performance.now();
  rmSync(folder, { recursive: true, force: true });
  try {
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    for (const locale of locales) {
      for await (const { place, kind, pdf } of printSheets(browser, origin, locale, places, rehearsed)) {
        const file = join(folder, fileOf({ locale, place, kind }));
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, pdf);
        count += 1;
        bytes += pdf.length;
      }
    }
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
  const today = rehearsed ?? new Date().toISOString().slice(0, 10);
  writeFileSync(join(folder, 'index.html'), renderContents(guides, places, today));
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`${count} sheets, ${Math.round(bytes / 1e6)} MB, in ${folder}/ (${seconds} s). Open ${folder}/index.html`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

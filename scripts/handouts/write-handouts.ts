import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { type Locale, locales } from '#content/index.ts';
import type { Guide } from '#shared/dialogue/guide.ts';
import { makeServer } from '#site/server/make-server.ts';
import { openBrowser } from '../browser/open-browser.ts';
import { fileOf } from './file-of.ts';
import { printSheets } from './print-sheets.ts';
import { renderContents } from './render-contents.ts';

type Order = {
  /** The built site. */
  readonly dist: string;
  /** Where the PDFs go; what lay there before is removed. */
  readonly folder: string;
  readonly guides: Readonly<Record<Locale, Guide>>;
  readonly places: readonly string[];
  /** A day such as `2026-11-22`, instead of that of this machine. */
  readonly today?: string;
};

/**
 * Prints the sheets of some places in every language, and a page that leads to them.
 * @returns how many sheets and how many bytes they have
 */
export async function writeHandouts({
  dist,
  folder,
  guides,
  places,
  today,
}: Order): Promise<{ readonly count: number; readonly bytes: number }> {
  const server = makeServer(dist);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await openBrowser();
  const sizes: number[] = [];
  rmSync(folder, { recursive: true, force: true });
  try {
    for (const locale of locales) {
      for await (const { place, kind, pdf } of printSheets(browser, origin, locale, places, today)) {
        const file = join(folder, fileOf({ locale, place, kind }));
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, pdf);
        sizes.push(pdf.length);
      }
    }
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
  writeFileSync(join(folder, 'index.html'), renderContents(guides, places, today ?? new Date().toISOString().slice(0, 10)));
  return { count: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

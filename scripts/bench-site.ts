/**
 * `npm run bench:site`: what the network has to carry before somebody can read, here and on a Starlight site that is built
 * from the same texts in the same run, as it comes (`-- --lean` takes its list of all pages and its search away).
 * Both are served by the same code from compressed files. See the files beside it for what the lines mean.
 */
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { type Locale, locales } from '#content/index.ts';
import { type DistPage, dist, readPages } from '#tests/site/read-dist.ts';
import { buildStarlight } from './bench-site/build-starlight.ts';
import { type Loading, loadUntilReadable, loadWhole } from './bench-site/load-page.ts';
import { printLine, type Range, rangeOf } from './bench-site/print-line.ts';
import { printSpeed } from './bench-site/print-speed.ts';
import { serveFolder } from './bench-site/serve-folder.ts';
import { surviveCut } from './bench-site/survive-cut.ts';
import { weighStarlight } from './bench-site/weigh-copies.ts';
import { openBrowser } from './browser/open-browser.ts';
import { bytesOfAll, bytesOfLanguage, measureSite } from './measure-site.ts';

const locale: Locale = 'tg';
const cutLimit = 16_384;
const runs = 3;
const kinds = {
  emergency: `/${locale}/help/`,
  home: `/${locale}/`,
  topic: `/${locale}/topics/not-paid/`,
  country: `/${locale}/places/ru/`,
};

/** Pages that are to be read. Search, assistant and the panels are tools; Starlight has a search of its own. */
const isText = ({ address }: DistPage) => /^\/(tg|ru|en)\//.test(address) && !/\/(search|ask|phone|carry|saved)\/$/.test(address);

const isLean = parseArgs({ options: { lean: { type: 'boolean', default: false } } }).values.lean;
const pages = readPages().filter(isText);
const inOne = pages.map(({ address }) => address).filter((address) => address.startsWith(`/${locale}/`));

console.log(`${pages.length} pages in ${locales.length} languages; ${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)}`);
const started = Date.now();
const starlight = await buildStarlight(pages, isLean);
const browser = await openBrowser();
try {
  console.log(
    `Starlight built in ${((Date.now() - started) / 1000).toFixed(0)} s${isLean ? ', without its list of pages and its search' : ''}\n`,
  );
  const [ours, theirs] = [await serveFolder(dist), await serveFolder(starlight.dist)];
  for (const [kind, address] of Object.entries(kinds)) {
    const both = [await measureBoth(browser, ours.origin + address), await measureBoth(browser, theirs.origin + address)] as const;
    const line = (what: string, unit: string, pick: (measured: (typeof both)[number]) => Range) =>
      printLine(`${kind}: ${what}`, unit, pick(both[0]), pick(both[1]));
    line('readable at 50 kbit/s, 500 ms', 's', ({ slow }) => rangeOf(slow.map(({ readableAfter }) => readableAfter / 1000)));
    line('bytes until readable', 'bytes', ({ slow }) => rangeOf(slow.map(({ bytes }) => bytes)));
    line('requests until readable', '', ({ slow }) => rangeOf(slow.map(({ requests }) => requests)));
    line('bytes of all it loads', 'bytes', ({ whole }) => rangeOf(whole.map(({ bytes }) => bytes)));
    line('requests of all it loads', '', ({ whole }) => rangeOf(whole.map(({ requests }) => requests)));
    line('script', 'bytes', ({ whole }) => rangeOf(whole.map(({ scriptBytes }) => scriptBytes)));
  }
  await ours.close();
  await theirs.close();

  const [files, weights] = [measureSite(dist), weighStarlight(starlight.dist)];
  for (const each of locales) printLine(`saved copy, ${each}`, 'bytes', rangeOf([bytesOfLanguage(files, each)]), rangeOf([weights[each]]));
  printLine('saved copy, all languages', 'bytes', rangeOf([bytesOfAll(files)]), rangeOf([weights.all]));
  printLine(
    `the same, ${locale}, theirs without search`,
    'bytes',
    rangeOf([bytesOfLanguage(files, locale)]),
    rangeOf([weights.withoutSearch]),
  );

  await printSurvival(browser);
  await printSpeed();
} finally {
  await browser.close();
  starlight.remove();
}
console.log(`\n${((Date.now() - started) / 1000).toFixed(0)} s in all, load ${loadavg()[0]?.toFixed(1)}`);

async function measureBoth(
  chromium: Browser,
  address: string,
): Promise<{ readonly slow: readonly Loading[]; readonly whole: readonly Loading[] }> {
  const [slow, whole]: [Loading[], Loading[]] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    slow.push(await loadUntilReadable(chromium, address));
    whole.push(await loadWhole(chromium, address));
  }
  return { slow, whole };
}

async function printSurvival(chromium: Browser): Promise<void> {
  for (const [what, limit] of [
    ['nothing is cut', Number.POSITIVE_INFINITY],
    ['16 KB cut', cutLimit],
  ] as const) {
    const [ours, theirs] = [await surviveCut(chromium, dist, inOne, limit), await surviveCut(chromium, starlight.dist, inOne, limit)];
    const share = ({ whole, pages: of }: typeof ours) => rangeOf([(100 * whole) / of]);
    printLine(`pages that survive, ${what}`, '%', share(ours), share(theirs));
    console.log(
      `  ${ours.whole} of ${ours.pages} against ${theirs.whole} of ${theirs.pages}; files cut: ${ours.cutUrls.length} against ${theirs.cutUrls.length}`,
    );
  }
}

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { toPieces } from '#site/data/pieces.ts';
import { writeLists } from '#site/integrations/write-lists.ts';
import type { PackedList } from '#site/worker/list.ts';
import { dist } from '#tests/site/read-dist.ts';

/** The next version of the built site, in a folder of its own; `changed` are the files in Tajik that a phone must fetch anew, with their hashes. */
export type NextBuild = { readonly folder: string; readonly changed: ReadonlyMap<string, string>; readonly remove: () => void };

/** A text of the guide as the built site and as the next version has it; both stand on the page for what does not exist. */
export const mark = { now: 'Саҳифа нест', next: 'Саҳифаи дигар нест' } as const;

/** `/data/tg-rest-0123456789.bin` is of the part `/data/tg-rest`. */
export function partOfPiece(url: string): string {
  return url.replace(/-[0-9a-f]{10}\.bin$/, '');
}

/** Makes a version whose pages and whose guide say which version they are of; everything else stays as it was. */
export function makeNextBuild(): NextBuild {
  const folder = mkdtempSync(join(tmpdir(), 'hamroh-next-'));
  cpSync(dist, folder, { recursive: true, filter: (name) => !/\.(gz|br)$/.test(name) });
  const before = new Set(hashes(folder).values());
  const renamed = changePieces(folder);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.html'))) {
    const file = join(folder, name);
    const html = renamed.reduce((text, { from, to }) => text.replaceAll(from, to), readFileSync(file, 'utf8'));
    writeFileSync(file, html.replace('<head>', '<head><meta name="build" content="next">'));
  }
  writeLists(folder);
  const changed = new Map([...hashes(folder)].filter(([, hash]) => !before.has(hash)));
  return { folder, changed, remove: () => rmSync(folder, { recursive: true }) };
}

/** Changes the mark in the part that holds the texts of pages; its pieces get other names thereby, in the same order. */
function changePieces(folder: string): readonly { readonly from: string; readonly to: string }[] {
  const saved = readFileSync(join(folder, 'tg/saved/index.html'), 'utf8');
  const before = [...new Set(saved.match(/\/data\/tg-rest-[0-9a-f]{10}\.bin/g))];
  const text = gunzipSync(Buffer.concat(before.map((url) => readFileSync(join(folder, url))))).toString('utf8');
  if (!text.includes(`"${mark.now}"`)) throw new Error(`${before.join(', ')} do not hold "${mark.now}".`);
  const after = toPieces('tg-rest', text.replace(`"${mark.now}"`, `"${mark.next}"`));
  if (after.length !== before.length) throw new Error(`One word more makes ${after.length} pieces of ${before.length}.`);
  return after.map(({ url, bytes }, index) => {
    const from = before[index] ?? '';
    rmSync(join(folder, from), { force: true });
    writeFileSync(join(folder, url), bytes);
    return { from, to: url };
  });
}

function hashes(folder: string): ReadonlyMap<string, string> {
  const { files } = JSON.parse(readFileSync(join(folder, 'lists/tg.json'), 'utf8')) as PackedList;
  return new Map(files.map(([url, hash]) => [url, hash]));
}

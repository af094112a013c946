import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { writeLists } from '#site/integrations/write-lists.ts';
import type { PackedList } from '#site/worker/list.ts';
import { dist } from '#tests/site/read-dist.ts';

/** The next version of the built site, in a folder of its own; `changed` are the files in Tajik that a phone must fetch anew, with their hashes. */
export type NextBuild = { readonly folder: string; readonly changed: ReadonlyMap<string, string>; readonly remove: () => void };

/** A text of the guide as the built site and as the next version has it; both stand on the page for what does not exist. */
export const mark = { now: 'Саҳифа нест', next: 'Саҳифаи дигар нест' } as const;

/** Makes a version whose pages and whose guide say which version they are of; everything else stays as it was. */
export function makeNextBuild(): NextBuild {
  const folder = mkdtempSync(join(tmpdir(), 'hamroh-next-'));
  cpSync(dist, folder, { recursive: true, filter: (name) => !/\.(gz|br)$/.test(name) });
  const before = new Set(hashes(folder).values());
  const renamed = changePiece(join(folder, 'data'));
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.html'))) {
    const file = join(folder, name);
    const html = readFileSync(file, 'utf8').replaceAll(renamed.from, renamed.to);
    writeFileSync(file, html.replace('<head>', '<head><meta name="build" content="next">'));
  }
  writeLists(folder);
  const changed = new Map([...hashes(folder)].filter(([, hash]) => !before.has(hash)));
  return { folder, changed, remove: () => rmSync(folder, { recursive: true }) };
}

/** Changes the mark in the one piece that holds it, which gets another name thereby. */
function changePiece(data: string): { readonly from: string; readonly to: string } {
  const pieces = readdirSync(data).filter((name) => name.startsWith('tg-rest-'));
  const [from = ''] = pieces;
  if (pieces.length !== 1) throw new Error(`The part of the guide that holds the texts is ${pieces.length} pieces in ${data}, not one.`);
  const text = gunzipSync(readFileSync(join(data, from))).toString('utf8');
  if (!text.includes(`"${mark.now}"`)) throw new Error(`${from} does not hold "${mark.now}".`);
  const next = gzipSync(text.replace(`"${mark.now}"`, `"${mark.next}"`), { level: 9 });
  const to = `tg-rest-${createHash('sha256').update(next).digest('hex').slice(0, 10)}.bin`;
  writeFileSync(join(data, from), next);
  renameSync(join(data, from), join(data, to));
  return { from, to };
}

function hashes(folder: string): ReadonlyMap<string, string> {
  const { files } = JSON.parse(readFileSync(join(folder, 'lists/tg.json'), 'utf8')) as PackedList;
  return new Map(files.map(([url, hash]) => [url, hash]));
}

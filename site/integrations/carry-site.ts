import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { zipSync } from 'fflate';
import { type Locale, locales } from '../../content/index.ts';
import { formatSize } from '../../shared/format/format-size.ts';
import { zipName, zipSizeMark } from '../edition/zip-size.ts';

/** Worker and list of files, which are written after the archive is weighed. */
const stillToCome = 30_000;

/** Before the site is saved: writes the size of its archive on the share pages, so that they are final. */
export function weighSite(): AstroIntegration {
  return afterBuild('weigh-site', (out) => {
    const size = formatSize(zipSite(out).length + stillToCome);
    for (const page of locales.map((locale) => sharePage(out, locale)))
      writeFileSync(page, readFileSync(page, 'utf8').replaceAll(zipSizeMark, size));
  });
}

/** After everything: writes the site as an archive for any static host or a box without a network. */
export function packSite(): AstroIntegration {
  return afterBuild('pack-site', (out) => {
    mkdirSync(join(out, 'carry'), { recursive: true });
    writeFileSync(join(out, 'carry', zipName), zipSite(out));
  });
}

function afterBuild(name: string, act: (out: string) => void): AstroIntegration {
  return { name, hooks: { 'astro:build:done': ({ dir }) => act(fileURLToPath(dir)) } };
}

/** Every file of the site but the carried editions and the compressed twins; its share pages say that they are not there. */
export function zipSite(out: string): Uint8Array {
  const names = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(gz|br)$/.test(entry.name))
    .map((entry) => relative(out, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((name) => !name.startsWith('carry/'))
    .toSorted();
  const sharePages = new Set(locales.map((locale) => `${locale}/carry/index.html`));
  const files = names.map((name) => {
    const body = readFileSync(join(out, name));
    return [name, sharePages.has(name) ? new TextEncoder().encode(withoutEditions(body.toString('utf8'))) : body] as const;
  });
  // A zip holds local times of DOS, from 1980 on: the same fields on every machine, so that the same site is the same zip.
  return zipSync(Object.fromEntries(files), { level: 9, mtime: new Date(1980, 0, 1) });
}

/** The share page of a site that was unpacked somewhere: there is nothing to download there. */
export function withoutEditions(page: string): string {
  return page
    .replace('<p class="note" id="no-editions" hidden', '<p class="note" id="no-editions"')
    .replace('<div id="editions"', '<div id="editions" hidden');
}

function sharePage(out: string, locale: Locale): string {
  return join(out, locale, 'carry/index.html');
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { locales } from '#content/index.ts';
import { formatSize } from '#shared/format/format-size.ts';
import { withoutEditions, zipSite } from '#site/integrations/carry-site.ts';
import { dist, readDist, tagsOf } from './read-dist.ts';
import { read } from './read-edition.ts';

describe('the site as a ZIP', () => {
  const zip = read('hamroh-site.zip');
  const unpacked = unzipSync(zip);
  const isShare = (path: string) => /^\/\w\w\/carry\/index\.html$/.test(path);

  test('unpacks to the site, byte by byte, without what people carry away', () => {
    const files = readDist();
    expect(
      Object.keys(unpacked)
        .map((name) => `/${name}`)
        .toSorted(),
    ).toEqual(files.map(({ path }) => path).toSorted());
    const other = files.filter(({ path, body }) => !isShare(path) && !body.equals(Buffer.from(unpacked[path.slice(1)] ?? [])));
    expect(other.map(({ path }) => path)).toEqual([]);
  });

  test('does not offer files that it does not have', () => {
    for (const { path, body } of readDist().filter((file) => isShare(file.path))) {
      const page = strFromU8(unpacked[path.slice(1)] ?? new Uint8Array());
      expect(page).toBe(withoutEditions(body.toString('utf8')));
      const tags = (html: string, id: string) => [...tagsOf(html, 'div'), ...tagsOf(html, 'p')].find((tag) => tag['id'] === id);
      expect('hidden' in (tags(page, 'editions') ?? {})).toBe(true);
      expect('hidden' in (tags(page, 'no-editions') ?? { hidden: '' })).toBe(false);
    }
  });

  test('is the same for the same site, on whatever day and in whatever place it is made', () => {
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Asia/Dushanbe';
    const again = zipSite(dist);
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(zip.equals(again)).toBe(true);
  });
});

describe.each(locales)('the share page in %s', (locale) => {
  const page = readDist()
    .find(({ path }) => path === `/${locale}/carry/index.html`)
    ?.body.toString('utf8');

  test('offers every edition of the language with its size', () => {
    const own = readdirSync(join(dist, 'carry')).filter(
      (name) =>
        !/\.(gz|br)$/.test(name) &&
        (name === 'hamroh-site.zip' || name.startsWith(`hamroh-${locale}`) || name.startsWith(`hamroh-room-${locale}`)),
    );
    const offered = tagsOf(page ?? '', 'a').filter((tag) => 'download' in tag);
    expect(offered.map(({ href }) => href).toSorted()).toEqual(own.map((name) => `/carry/${name}`).toSorted());
    expect(own.filter((name) => !page?.includes(`${name}, ${formatSize(read(name).length)}`))).toEqual([]);
  });

  test('is linked from every page of the language', () => {
    const pages = readDist().filter(({ path }) => path.startsWith(`/${locale}/`) && path.endsWith('.html'));
    expect(pages.filter(({ body }) => !body.includes(`href="/${locale}/carry/"`)).map(({ path }) => path)).toEqual([]);
  });
});

test('what people carry away is not saved with the site', () => {
  const worker = readFileSync(join(dist, 'sw.js'), 'utf8');
  expect(worker.match(/"carry\/[^"]*"/g)).toBeNull();
});

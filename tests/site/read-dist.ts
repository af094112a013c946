import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Where `npm run build` puts the site. */
export const dist = join(process.cwd(), 'dist');

/** One file of the built site under its address, such as `/tg/help/index.html`. */
export type DistFile = { readonly path: string; readonly body: Buffer };

/** One page of the built site: `/tg/help/` and what stands there. */
export type DistPage = { readonly address: string; readonly html: string };

/**
 * Everything the build made for the site, without the compressed twins and without the editions that people carry away:
 * these are no part of it, and have tests of their own.
 * @throws {Error} a sentence, when the site has not been built
 */
export function readDist(): readonly DistFile[] {
  return readFiles().filter(({ path }) => !path.startsWith('/carry/'));
}

/** The editions that people carry away, and the ZIP of the site. */
export function readCarried(): readonly DistFile[] {
  return readFiles().filter(({ path }) => path.startsWith('/carry/'));
}

function readFiles(): readonly DistFile[] {
  if (!existsSync(join(dist, 'index.html'))) throw new Error(`There is no built site in ${dist}. Run: npm run build`);
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(gz|br)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((file) => ({ path: `/${relative(dist, file)}`, body: readFileSync(file) }));
}

/** All pages, `/` and `/404.html` among them. */
export function readPages(): readonly DistPage[] {
  return readDist()
    .filter(({ path }) => path.endsWith('.html'))
    .map(({ path, body }) => ({ address: path.replace(/index\.html$/, ''), html: body.toString('utf8') }));
}

/** The day on which the site was built, such as `2026-11-21`, as the foot of its pages says. */
export function dayOfBuild(): string {
  const foot = textOf(readFileSync(join(dist, 'tg/index.html'), 'utf8'), 'footer');
  const [, day = '', month = '', year = ''] = /(\d\d)\.(\d\d)\.(\d{4})/.exec(foot) ?? [];
  return `${year}-${month}-${day}`;
}

/** Every start tag of one name in a page, as its attributes. */
export function tagsOf(html: string, name: string): readonly Readonly<Record<string, string>>[] {
  return [...html.matchAll(new RegExp(`<${name}(?=[\\s>])([^>]*)>`, 'g'))].map(([, attributes = '']) =>
    Object.fromEntries([...attributes.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [key, decode(value)])),
  );
}

/** The text of the first element of one name, as a reader sees it. */
export function textOf(html: string, name: string): string {
  const inside = new RegExp(`<${name}(?=[\\s>])[^>]*>([\\s\\S]*?)</${name}>`).exec(html)?.[1] ?? '';
  return decode(inside.replaceAll(/<[^>]*>/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

function decode(text: string): string {
  return text.replaceAll(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return hex === undefined ? (entities[name ?? ''] ?? whole) : String.fromCodePoint(Number.parseInt(hex, 16));
  });
}

import { describe, expect, test } from 'vitest';
import { readBundle } from '#content/compile/read-bundle.ts';
import { type Bundle, locales, type Ref } from '#content/index.ts';
import { hrefOf } from '#shared/links/href.ts';
import { readCarried, readDist, readPages, tagsOf } from './read-dist.ts';

const pages = readPages();
const files = new Set([...readDist(), ...readCarried()].map(({ path }) => path));
const anchors = new Map(pages.map(({ address, html }) => [address, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))]));

/** What is wrong with a link inside the site, or undefined. */
function whatIsWrong(from: string, href: string): string | undefined {
  const { pathname, hash } = new URL(href, `http://site${from}`);
  if (!anchors.has(pathname) && !files.has(pathname)) return `${from} leads to ${pathname}, which does not exist`;
  const id = decodeURIComponent(hash.slice(1));
  return id !== '' && !anchors.get(pathname)?.has(id) ? `${from} leads to ${pathname}, where there is no #${id}` : undefined;
}

const isInside = (href: string) => !/^[a-z][a-z+.-]*:|^\/\//i.test(href);

test('every link, script and icon of every page leads to something that exists, down to the anchor', () => {
  const links = pages.flatMap(({ address, html }) =>
    ['a', 'link', 'script', 'img', 'source'].flatMap((name) =>
      tagsOf(html, name)
        .flatMap(({ href, src }) => [href, src])
        .filter((target) => target !== undefined)
        .filter(isInside)
        .map((target) => whatIsWrong(address, target)),
    ),
  );
  expect(links.length).toBeGreaterThan(1000);
  expect([...new Set(links.filter((complaint) => complaint !== undefined))]).toEqual([]);
});

test('a link that leaves the site is secure, a number to dial or an address to write to', () => {
  const outside = pages.flatMap(({ address, html }) =>
    tagsOf(html, 'a')
      .map(({ href = '' }) => href)
      .filter((href) => !isInside(href))
      .map((href) => ({ address, href })),
  );
  const isGood = (href: string) =>
    /^tel:[+*]?\d{2,15}$/.test(href) || /^mailto:[^@\s?]+@[^@\s?]+$/.test(href) || (/^https?:/.test(href) && URL.canParse(href));
  expect(outside.filter(({ href }) => !isGood(href))).toEqual([]);
});

test('the icons and the first page that the phone installs exist', () => {
  const manifest = JSON.parse(
    readDist()
      .find(({ path }) => path === '/app.webmanifest')
      ?.body.toString('utf8') ?? '{}',
  ) as {
    readonly start_url?: string;
    readonly icons?: readonly { readonly src: string; readonly sizes: string; readonly type: string }[];
  };
  const targets = [manifest.start_url ?? 'no start_url', ...(manifest.icons ?? []).map(({ src }) => src)];
  expect(targets.length).toBeGreaterThan(1);
  expect(targets.flatMap((target) => whatIsWrong('/app.webmanifest', target) ?? [])).toEqual([]);
});

describe.each(locales)('in %s', (locale) => {
  test('everything that search and assistant can name has a page, down to the anchor', () => {
    const bundle = readBundle(locale);
    const wrong = refsOf(bundle).flatMap((ref) => {
      const complaint = whatIsWrong(`/${locale}/`, hrefOf(ref, bundle));
      return complaint === undefined ? [] : [`${ref}: ${complaint}`];
    });
    expect(wrong).toEqual([]);
  });
});

function refsOf(bundle: Bundle): readonly Ref[] {
  const pageNames = ['home', 'help', 'topics', 'places', 'recruitment', 'tools', 'search', 'ask', 'cards', 'sources', 'about'];
  return [
    ...bundle.topics.map(({ id }): Ref => `topic:${id}`),
    ...bundle.places.map(({ id }): Ref => `place:${id}`),
    ...bundle.contacts.filter(({ lines, emails }) => lines.length > 0 || emails.length > 0).map(({ id }) => id),
    ...bundle.facts.map(({ id }) => id),
    ...pageNames.map((name): Ref => `page:${name}`),
  ];
}

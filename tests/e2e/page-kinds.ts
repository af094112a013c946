import type { Locale } from '#content/index.ts';
import { type DistPage, readPages } from '#tests/site/read-dist.ts';

/** One page of a kind: `topics/*` stands for every topic. */
export type PageKind = { readonly kind: string; readonly address: string };

// `saved/` is no page to be opened: the worker answers other addresses with it when there is no network.
const pages = readPages().filter(({ address }) => !address.endsWith('/saved/'));

/** The addresses of every page in one language. */
export function addressesIn(locale: Locale): readonly string[] {
  return pages.map(({ address }) => address).filter((address) => address.startsWith(`/${locale}/`));
}

/** The longest page of every kind in one language: most can be wrong there. A new kind of page is found by itself. */
export function pageKinds(locale: Locale): readonly PageKind[] {
  const longest = new Map<string, DistPage>();
  for (const page of pages.filter(({ address }) => address.startsWith(`/${locale}/`))) {
    const kind = kindOf(page.address);
    if (page.html.length > (longest.get(kind)?.html.length ?? 0)) longest.set(kind, page);
  }
  return [...longest].map(([kind, { address }]) => ({ kind, address }));
}

/** `/tg/places/ae/work/` is `places/*\/*`: the second name and what follows change from page to page. */
function kindOf(address: string): string {
  const [, , ...names] = address.split('/').filter((name, index) => index === 0 || name !== '');
  return names.map((name, index) => (index === 0 ? name : '*')).join('/') || 'home';
}

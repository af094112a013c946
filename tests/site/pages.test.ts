import { describe, expect, test } from 'vitest';
import { locales } from '#content/index.ts';
import { inLanguage } from '#site/components/in-language.ts';
import { readPages, tagsOf, textOf } from './read-dist.ts';

const pages = readPages();
const addresses = new Set(pages.map(({ address }) => address));

/** The pages that break a rule, by address, so that a failure names them. */
function breaking(rule: (html: string, address: string) => boolean): readonly string[] {
  return pages.filter(({ html, address }) => !rule(html, address)).map(({ address }) => address);
}

test('the title of every page is the name of the guide and nothing else, so that the history of a phone tells nothing', () => {
  expect(breaking((html, address) => textOf(html, 'title') === 'Ҳамроҳ' || address === '/calendar/')).toEqual([]);
});

test('the calendar that leaving shows names a month, and neither the guide nor a way to it', () => {
  const html = pages.find(({ address }) => address === '/calendar/')?.html ?? '';
  expect(textOf(html, 'title')).toMatch(/^\p{L}+ \d{4}$/u);
  expect(textOf(html, 'title')).toBe(textOf(html, 'h1'));
  expect(tagsOf(html, 'a')).toEqual([]);
  expect(tagsOf(html, 'link').map(({ href }) => href)).toEqual(['/calendar.svg']);
  expect(html).not.toMatch(/ҳамроҳ|hamroh|manifest/i);
});

test('every page of the guide can be left with one tap, also without script', () => {
  const leaves = (html: string) =>
    tagsOf(html, 'a').some((link) => link['href'] === '/calendar/' && link['class']?.split(' ').includes('leave'));
  expect(breaking((html, address) => leaves(html) || address === '/calendar/')).toEqual([]);
});

test('every page says its language: that of its address, Tajik where the address names none', () => {
  const languageOf = (address: string) => locales.find((locale) => address.startsWith(`/${locale}/`)) ?? 'tg';
  expect(breaking((html, address) => tagsOf(html, 'html')[0]?.['lang'] === languageOf(address))).toEqual([]);
});

test('every page has exactly one main heading, and it is not empty', () => {
  // The page that draws others from the saved copy has the heading of the page that it draws.
  expect(
    breaking((html, address) => address.endsWith('/saved/') || (tagsOf(html, 'h1').length === 1 && textOf(html, 'h1') !== '')),
  ).toEqual([]);
});

test('no page is empty without script', () => {
  expect(breaking((html) => textOf(html, 'main').length >= 80)).toEqual([]);
});

test('every page describes itself', () => {
  const description = (html: string) => tagsOf(html, 'meta').find(({ name }) => name === 'description')?.['content'];
  expect(breaking((html) => (description(html) ?? '').length >= 10)).toEqual([]);
});

test('no page tells another site where the reader comes from', () => {
  const referrer = (html: string) => tagsOf(html, 'meta').find(({ name }) => name === 'referrer')?.['content'];
  expect(breaking((html) => referrer(html) === 'no-referrer')).toEqual([]);
});

test('no two elements of a page share an id', () => {
  expect(
    breaking((html) => {
      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      return new Set(ids).size === ids.length;
    }),
  ).toEqual([]);
});

test('no page holds anything that the policy of the server would have to make an exception for', () => {
  expect(breaking((html) => !/\sstyle="|\son[a-z]+="|javascript:/i.test(html))).toEqual([]);
});

test('no page shows a raw key, an undefined value or a placeholder that nobody filled in', () => {
  expect(
    breaking((html) => !/\{\{?\w+\}?\}|\[object |>\s*(undefined|null|NaN)\b/.test(html.replaceAll(/<(style|script)[\s\S]*?<\/\1>/g, ''))),
  ).toEqual([]);
});

describe.each(locales)('in %s', (locale) => {
  const own = [...addresses].filter((address) => address.startsWith(`/${locale}/`));

  test('every page stands in the other languages too', () => {
    expect(own.length).toBeGreaterThan(20);
    expect(
      own.flatMap((address) => locales.map((other) => inLanguage(address, other))).filter((address) => !addresses.has(address)),
    ).toEqual([]);
  });

  test('every page offers itself in all languages and leads to help in one tap', () => {
    const lacking = pages
      .filter(({ address }) => own.includes(address))
      .flatMap(({ address, html }) => {
        const hrefs = new Set(tagsOf(html, 'a').map(({ href }) => href));
        const wanted = [...locales.map((other) => inLanguage(address, other)), `/${locale}/help/`];
        return wanted.filter((href) => !hrefs.has(href)).map((href) => `${address} does not lead to ${href}`);
      });
    expect(lacking).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { type Bundle, type Line, locales, type Ref } from '#content/index.ts';
import { partsOf } from '#shared/dialogue/answer-place.ts';
import { hrefOf, type LinkIndex, recruitmentParts, splitRef, telHref } from '#shared/links/href.ts';
import { bundles } from '#tests/shared/real-world.ts';

/** The addresses that the site has, by the rules of its pages; that each exists in the built site is checked in a browser. */
function pagesOf(bundle: Bundle): ReadonlySet<string> {
  const paths = [
    '',
    ...['help', 'topics', 'places', 'recruitment', 'tools', 'search', 'ask', 'cards', 'sources', 'about'].map((name) => `${name}/`),
    ...bundle.topics.map((topic) => `topics/${topic.id}/`),
    ...bundle.places.map((place) => `places/${place.id.toLowerCase()}/`),
    ...bundle.places.flatMap((place) => partsOf({ bundle }, place.id).map((part) => `places/${place.id.toLowerCase()}/${part}/`)),
    ...recruitmentParts.map((part) => `recruitment/${part}/`),
  ];
  return new Set(paths.map((path) => `/${bundle.locale}/${path}`));
}

/** Every pointer that stands anywhere in the guide. */
function refsOf(bundle: Bundle): readonly Ref[] {
  const text = JSON.stringify({ ...bundle, sources: [], strings: {} });
  const inText = [...text.matchAll(/"((?:topic|place|mission|service|rule|page):[A-Za-z0-9-]+)"/g)].map((match) => match[1] as Ref);
  return [...new Set(inText)];
}

describe.each(locales)('in %s', (locale) => {
  const bundle = bundles[locale];
  const pages = pagesOf(bundle);

  test('every pointer of the guide leads to a page that exists', () => {
    const refs = refsOf(bundle);
    expect(refs.length).toBeGreaterThan(250);
    expect(refs.filter((ref) => !pages.has(hrefOf(ref, bundle).split('#')[0] ?? ''))).toEqual([]);
  });

  test('every contact and every rule stands at a mark of its own', () => {
    const refs = [...bundle.contacts, ...bundle.facts].map((entry) => entry.id);
    expect(refs.filter((ref) => hrefOf(ref, bundle).split('#')[1] !== splitRef(ref)[1])).toEqual([]);
    expect(new Set(refs.map((ref) => hrefOf(ref, bundle))).size).toBe(refs.length);
  });

  test('every pointer of the guide points to something', () => {
    const known = new Set<string>([
      ...bundle.topics.map((topic) => `topic:${topic.id}`),
      ...bundle.places.map((place) => `place:${place.id}`),
      ...bundle.contacts.map((contact) => contact.id),
      ...bundle.facts.map((fact) => fact.id),
    ]);
    expect(refsOf(bundle).filter((ref) => !ref.startsWith('page:') && !known.has(ref))).toEqual([]);
  });
});

test.each<[Ref, string]>([
  ['page:home', '/tg/'],
  ['page:help', '/tg/help/'],
  ['topic:not-paid', '/tg/topics/not-paid/'],
  ['place:AE', '/tg/places/ae/'],
  ['mission:tj-consulate-general-dubai', '/tg/places/ae/#tj-consulate-general-dubai'],
  ['service:ru-emergency', '/tg/places/ru/#ru-emergency'],
  ['rule:ru-registration-15-days-tajik', '/tg/places/ru/arrive/#ru-registration-15-days-tajik'],
  ['service:gone', '/tg/help/'],
  ['rule:gone', '/tg/topics/'],
])('%s is found at %s', (ref, href) => {
  expect(hrefOf(ref, bundles.tg)).toBe(href);
});

describe('where things stand that have several places', () => {
  const index: LinkIndex = {
    locale: 'en',
    contacts: [{ id: 'mission:covers-many', country: 'TR' }],
    facts: [
      { id: 'rule:must-do', about: 'work-permit', places: ['RU', 'KZ'], weight: 'act' },
      { id: 'rule:count', about: 'work-permit', places: ['RU'], weight: 'background' },
      { id: 'rule:trick', about: 'recruitment-scams', places: ['AE'], weight: 'background' },
    ],
  };

  test.each<[Ref, string]>([
    ['mission:covers-many', '/en/places/tr/#covers-many'],
    ['rule:must-do', '/en/places/ru/work/#must-do'],
    ['rule:count', '/en/places/ru/background/#count'],
    ['rule:trick', '/en/recruitment/scams/#trick'],
  ])('%s is found at %s', (ref, href) => {
    expect(hrefOf(ref, index)).toBe(href);
  });
});

describe('what the telephone dials', () => {
  test.each<[Pick<Line, 'dial' | 'e164' | 'kind'>, string]>([
    [{ dial: '+971 4 394 5814', e164: '+97143945814', kind: 'e164' }, 'tel:+97143945814'],
    [{ dial: '(044) 600-50-27', e164: '+992446005027', kind: 'e164' }, 'tel:+992446005027'],
    [{ dial: '112', kind: 'short' }, 'tel:112'],
    [{ dial: '8-800-2000-122', kind: 'tollfree' }, 'tel:88002000122'],
    [{ dial: '800 7283', e164: '+9718007283', kind: 'tollfree' }, 'tel:8007283'],
    [{ dial: '19-19', kind: 'short' }, 'tel:1919'],
  ])('%j', (line, href) => {
    expect(telHref(line)).toBe(href);
  });

  test.each(locales)('in %s every number of the guide is one that a telephone takes', (locale) => {
    const hrefs = bundles[locale].contacts.flatMap((contact) => contact.lines.map(telHref));
    expect(hrefs.filter((href) => !/^tel:(\+[1-9]\d{5,14}|\*?\d{2,12})$/.test(href))).toEqual([]);
  });
});

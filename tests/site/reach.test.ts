import { describe, expect, test } from 'vitest';
import { locales } from '#content/index.ts';
import { readPages, tagsOf } from './read-dist.ts';

const links = new Map(
  readPages().map(({ address, html }) => [address, tagsOf(html, 'a').map(({ href = '' }) => href.replace(/[#?].*$/, ''))]),
);

/** How many links away from the home page of its language every page is. */
function distances(from: string): ReadonlyMap<string, number> {
  const found = new Map([[from, 0]]);
  // The map grows while it is walked.
  for (const [address, distance] of found) {
    for (const next of links.get(address) ?? []) if (links.has(next) && !found.has(next)) found.set(next, distance + 1);
  }
  return found;
}

describe.each(locales)('from the home page in %s', (locale) => {
  const found = distances(`/${locale}/`);
  // Slides and notes belong to a plan, and are nothing without one.
  const own = [...links.keys()].filter(
    (address) => address.startsWith(`/${locale}/`) && !/\/saved\/$|\/room\/(show|notes|today)\/$/.test(address),
  );

  test('every page is at most three links away', () => {
    expect(own.filter((address) => (found.get(address) ?? Number.POSITIVE_INFINITY) > 3)).toEqual([]);
    expect(own.length).toBeGreaterThan(100);
  });
});

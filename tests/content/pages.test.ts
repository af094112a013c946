import { describe, expect, test } from 'vitest';
import { numbersIn } from '#content/compile/check-numbers.ts';
import { locales } from '#content/index.ts';
import { misspellings, pages, rows } from './read-guide.ts';

const wordsIn = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

test('every topic has a page in every language, and nothing else has one', () => {
  const wanted = rows.topics.flatMap(({ value }) => locales.map((locale) => `content/pages/${locale}/${value.id}.md`));
  expect(pages.map((page) => page.file).toSorted()).toEqual(wanted.toSorted());
});

describe.each(pages)('$file', (page) => {
  const steps = page.sections
    .find((section) => section.key === 'now')
    ?.blocks.flatMap((block) => (block.kind === 'steps' ? [block.items] : []));

  test('says what to do now, what helps, what harms and whom to ask, in this order', () => {
    const keys = page.sections.map((section) => section.key);
    const wanted = ['now', 'helps', 'harms', 'ask'] as const;
    expect(keys.filter((key) => wanted.some((known) => known === key))).toEqual(wanted);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('has 120 to 400 words', () => {
    const words = wordsIn(page.items.map((item) => item.text).join(' '));
    expect(words).toBeGreaterThanOrEqual(120);
    expect(words).toBeLessThanOrEqual(400);
  });

  test('has 3 to 7 steps in one list', () => {
    expect(steps).toHaveLength(1);
    expect(steps?.[0]?.length).toBeGreaterThanOrEqual(3);
    expect(steps?.[0]?.length).toBeLessThanOrEqual(7);
  });

  test('asks more than one door', () => {
    const doors = page.items.filter((item) => item.place.startsWith('ask/'));
    expect(doors.length).toBeGreaterThan(1);
  });

  test('is written in its own alphabet', () => {
    const texts = [page.matter.title, page.matter.summary, ...page.items.map((item) => item.text)];
    for (const text of texts) expect(misspellings({ locale: page.locale, text }), text).toEqual([]);
  });

  test('says the same numbers, and links to the same things, as the Tajik page', () => {
    const tajik = pages.find((other) => other.locale === 'tg' && other.slug === page.slug);
    const facts = (items: typeof page.items) => items.map((item) => `${item.place} ${numbersIn(item.text).join(' ')} ${item.refs}`);
    expect(facts(page.items)).toEqual(facts(tajik?.items ?? []));
  });
});

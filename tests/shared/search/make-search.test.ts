import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locales } from '#content/index.ts';
import { pageNames } from '#content/schema/lists.ts';
import { answerQuery } from '#shared/dialogue/answer-query.ts';
import { splitRef } from '#shared/links/href.ts';
import { guides } from '#tests/shared/real-world.ts';
import { questions } from './questions.ts';

describe('real questions', () => {
  test.each(questions)('%s: «%s» finds %s %s', (locale, typed, place, id) => {
    const found = answerQuery(typed, guides[locale]).results.map((hit) => hit.id);
    expect(found.slice(0, place === 'first' ? 1 : 3)).toContain(id);
  });
});

describe.each(locales)('the search in %s', { timeout: 30_000 }, (locale) => {
  const { bundle, search } = guides[locale];
  const known = new Set<string>([
    ...bundle.topics.map((topic) => `topic:${topic.id}`),
    ...bundle.places.map((place) => `place:${place.id}`),
    ...bundle.contacts.map((contact) => contact.id),
    ...bundle.facts.map((fact) => fact.id),
    ...pageNames.map((name) => `page:${name}`),
  ]);

  test.each([[''], [' '], ['\n\t'], ['.,!?…'], ['😀😀'], ['ъ ь'], ['z'], ['а б в'], ['asdfghjkl'], ['*.*']])(
    'nothing is found for %j',
    (typed) => {
      expect(search(typed)).toEqual([]);
    },
  );

  test('every topic is found by its own title, every country by its name', () => {
    const wanted = [
      ...bundle.topics.map((topic) => [`topic:${topic.id}`, topic.title] as const),
      ...bundle.places.map((place) => [`place:${place.id}`, place.name] as const),
    ];
    const lost = wanted.filter(([id, title]) => search(title)[0]?.id !== id);
    expect(lost).toEqual([]);
  });

  test('a number that can be rung is found by its name among the first three', () => {
    const lost = bundle.contacts
      .filter((contact) => contact.lines.length > 0)
      .filter(
        (contact) =>
          !search(contact.name)
            .slice(0, 3)
            .some((hit) => hit.id === contact.id),
      );
    expect(lost.map((contact) => contact.name)).toEqual([]);
  });

  test('gives at most as many as asked for, ten unless told, each once', () => {
    const typed = bundle.topics.map((topic) => topic.title).join(' ');
    expect(search(typed)).toHaveLength(10);
    expect(search(typed, { limit: 3 })).toHaveLength(3);
    expect(new Set(search(typed).map((hit) => hit.id)).size).toBe(10);
  });

  test('whatever is typed, only things of the guide are found, with their titles', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(...'.*+?^{}$()|[]\\/=!"\'<>~` а'), maxLength: 20 }),
      fc.constantFrom('😀 паспорт 😀', '‏مرحبا‎', '(паспорт', '[a-z]+', '\u0000', '=passport | "x', '__proto__', 'constructor'),
    );
    fc.assert(
      fc.property(typed, (text) => {
        for (const hit of search(text)) {
          expect(known).toContain(hit.id);
          expect(hit.kind).toBe(splitRef(hit.id)[0]);
          expect(hit.title).not.toBe('');
        }
      }),
      { numRuns: 60 },
    );
  });

  test('10,000 characters are answered like their beginning', () => {
    const long = 'паспорт '.repeat(1250);
    expect(search(long)).toEqual(search(long.slice(0, 200)));
  });
});

import { describe, expect, test } from 'vitest';
import { editionDay, isRealDate, misspellings, rows, textsOf } from './read-guide.ts';

const { places, missions, services, rules, recruitment, phrases, topics, questions, sources, checks, agencies, retired } = rows;
const kinds = { places, missions, services, rules, recruitment, phrases, topics, questions };
const sourceIds = new Set(sources.map((row) => row.value.id));

test('every file of rows is read to the end', () => {
  expect(rows.broken).toEqual([]);
  for (const [kind, list] of Object.entries({ ...kinds, sources })) expect(list.length, kind).toBeGreaterThan(4);
});

describe.each(Object.entries(kinds))('%s', (_, list) => {
  test.each(list.map((row) => ({ id: row.value.id, row: row.value })))(
    '$id has sources, real dates, and words in their own alphabets',
    ({ row }) => {
      expect(row.sources.length).toBeGreaterThan(0);
      for (const { source } of row.sources) expect(sourceIds).toContain(source);
      const dates = [row.as_of, ...row.sources.flatMap((ref) => ref.page_date ?? [])].filter((date) => date !== 'unknown');
      for (const date of dates) {
        expect(isRealDate(date), date).toBe(true);
        expect(date <= editionDay, `${date} is after this edition`).toBe(true);
      }
      expect(isRealDate(row.review_by), row.review_by).toBe(true);
      expect(row.review_by > editionDay, `the review was due on ${row.review_by}`).toBe(true);
      for (const text of textsOf(row)) expect(misspellings(text), `${text.field}: ${text.text}`).toEqual([]);
    },
  );
});

describe('rules', () => {
  test.each(rules.map((row) => ({ id: row.value.id, from: row.value.effective_from, inForce: row.value.in_force })))(
    '$id: a rule in force began on a real day that is past',
    ({ from, inForce }) => {
      if (from === 'unknown') return;
      expect(isRealDate(from), from).toBe(true);
      if (inForce === 'yes') expect(from <= editionDay, `in force from ${from}`).toBe(true);
    },
  );
});

describe('warning signs', () => {
  test.each(recruitment.flatMap(({ value }) => (value.signs ? [{ id: value.id, signs: value.signs }] : [])))(
    '$id has as many in every language',
    ({ signs }) => {
      expect([signs.ru.length, signs.en.length]).toEqual([signs.tg.length, signs.tg.length]);
    },
  );
});

describe('sources', () => {
  test.each(sources.map((row) => row.value))('$id was read on a real day and has an address', ({ read_on, url }) => {
    expect(isRealDate(read_on), read_on).toBe(true);
    expect(read_on <= editionDay, read_on).toBe(true);
    expect(new URL(url).hostname).toContain('.');
  });
});

describe('logs and lists', () => {
  test('calls are dated, not in the future, and name a source', () => {
    expect(checks.length).toBeGreaterThan(0);
    for (const { value } of checks) {
      expect(isRealDate(value.date), value.date).toBe(true);
      expect(value.date <= editionDay, value.date).toBe(true);
      expect(sourceIds).toContain(value.source);
    }
  });

  test('agencies come from a list with a date', () => {
    for (const { value } of agencies) expect(isRealDate(value.list_date) && value.list_date <= editionDay, value.name).toBe(true);
  });

  test('what is retired is not shown any more', () => {
    const shown = new Set(Object.values(kinds).flatMap((list) => list.map((row) => row.value.id)));
    for (const { value } of retired) {
      expect(shown).not.toContain(value.id);
      expect(isRealDate(value.on), value.on).toBe(true);
    }
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyDiary, joinDiaries, sortEntries } from '#shared/tools/diary/entry.ts';
import { packDiary, parseDiary } from '#shared/tools/diary/pack-diary.ts';
import { anyDiary } from './make-diary.ts';

test('whatever is written comes back as it was, in any letters, through bytes and with spaces behind', () => {
  fc.assert(
    fc.property(anyDiary, (diary) => {
      const bytes = new TextEncoder().encode(`${packDiary(diary)}    `);
      expect(parseDiary(new TextDecoder().decode(bytes))).toEqual(diary);
    }),
  );
});

test.each([
  ['nothing', ''],
  ['no JSON', '{'],
  ['another thing', '[]'],
  ['a later shape', JSON.stringify({ ...emptyDiary, shape: 2 })],
  ['no shape', JSON.stringify(emptyDiary)],
  ['a day that is none', JSON.stringify({ ...emptyDiary, shape: 1, entries: [{ day: '2026-02-30', where: '', who: '', note: '' }] })],
  [
    'a number that is a text',
    JSON.stringify({ ...emptyDiary, shape: 1, entries: [{ day: '2026-02-03', where: '', who: '', note: '', paid: '5' }] }),
  ],
  ['a field that is not known', JSON.stringify({ ...emptyDiary, shape: 1, draft: { colour: 'red' } })],
])('%s is no diary', (_, text) => {
  expect(parseDiary(text)).toBeUndefined();
});

test('what was written before opening joins what was kept, and nothing of either is lost', () => {
  fc.assert(
    fc.property(anyDiary, anyDiary, (kept, written) => {
      const joined = joinDiaries(kept, written);
      expect(joined.entries).toHaveLength(kept.entries.length + written.entries.length);
      expect([...kept.entries, ...written.entries].every((entry) => joined.entries.includes(entry))).toBe(true);
      expect(joined.name).toBe(kept.name || written.name);
    }),
  );
  expect(joinDiaries({ ...emptyDiary, draft: { note: 'a' } }, emptyDiary).draft).toEqual({ note: 'a' });
});

test('days are in the order of the calendar, and what is written twice stays', () => {
  fc.assert(
    fc.property(anyDiary, ({ entries }) => {
      const sorted = sortEntries(entries.toReversed());
      expect(sorted).toHaveLength(entries.length);
      expect(sorted.every(({ day }, index) => index === 0 || (sorted[index - 1]?.day ?? '') <= day)).toBe(true);
      expect(sortEntries(sorted)).toEqual(sorted);
    }),
  );
});

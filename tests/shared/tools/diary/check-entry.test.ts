import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkEntry, isDay, type Mistakes } from '#shared/tools/diary/check-entry.ts';
import type { Draft, Entry } from '#shared/tools/diary/entry.ts';
import { toDraft } from '#shared/tools/diary/to-draft.ts';
import { anyText, makeEntry } from './make-diary.ts';

const today = '2026-11-21';

test('a day with everything becomes what it says', () => {
  const draft: Draft = {
    day: '2026-11-20',
    hours: '8:00-19:30',
    where: ' Дубай,  сохтмон ',
    who: 'Карим',
    promised: '3 000',
    paid: '500,50 рубл',
    note: ' Анвар дид\nҷарима ',
  };
  const entry: Entry = {
    day: '2026-11-20',
    minutes: 690,
    times: '08:00–19:30',
    where: 'Дубай, сохтмон',
    who: 'Карим',
    promised: 3000,
    paid: 500.5,
    note: 'Анвар дид\nҷарима',
  };
  expect(checkEntry(draft, [], today)).toEqual({ kind: 'entry', entry });
  expect(checkEntry(toDraft(entry), [], today)).toEqual({ kind: 'entry', entry });
});

test('what was not written is not nothing', () => {
  const read = (draft: Draft) => checkEntry({ day: today, ...draft }, [], today);
  expect(read({ note: 'таҳдид' })).toEqual({ kind: 'entry', entry: { day: today, where: '', who: '', note: 'таҳдид' } });
  expect(read({ paid: '0' })).toEqual({ kind: 'entry', entry: { day: today, where: '', who: '', note: '', paid: 0 } });
});

const rows: readonly (readonly [what: string, draft: Draft, mistakes: Mistakes])[] = [
  ['no day', { hours: '8' }, { day: 'no-day' }],
  ['29 February of a common year', { day: '2026-02-29', hours: '8' }, { day: 'no-such-day' }],
  ['nonsense for a day', { day: 'дирӯз', hours: '8' }, { day: 'no-such-day' }],
  ['tomorrow', { day: '2026-11-22', hours: '8' }, { day: 'future' }],
  ['a year with a slip', { day: '1926-11-20', hours: '8' }, { day: 'long-ago' }],
  ['hours that are none', { day: today, hours: 'бисёр' }, { hours: 'hours' }],
  ['more hours than a day has', { day: today, hours: '25' }, { hours: 'hours' }],
  ['a minus', { day: today, promised: '-5' }, { promised: 'amount' }],
  ['two amounts in one', { day: today, paid: '300 ё 400' }, { paid: 'amount' }],
  ['more money than there is', { day: today, paid: '9'.repeat(12) }, { paid: 'amount' }],
  ['nothing but a day and a name', { day: today, who: 'Карим' }, { hours: 'empty' }],
  ['a note without end', { day: today, note: 'а'.repeat(1001) }, { note: 'too-long' }],
  [
    'everything at once',
    { day: '', hours: '99', promised: '?', paid: '??' },
    { day: 'no-day', hours: 'hours', promised: 'amount', paid: 'amount' },
  ],
];

test.each(rows)('%s is said beside its field', (_, draft, mistakes) => {
  expect(checkEntry(draft, [], today)).toEqual({ kind: 'mistakes', mistakes });
});

describe('a day has 24 hours, whoever gave the work', () => {
  const others = [makeEntry(today, 'Карим', 14), makeEntry('2026-11-20', 'Карим', 24)];
  test.each([
    ['10', 'entry'],
    ['10:01', 'mistakes'],
  ])('%s more after 14', (hours, kind) => {
    expect(checkEntry({ day: today, hours }, others, today).kind).toBe(kind);
  });
});

test.each([
  ['2024-02-29', true],
  ['2000-02-29', true],
  ['1900-02-29', false],
  ['2026-12-31', true],
  ['2026-11-31', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-01-00', false],
  ['2026-1-1', false],
  ['', false],
])('%s is a day: %s', (text, is) => {
  expect(isDay(text)).toBe(is);
});

test('whatever is written, it is a day that stays the same when it is written anew, or mistakes', () => {
  const field = fc.oneof(anyText, fc.constantFrom('', '8', '12 000', '8-20', '0,5'));
  const draft = fc.record({ hours: field, where: field, who: field, promised: field, paid: field, note: field });
  fc.assert(
    fc.property(draft, (written) => {
      const checked = checkEntry({ day: today, ...written }, [], today);
      if (checked.kind === 'mistakes') expect(Object.keys(checked.mistakes).length).toBeGreaterThan(0);
      else expect(checkEntry(toDraft(checked.entry), [], today)).toEqual(checked);
    }),
  );
});

import fc from 'fast-check';
import { type Diary, type Entry, sortEntries } from '#shared/tools/diary/entry.ts';

/** Any letters there are, halves of letters among them. */
export const anyText = fc.string({ unit: fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code)), maxLength: 60 });

const amount = fc.nat({ max: 100_000_000 }).map((hundredths) => hundredths / 100);
const day = fc
  .date({ min: new Date('2010-01-01'), max: new Date('2026-11-21'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** A day with any field there or missing. */
export const anyEntry: fc.Arbitrary<Entry> = fc.record(
  {
    day,
    where: anyText,
    who: fc.constantFrom('', 'ИП Иванов', 'Карим', 'ип  иванов '),
    note: anyText,
    minutes: fc.nat({ max: 1440 }),
    promised: amount,
    paid: amount,
  },
  { requiredKeys: ['day', 'where', 'who', 'note'] },
);

/** A diary in its order. */
export const anyDiary: fc.Arbitrary<Diary> = fc.record({
  entries: fc.array(anyEntry, { maxLength: 30 }).map(sortEntries),
  money: anyText,
  name: anyText,
  draft: fc.record({ day: anyText, hours: anyText, note: anyText }, { requiredKeys: [] }),
});

/** A day at work, written short. */
export function makeEntry(day: string, who: string, hours: number, promised?: number, paid?: number): Entry {
  return {
    day,
    who,
    minutes: hours * 60,
    where: '',
    note: '',
    ...(promised === undefined ? {} : { promised }),
    ...(paid === undefined ? {} : { paid }),
  };
}

import { expect, test } from 'vitest';
import { parseDates } from '#shared/tools/stay-legal/parse-dates.ts';
import { checkStays, toStays } from '#shared/tools/stay-legal/to-stays.ts';
import { guides, today } from '#tests/shared/real-world.ts';

const staysIn = (text: string) => {
  const { stays, problem } = toStays(parseDates(text, guides.tg.bundle.stayLegal, today).dates);
  return problem ? `${problem.kind} ${problem.day}` : stays.map(({ entry, exit }) => `${entry} – ${exit ?? ''}`.trim()).join(', ');
};

test.each([
  ['1.03.2026', '2026-03-01 –'],
  ['1.03.2026 20.04.2026', '2026-03-01 – 2026-04-20'],
  ['1.03.2026 20.04.2026 15.06.2026', '2026-03-01 – 2026-04-20, 2026-06-15 –'],
  ['въезд 1.03.2026 20.04.2026', '2026-03-01 – 2026-04-20'],
  ['въезд 1.03.2026 выезд 1.03.2026', '2026-03-01 – 2026-03-01'],
  ['въезд 1.03.2026 выезд 10.03.2026 въезд 10.03.2026', '2026-03-01 – 2026-03-10, 2026-03-10 –'],
  // Words put dates in order that were not written in it.
  ['выезд 20.04.2026 въезд 1.03.2026', '2026-03-01 – 2026-04-20'],
  ['выезд 10.03.2026 въезд 10.03.2026 въезд 1.03.2026', '2026-03-01 – 2026-03-10, 2026-03-10 –'],
  ['патент 10.04.2026', ''],
  ['', ''],
  ['20.04.2026 1.03.2026', 'reversed 2026-04-20'],
  ['въезд 20.04.2026 выезд 1.03.2026', 'reversed 2026-04-20'],
  ['выезд 20.04.2026', 'no-entry 2026-04-20'],
  ['въезд 1.03.2026 въезд 15.06.2026', 'no-exit 2026-03-01'],
])('%s', (text, wanted) => {
  expect(staysIn(text)).toBe(wanted);
});

test('other dates are kept by what they are, the last of several', () => {
  const { others } = toStays(
    parseDates('патент 10.04.2026, патент 12.05.2026, оплачен до 11.06.2026', guides.ru.bundle.stayLegal, today).dates,
  );
  expect(others).toEqual({ patent: '2026-05-12', paid: '2026-06-11' });
});

test('stays from fields: an open one must be the last', () => {
  expect(checkStays([{ entry: '2026-03-01' }, { entry: '2026-06-15' }])).toEqual({ kind: 'no-exit', day: '2026-03-01' });
  expect(checkStays([{ entry: '2026-03-01' }, { entry: '2026-03-01' }])).toEqual({ kind: 'no-exit', day: '2026-03-01' });
  expect(checkStays([{ entry: '2026-06-15' }, { entry: '2026-03-01', exit: '2026-04-20' }])).toBeUndefined();
  expect(checkStays([])).toBeUndefined();
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AgencyEntry, AgencyList } from '#content/index.ts';
import { checkAgency, isListOld } from '#shared/tools/check-agency.ts';

const today = '2026-11-21';
const listDate = '2026-11-01';
const list: AgencyList = { date: listDate, reviewBy: '2027-05-01', publisher: 'Tests' };

const licence = (number: string, name: string, more: Partial<AgencyEntry> = {}): AgencyEntry => ({
  licence: number,
  name,
  status: 'valid',
  expires: '2027-12-31',
  listDate,
  ...more,
});

const agencies: readonly AgencyEntry[] = [
  licence('АВ 0001', 'ҶДММ «Намунаи якум»'),
  licence('АВ 0002', 'ҶДММ «Намуна Тур»', { expires: '2026-11-21' }),
  licence('АВ 0003', 'ООО «Пример Кадр»', { expires: '2026-11-20' }),
  licence('АВ 0004', 'Санҷиш', { status: 'withdrawn', ended: '2026-03-02' }),
  licence('АВ 0005', 'Озмоиш', { status: 'suspended' }),
  licence('АВ 0006', 'Гумшуда', { listDate: '2025-01-15', missingSince: '2026-11-01' }),
  licence('АВ 0007', 'Моҳона', { expires: '2026-11' }),
  licence('АВ 0008', 'Моҳи гузашта', { expires: '2026-10' }),
  licence('АВ 0009', 'Бемуҳлат', { expires: undefined as never }),
  licence('ВС 0009', 'Рақами дигар'),
];
const bundle = { agencies, agencyList: list };

/** What comes out, in one line: the kind, then each licence with its state. */
function outcome(asked: string, day = today): string {
  const found = checkAgency(asked, bundle, day);
  if (found.kind !== 'found' && found.kind !== 'similar') return found.kind;
  return [found.kind, ...found.agencies.map(({ agency, state }) => `${agency.licence} ${state.kind}`)].join(', ');
}

describe('what a person writes, and what comes out', () => {
  test.each([
    ['Намунаи якум', 'found, АВ 0001 valid'],
    ['ООО "НАМУНАИ ЯКУМ"', 'found, АВ 0001 valid'],
    ['namunai yakum LLC', 'found, АВ 0001 valid'],
    ['АВ 0001', 'found, АВ 0001 valid'],
    ['AB1', 'found, АВ 0001 valid'],
    ['Лицензия № АВ 0001', 'found, АВ 0001 valid'],
    ['рақами 1', 'found, АВ 0001 valid'],
    ['9', 'found, АВ 0009 valid, ВС 0009 valid'],
    ['Намунаи якум АВ 0001', 'found, АВ 0001 valid'],
    ['АВ 0001 Намунаи якум', 'found, АВ 0001 valid'],
    ['фирма Санҷиш', 'found, АВ 0004 withdrawn'],
    ['намуна тур', 'found, АВ 0002 valid'],
    ['Пример Кадр', 'found, АВ 0003 expired'],
    ['озмоиш', 'found, АВ 0005 suspended'],
    ['gumshuda', 'found, АВ 0006 gone'],
    ['Моҳона', 'found, АВ 0007 valid'],
    ['Моҳи гузашта', 'found, АВ 0008 expired'],
    ['Бемуҳлат', 'found, АВ 0009 valid'],
    ['Тур Намуна', 'similar, АВ 0002 valid'],
    ['Пример', 'similar, АВ 0003 expired'],
    ['Примир Кадр', 'similar, АВ 0003 expired'],
    ['Санҷишҳо', 'absent'],
    ['Санҷиши', 'similar, АВ 0004 withdrawn'],
    ['XY 0002', 'similar, АВ 0002 valid'],
    ['Санҷиш АВ 0777', 'similar, АВ 0004 withdrawn'],
    ['Чизи тамоман дигар', 'absent'],
    ['777', 'absent'],
    ['', 'nothing-asked'],
    ['  «» ', 'nothing-asked'],
    ['<script>alert(1)</script>', 'absent'],
    ['а'.repeat(10_000), 'absent'],
  ])('%j: %s', (asked, wanted) => {
    expect(outcome(asked)).toBe(wanted);
  });
});

test('a licence holds on its last day and not on the next', () => {
  expect(outcome('Намуна Тур', '2026-11-21')).toBe('found, АВ 0002 valid');
  expect(outcome('Намуна Тур', '2026-11-22')).toBe('found, АВ 0002 expired');
  expect(outcome('Моҳона', '2026-11-30')).toBe('found, АВ 0007 valid');
  expect(outcome('Моҳона', '2026-12-01')).toBe('found, АВ 0007 expired');
});

test('each state carries the dates that the lists give', () => {
  const stateOf = (asked: string) => {
    const found = checkAgency(asked, bundle, today);
    return 'agencies' in found ? found.agencies[0]?.state : undefined;
  };
  expect(stateOf('Санҷиш')).toEqual({ kind: 'withdrawn', on: '2026-03-02' });
  expect(stateOf('Озмоиш')).toEqual({ kind: 'suspended' });
  expect(stateOf('Гумшуда')).toEqual({ kind: 'gone', last: '2025-01-15', since: '2026-11-01' });
  expect(stateOf('Пример Кадр')).toEqual({ kind: 'expired', until: '2026-11-20' });
});

test('a withdrawn licence that later lists leave out is still withdrawn', () => {
  const left = [licence('1', 'Санҷиш', { status: 'withdrawn', ended: '2024-02-01', listDate: '2024-03-01', missingSince: '2026-11-01' })];
  const found = checkAgency('Санҷиш', { agencies: left, agencyList: list }, today);
  expect('agencies' in found && found.agencies[0]?.state).toEqual({ kind: 'withdrawn', on: '2024-02-01' });
});

test('two licences under one name: the one that holds comes first', () => {
  const two = [licence('1', 'Санҷиш', { expires: '2020-01-01' }), licence('2', 'ООО Санҷиш')];
  const found = checkAgency('Санҷиш', { agencies: two, agencyList: list }, today);
  expect('agencies' in found && found.agencies.map(({ agency }) => agency.licence)).toEqual(['2', '1']);
});

test('without a list nothing is looked for', () => {
  expect(checkAgency('Намуна', { agencies: [] }, today)).toEqual({ kind: 'no-list' });
});

test('a list is old after its review day', () => {
  expect([isListOld(list, '2027-05-01'), isListOld(list, '2027-05-02')]).toEqual([false, true]);
});

test('every agency is found by its own name and by its own licence, in capitals or not', () => {
  fc.assert(
    fc.property(fc.constantFrom(...agencies), fc.boolean(), fc.boolean(), (agency, byName, isLoud) => {
      const asked = byName ? agency.name : agency.licence;
      const found = checkAgency(isLoud ? asked.toUpperCase() : asked, bundle, today);
      expect(found.kind === 'found' && found.agencies.some((entry) => entry.agency === agency)).toBe(true);
    }),
  );
});

test('whatever is asked of a long list has an answer of at most five', () => {
  const many = Array.from({ length: 2000 }, (_, index) => licence(`АВ ${index}`, `Намуна ${index}`));
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (asked) => {
      const found = checkAgency(asked, { agencies: many, agencyList: list }, today);
      expect('agencies' in found ? found.agencies.length : 1).toBeLessThanOrEqual(5);
    }),
    { numRuns: 20 },
  );
});

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '#content/compile/compile.ts';
import { project, withFolder } from '#tests/content/with-copy.ts';
import { importInto, table, today } from './import-into.ts';

describe('one list after the other', () => {
  const list = (...lines: readonly string[]) =>
    `Лицензия №;Наименование;Срок действия;Статус;Дата отзыва лицензии;Примечание\n${lines.join('\n')}\n`;
  const first = list('АВ 1;Якум;01.01.2027;;;', 'АВ 2;Дуюм;01.01.2027;;;', 'АВ 3;Сеюм;01.01.2027;отозвана;02.03.2025;');
  const second = list('АВ 1;ООО «Якум»;01.01.2030;;;', 'АВ 3;Сеюм;01.01.2027;отозвана;;', 'АВ 4;Чорум;01.01.2030;;;');
  const rowsOf = (text: string) => text.split('\n').slice(1, -1);

  test('nothing is lost: what is gone stays with both days, a day of withdrawal is not forgotten, and coming back is possible', () => {
    withFolder((copy) => {
      expect(importInto(copy, first, '2025-06-01').says).toContain('Now change the pages that say there is no list');
      const after = importInto(copy, second, '2026-06-01');
      expect(after.says).toContain('1 of earlier lists are not on it any more');
      expect(rowsOf(after.table)).toEqual([
        'АВ 1,ООО «Якум»,,2030-01-01,valid,,2026-06-01,,2026-12-01,test-source',
        'АВ 2,Дуюм,,2027-01-01,valid,,2025-06-01,2026-06-01,2025-12-01,test-source',
        'АВ 3,Сеюм,,2027-01-01,withdrawn,2025-03-02,2026-06-01,,2026-12-01,test-source',
        'АВ 4,Чорум,,2030-01-01,valid,,2026-06-01,,2026-12-01,test-source',
      ]);
      const third = rowsOf(importInto(copy, first, '2026-11-01').table);
      expect(third[1]).toBe('АВ 2,Дуюм,,2027-01-01,valid,,2026-11-01,,2027-05-01,test-source');
      expect(third[3]).toBe('АВ 4,Чорум,,2030-01-01,valid,,2026-06-01,2026-11-01,2026-12-01,test-source');
    });
  });

  test('a licence under a new name leaves the old name findable', () => {
    withFolder((copy) => {
      importInto(copy, first, '2025-06-01');
      const rows = rowsOf(importInto(copy, list('АВ 1;Номи нав;;;;'), '2026-06-01').table);
      expect(rows.filter((row) => row.startsWith('АВ 1,'))).toEqual([
        'АВ 1,Номи нав,,,valid,,2026-06-01,,2026-12-01,test-source',
        'АВ 1,Якум,,2027-01-01,valid,,2025-06-01,2026-06-01,2025-12-01,test-source',
      ]);
    });
  });

  test('the same list again changes no byte; its lines in another order neither', () => {
    withFolder((copy) => {
      const { table: once } = importInto(copy, first);
      expect(importInto(copy, first)).toEqual({ ok: true, says: 'This list is in the guide already. Nothing has changed.', table: once });
      const [title = '', ...lines] = first.trimEnd().split('\n');
      expect(importInto(copy, [title, ...lines.toReversed(), ''].join('\n')).table).toBe(once);
    });
  });

  test('an older list, or another of the same day, is refused', () => {
    withFolder((copy) => {
      const { table: before } = importInto(copy, first, '2026-06-01');
      for (const [date, wanted] of [
        ['2026-05-31', 'is older'],
        ['2026-06-01', 'Take that import back first'],
      ] as const) {
        const { ok, says, table: after } = importInto(copy, second, date);
        expect([ok, after]).toEqual([false, before]);
        expect(says).toContain(wanted);
      }
    });
  });

  test('what was imported compiles into every language, with the list it is from', () => {
    withFolder((copy) => {
      importInto(copy, first, '2025-06-01');
      importInto(copy, second, '2026-06-01', ['--review-by', '2026-11-20']);
      const compiled = compile(copy.root, today);
      if (compiled.kind !== 'ok') throw new Error(JSON.stringify(compiled.problems));
      expect(compiled.bundles.tg.agencyList).toEqual({ date: '2026-06-01', reviewBy: '2026-11-20', publisher: 'A publisher for tests' });
      expect(compiled.bundles.tg.agencies[1]).toEqual({
        licence: 'АВ 2',
        name: 'Дуюм',
        expires: '2027-01-01',
        status: 'valid',
        listDate: '2025-06-01',
        missingSince: '2026-06-01',
      });
      expect(compiled.warnings.filter(({ file }) => file === table).map(({ what }) => what)).toEqual(['the list of agencies is old']);
    });
  });
});

test('ten thousand lines are read in a few seconds, and their mistakes counted', { timeout: 30_000 }, () => {
  const lines = Array.from({ length: 10_000 }, (_, index) => `${index};ҶДММ «Намунаи ${index}, озмоишӣ»;01.01.2024;31.12.2027`);
  const titles = 'Рақами литсензия;Ном;Санаи додан;Мӯҳлат';
  withFolder((copy) => {
    const { ok, table: written } = importInto(copy, [titles, ...lines, ''].join('\n'));
    expect([ok, written.split('\n').length]).toEqual([true, 10_002]);
    expect(importInto(copy, [titles, ...lines, ''].join('\n')).says).toContain('Nothing has changed');
    const { says } = importInto(copy, [titles, ...lines.map((line) => `=${line}`)].join('\n'), '2026-11-02');
    expect(says).toContain('10000 to mend.');
  });
});

test('as a command: one sentence, exit 1, and the table of the project as it was', () => {
  const before = readFileSync(join(project, table), 'utf8');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['staff/import-agencies.ts', 'no-such.csv'], {
    cwd: project,
    encoding: 'utf8',
  });
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^Say of which day the list is .*\n$/);
  expect(readFileSync(join(project, table), 'utf8')).toBe(before);
  expect(existsSync(join(project, `${table}.new`))).toBe(false);
});

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '#content/compile/compile.ts';
import { type Copy, project, withFolder } from '#tests/content/with-copy.ts';
import { importAgencies } from '../../scripts/import-agencies.ts';

const today = '2026-11-21';
const table = 'seeds/recruitment/agencies.csv';
const header = 'licence,name,issued,expires,status,ended,list_date,missing_since,review_by,source\n';

/** Saves a list as a spreadsheet would, imports it into a copy of the content, and says what came of it. */
function importInto(copy: Copy, list: string | Uint8Array, date = '2026-11-01', more: readonly string[] = []) {
  const file = join(copy.root, 'list.csv');
  writeFileSync(file, list);
  const result = importAgencies([file, '--list-date', date, '--source', 'test-source', ...more], copy.root, today);
  return { ...result, table: copy.read(table) };
}

const importList = (list: string | Uint8Array, date?: string) => withFolder((copy) => importInto(copy, list, date));

/** Two licences that every way of writing below states. */
const twoLicences = `${header}АВ 0001,ҶДММ «Намуна»,2024-02-29,2026-12-31,valid,,2026-11-01,,2027-05-01,test-source
АВ 0002,Санҷиш,2023-01-15,,valid,,2026-11-01,,2027-05-01,test-source
`;

/** Windows-1251 has no Tajik letters; this list is in Russian ones. */
function toWindows1251(text: string): Uint8Array {
  const letters = new Map(
    Array.from({ length: 128 }, (_, index) => [new TextDecoder('windows-1251').decode(Uint8Array.of(index + 128)), index + 128]),
  );
  return Uint8Array.from([...text].map((letter) => letters.get(letter) ?? letter.charCodeAt(0)));
}

describe('the same list, however it was saved', () => {
  const tg =
    'Рақами литсензия;Номи ташкилот;Санаи додашуда;Мӯҳлати эътибор\nАВ 0001;ҶДММ «Намуна»;29.02.2024;31.12.2026\nАВ 0002;Санҷиш;15.01.2023;-\n';
  test.each<readonly [how: string, list: string | Uint8Array]>([
    ['Tajik titles, semicolons', tg],
    ['with the mark of UTF-8', `\ufeff${tg}`],
    ['with lines of Windows', tg.replaceAll('\n', '\r\n')],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(tg, 'utf16le')])],
    [
      'English titles, commas, quotes, ISO dates',
      'Licence No,Company name,Issue date,Expiry date\n"АВ 0001","ҶДММ «Намуна»",2024-02-29,2026-12-31\nАВ 0002,Санҷиш,2023-01-15,\n',
    ],
    [
      'Russian titles in another order, lines of a letterhead above, a column of numbers and one of people',
      ',,,,,\nСписок на 01.11.2026,,,,,\n№ п/п,Наименование организации,Ф.И.О. директора,Лицензия №,Срок действия лицензии,Дата выдачи лицензии\n1,ҶДММ «Намуна»,Кто-то,АВ 0001,31/12/2026,29.02.2024 г.\n2,Санҷиш,Кто-то,АВ 0002,бессрочно,15.01.2023\n,,,,,\n',
    ],
    [
      'tabs, and the short titles «Ном» and «Литсензия»',
      'Ном\tЛитсензия\tДода шуд\tАнҷом\nҶДММ  «Намуна»\tАВ 0001\t29.02.2024\t31.12.2026\nСанҷиш\tАВ 0002\t15.1.2023\t–\n',
    ],
    [
      'a cell of two lines',
      'Лицензия №;Название;Выдана;Годна до\nАВ 0001;"ҶДММ\n«Намуна»";29.02.2024;31.12.2026\nАВ 0002;Санҷиш;15.01.2023;\n',
    ],
  ])('%s', (_, list) => {
    const { ok, says, table: written } = importList(list);
    expect([says.split('\n')[0], ok]).toEqual([
      `2 licences of the list of 2026-11-01 are in ${table}; 0 of earlier lists are not on it any more, and stay with that date.`,
      true,
    ]);
    expect(written).toBe(twoLicences);
  });

  test('windows-1251', () => {
    const { table: written } = importList(toWindows1251('Лицензия №;Наименование\nАВ 1;ООО «Пример», «Ко»\n'));
    expect(written).toBe(`${header}АВ 1,"ООО «Пример», «Ко»",,,valid,,2026-11-01,,2027-05-01,test-source\n`);
  });

  test('names, addresses and telephones of people are left where they are, and this is said', () => {
    const { says, table: written } = importList('Лицензия №;Наименование;ФИО руководителя;Телефон;Адрес\nАВ 1;Пример;Иванова;123;Улица\n');
    expect(says).toContain('Columns that were not read: ФИО руководителя, Телефон, Адрес.');
    expect(written).not.toMatch(/Иванова|123|Улица/);
  });

  test('what the list says of a licence, in three languages', () => {
    const words = [
      'действует',
      'амалкунанда',
      'Valid',
      'приостановлена',
      'Боздошта шуд',
      'отозвана',
      'бекор карда шуд',
      'истёк',
      'expired',
      'не действует',
    ];
    const { table: written } = importList(
      `Лицензия №;Наименование;Статус\n${words.map((word, index) => `${index};Пример ${index};${word.replace('ё', 'е')}`).join('\n')}\n`,
    );
    expect(
      written
        .split('\n')
        .slice(1, -1)
        .map((line) => line.split(',')[4]),
    ).toEqual(['valid', 'valid', 'valid', 'suspended', 'suspended', 'withdrawn', 'withdrawn', 'expired', 'expired', 'expired']);
  });

  test.each(['Дата отзыва лицензии', 'Дата аннулирования', 'Санаи бекоркунии литсензия', 'Withdrawn on (date)'])(
    'a day of withdrawal is a withdrawal (%s)',
    (title) => {
      const { table: written } = importList(`Литсензия;Ном;${title};Санаи литсензия\n1;Пример;02.03.2026;01.02.2024\n`);
      expect(written).toContain('1,Пример,2024-02-01,,withdrawn,2026-03-02,');
    },
  );

  test('who leads a firm is never taken for its name', () => {
    const { table: written } = importList('Литсензия;ФИО;Ному насаб;Номи роҳбар;Name of director;Ном\n1;А;Б;В;Г;Пример\n');
    expect(written).toContain('\n1,Пример,');
  });
});

describe('everything that is wrong is told with row and column, and nothing is written', () => {
  const titles = 'Лицензия №;Наименование;Дата выдачи;Срок действия;Статус\n';
  test.each([
    ['a formula', "АВ 1;=cmd|'/C calc'!A0;;;", 'list.csv:2 column B «Наименование»: a spreadsheet would run this as a formula'],
    ['a formula in the licence', '@SUM(1);Пример;;;', 'list.csv:2 column A «Лицензия №»: a spreadsheet would run this'],
    ['no name', 'АВ 1;;;;', 'list.csv:2 column B «Наименование»: the cell is empty'],
    ['no licence', ';Пример;;;', 'list.csv:2 column A «Лицензия №»: the cell is empty'],
    ['a sum below the table', 'Ҷамъ;25 ширкат;;;', 'list.csv:2 column A «Лицензия №»: there is no digit in it'],
    ['a very long name', `АВ 1;${'Пример '.repeat(100)};;;`, 'column B «Наименование»: it is too long. Expected at most 200 letters'],
    ['a licence that became a number', '1,23E+11;Пример;;;', 'the spreadsheet made a number of it'],
    ['lost Tajik letters', 'АВ 1;?ДММ Пример;;;', 'save the list as CSV UTF-8'],
    ['hidden signs', 'АВ 1;При\u202eмер;;;', 'there are hidden or broken signs in it'],
    ['a day that is none', 'АВ 1;Пример;31.02.2026;;', 'list.csv:2 column C «Дата выдачи»: this is no day of the calendar'],
    ['a day as a number of Excel', 'АВ 1;Пример;;46387;', 'column D «Срок действия»: this is no day of the calendar'],
    ['a year of two digits', 'АВ 1;Пример;01.01.26;;', 'this is no day of the calendar'],
    ['issued after the list', 'АВ 1;Пример;02.11.2026;;', 'it was issued after the day of the list'],
    ['ends before it begins', 'АВ 1;Пример;01.01.2026;01.01.2025;', 'it ends before it begins'],
    ['an unknown word', 'АВ 1;Пример;;;возможно', 'list.csv:2 column E «Статус»: this says nothing that is known'],
    ['a word that denies another', 'АВ 1;Пример;;;не отозвана', 'this says nothing that is known'],
    ['more cells than titles', 'АВ 1;Пример;;;;;лишнее', 'there are more cells than titles'],
    ['the same licence twice', 'АВ 1;Пример;;;\nAB 001;Другой;;;', 'list.csv:3 column A «Лицензия №»: this licence stands in row 2 too'],
    ['a quote that is never closed', 'АВ 1;"Пример;;;\nАВ 2;Другой;;;', 'list.csv:'],
  ])('%s', (_, lines, wanted) => {
    const { ok, says, table: written } = importList(`${titles}${lines}\n`);
    expect(ok).toBe(false);
    expect(says).toContain(wanted);
    expect(says).toContain('Nothing was written.');
    expect(written).toBe(header);
  });

  test('every mistake, not only the first', () => {
    const { says } = importList(`${titles}АВ 1;Пример;32.01.2026;;\nАВ 2;Пример;;;\n;=x;;;что\n`);
    expect(says.split('\n').map((line) => line.slice(0, 19))).toEqual([
      'list.csv:2 column C',
      'list.csv:4 column A',
      'list.csv:4 column B',
      'list.csv:4 column E',
      '4 to mend in 1 file',
    ]);
  });

  test('two columns that could be the same', () => {
    expect(importList('Лицензия №;Наименование;Название\nАВ 1;Пример;Другой\n').says).toContain(
      'more than one column could be the field "name"',
    );
  });

  test.each<readonly [what: string, list: string | Uint8Array, wanted: string]>([
    [
      'an Excel file',
      Buffer.from('504b030414000600', 'hex'),
      'list.csv cannot be read: it is an Excel or LibreOffice file; open it in the spreadsheet and save it as CSV (UTF-8).',
    ],
    ['an old Excel file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'save it as CSV'],
    ['a PDF', '%PDF-1.7', 'it is a PDF'],
    ['some other file', Buffer.from([1, 0, 2, 0, 0]), 'it is no text'],
    ['a huge file', Buffer.alloc(5_000_001, 'a'), 'larger than 5 MB'],
    ['nothing', '', 'no line names both a licence and a firm'],
    ['a letter', 'Салом.\nРӯйхат нест.', 'no line names both a licence and a firm'],
    ['titles alone', 'Лицензия №;Наименование\n', 'this is no list of licences'],
  ])('%s', (_, list, wanted) => {
    const { ok, says, table: written } = importList(list);
    expect([ok, written]).toEqual([false, header]);
    expect(says).toContain(wanted);
  });
});

describe('what is asked for in one sentence', () => {
  test.each<readonly [args: readonly string[], wanted: RegExp]>([
    [[], /^Name one file/],
    [['a.csv', 'b.csv'], /^Name one file/],
    [['a.csv'], /^Say of which day the list is .* and which row of seeds\/sources.yaml/],
    [['a.csv', '--list-date', '2026-11-01'], /--source/],
    [['a.csv', '--list-date', '01.11.2026', '--source', 'test-source'], /^--list-date must be a day/],
    [['a.csv', '--list-date', '2026-11-22', '--source', 'test-source'], /up to today/],
    [['a.csv', '--list-date', '2026-02-30', '--source', 'test-source'], /^--list-date must be a day/],
    [['a.csv', '--list-date', '2026-11-01', '--source', 'nobody'], /^"nobody" is no row of seeds\/sources.yaml/],
    [['a.csv', '--list-date', '2026-11-01', '--source', 'test-source', '--review-by', '2026-01-01'], /^--review-by must be/],
    [['a.csv', '--list-date', '2026-11-01', '--source', 'test-source'], /there is no such file/],
    [['--what'], /^This was not understood/],
  ])('%j', (args, wanted) => {
    const { ok, says } = withFolder((copy) => importAgencies(args, copy.root, today));
    expect([ok, says.split('\n').length]).toEqual([false, 1]);
    expect(says).toMatch(wanted);
  });
});

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
    expect(says).toContain('10000 to mend in 1 file.');
  });
});

test('as a command: one sentence, exit 1, and the table of the project as it was', () => {
  const before = readFileSync(join(project, table), 'utf8');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/import-agencies.ts', 'no-such.csv'], {
    cwd: project,
    encoding: 'utf8',
  });
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^Say of which day the list is .*\n$/);
  expect(readFileSync(join(project, table), 'utf8')).toBe(before);
  expect(existsSync(join(project, `${table}.new`))).toBe(false);
});

import { describe, expect, test } from 'vitest';
import { makeWorkbook } from '../tables/make-workbook.ts';
import { header, importList, table } from './import-into.ts';

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

  test('formulas and merged cells in columns that are not read do not matter; in a column that is read they do', () => {
    const next = { xml: (address: string) => `<c r="${address}"><f>A4+1</f><v>2</v></c>` };
    const rows = [
      ['Рӯйхат', '', '', ''],
      ['№', 'Лицензия №', 'Наименование', 'Телефон'],
      ['1', 'АВ 1', 'Якум', '992927000001'],
      [next, 'АВ 2', 'Дуюм', ''],
    ];
    const merged = (ref: string) => ({ after: `<mergeCells><mergeCell ref="A1:D1"/><mergeCell ref="${ref}"/></mergeCells>` });
    expect(
      importList(makeWorkbook(rows, merged('D3:D4')))
        .table.split('\n')
        .slice(1, -1),
    ).toEqual([expect.stringMatching(/^АВ 1,Якум,/), expect.stringMatching(/^АВ 2,Дуюм,/)]);
    expect(importList(makeWorkbook(rows, merged('C3:D4'))).says).toContain('list.csv:3 cells C3:D4: these cells are merged');
    expect(importList(makeWorkbook([...rows, ['3', next, 'Сеюм']])).says).toContain('list.csv:5 column B «Лицензия №»: this is a formula');
  });

  test('a firm whose name begins with Total is a firm', () => {
    expect(importList('Licence No,Name\n1,Total Recruitment LLC\n').table).toContain('\n1,Total Recruitment LLC,');
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

import { describe, expect, test } from 'vitest';
import { withFolder } from '#tests/content/with-copy.ts';
import { importAgencies } from '../../../staff/import-agencies.ts';
import { header, importList, today } from './import-into.ts';

describe('everything that is wrong is told with row and column, and nothing is written', () => {
  const titles = 'Лицензия №;Наименование;Дата выдачи;Срок действия;Статус\n';
  test.each([
    [
      'a formula',
      "АВ 1;=cmd|'/C calc'!A0;;;",
      'list.csv:2 column B «Наименование»: "=cmd|\'/C calc\'!A0" is a formula; write its result instead',
    ],
    ['a formula in the licence', '@SUM(1);Пример;;;', 'list.csv:2 column A «Лицензия №»: "@SUM(1)" is a formula'],
    ['no name', 'АВ 1;;;;', 'list.csv:2 column B «Наименование»: the cell is empty'],
    ['no licence', ';Пример;;;', 'list.csv:2 column A «Лицензия №»: the cell is empty'],
    [
      'a sum below the table',
      'Ҷамъ;25 ширкат;;;',
      'list.csv:2 column A «Лицензия №»: this is a sum. Expected a licence, found Ҷамъ. Fix: remove the row',
    ],
    ['a sum that looks like a licence of its own', '46;Ҳамагӣ:;;;', 'list.csv:2 column B «Наименование»: this is a sum'],
    ['a sum in words', ';Всего организаций: 46;;;', 'list.csv:2 column B «Наименование»: this is a sum'],
    ['a heading between the licences', ';;вилояти Суғд;;', 'list.csv:2 column C «Дата выдачи»: this names neither a licence nor a firm'],
    ['a signature below', ';Сардори раёсат;;;', 'list.csv:2 column A «Лицензия №»: the cell is empty'],
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
    ['more cells than titles', 'АВ 1;Пример;;;;;лишнее', 'list.csv:2 column G: there is no title over this cell'],
    ['the same licence twice', 'АВ 1;Пример;;;\nAB 001;Другой;;;', 'list.csv:3 column A «Лицензия №»: this licence stands in row 2 too'],
    ['a quote that is never closed', 'АВ 1;"Пример;;;\nАВ 2;Другой;;;', 'list.csv:2 a quote is opened here and never closed'],
    ['a formula, and a day that is none', 'АВ 1;=1+1;;;\nАВ 2;Другой;32.01.2026;;', '2 to mend'],
  ])('%s', (_, lines, wanted) => {
    const { ok, says, table: written } = importList(`${titles}${lines}\n`);
    expect(ok).toBe(false);
    expect(says).toContain(wanted);
    expect(says).toContain('Nothing was changed.');
    expect(written).toBe(header);
  });

  test('every mistake, not only the first', () => {
    const { says } = importList(`${titles}АВ 1;Пример;32.01.2026;;\nАВ 2;Пример;;;\n;=x;;;что\n`);
    expect(says.split('\n').map((line) => line.slice(0, 19))).toEqual([
      'list.csv:2 column C',
      'list.csv:4 column A',
      'list.csv:4 column B',
      'list.csv:4 column E',
      '4 to mend. Nothing ',
    ]);
  });

  test('two columns that could be the same', () => {
    expect(importList('Лицензия №;Наименование;Название\nАВ 1;Пример;Другой\n').says).toContain(
      'more than one column could be the field "name"',
    );
  });

  test.each<readonly [what: string, list: string | Uint8Array, wanted: string]>([
    ['a cut-off Excel file', Buffer.from('504b030414000600', 'hex'), 'list.csv:1 this file is cut off or damaged; save it anew.'],
    ['an old Excel file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'save it as .xlsx without a password'],
    ['a PDF', '%PDF-1.7', 'this is a PDF'],
    ['some other file', Buffer.from([1, 0, 2, 0, 0]), 'this is not text'],
    ['a huge file', Buffer.alloc(5_000_001, 'a'), 'larger than 5 MB'],
    ['nothing', '', 'there is nothing in it'],
    ['a letter', 'Салом.\nРӯйхат нест.', 'no row names both a licence and a firm'],
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
    [['a.csv', '--list-date', '2026-11-01', '--source', 'test-source'], /^There is no file "a.csv" that can be read/],
    [['--what'], /^This was not understood/],
  ])('%j', (args, wanted) => {
    const { ok, says } = withFolder((copy) => importAgencies(args, copy.root, today));
    expect([ok, says.split('\n').length]).toEqual([false, 1]);
    expect(says).toMatch(wanted);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { project } from '#tests/content/with-copy.ts';
import { readTable } from '../../staff/tables/read-table.ts';
import { importList } from './agencies/import-into.ts';
import { type Desk, openDesk } from './damaged/open-desk.ts';

const fixture = (file: string) => join(project, 'tests/staff/fixtures', file);

describe('a call sheet that was filled in and saved in LibreOffice', () => {
  let desk: Desk;
  beforeEach(() => {
    desk = openDesk();
  });
  afterEach(() => desk.remove());
  const log = () => readFileSync(join(desk.root, 'seeds/checks.csv'), 'utf8');

  test.each(['calls.xlsx', 'calls-comma.csv', 'calls-tab-utf16.csv', 'calls-1251.csv'])('%s is recorded', (file) => {
    const before = log();
    const { stdout, status } = desk.giveAt('calls:import', fixture(file));
    expect([status, stdout]).toEqual([0, '2 recorded, 0 stood there already, 1 without an outcome.\n']);
    expect(log()).toBe(
      `${before}2026-11-20,service:gb-modern-slavery-helpline,+448000121700,answered,team,call,\n2026-11-19,mission:tj-consulate-general-dubai,+97143945814,busy,team,call,\n`,
    );
  });

  test.each([
    ['calls.ods', 'this is a LibreOffice file; save it as .xlsx or as CSV UTF-8'],
    [
      'calls-password.xlsx',
      'this is an old Excel file (.xls), or one with a password; save it as .xlsx without a password, or as CSV UTF-8',
    ],
  ])('%s: one sentence says what to do', (file, sentence) => {
    const { says, isUnchanged, status } = desk.giveAt('calls:import', fixture(file));
    expect([says, isUnchanged, status]).toEqual([[`${file}:1 ${sentence}.`, '1 to mend. Nothing was changed.'], true, 1]);
  });
});

describe('an official list that was made in LibreOffice', () => {
  const list = readFileSync(fixture('agencies-46.xlsx'));

  test('its two mistakes and its sum are told by row and column, and nothing is written', () => {
    const { ok, says, table } = importList(list);
    expect([ok, table.split('\n').length]).toEqual([false, 2]);
    expect(says.split('\n')).toEqual([
      expect.stringMatching(/^list\.csv:20 column D «Санаи додашуда»: this is no day of the calendar\. .*found 31\.02\.2024/),
      expect.stringMatching(/^list\.csv:42 column C «Рақами литсензия»: this licence stands in row 9 too\./),
      expect.stringMatching(/^list\.csv:52 column B «Номи ташкилот»: this is a sum\./),
      '3 to mend. Nothing was changed.',
    ]);
  });

  test('with these three mended, the licences are in the guide, without numbers and telephones', () => {
    const read = readTable(list, { findTitles: () => 3, without: '', oldWindows: 'read', isRead: () => (column) => column > 0 });
    if (read.kind === 'problems') throw new Error(read.problems[0]?.says);
    const rows = [read.titles, ...read.lines.filter(({ line }) => line < 52).map(({ cells }) => cells)];
    const mended = rows.map((cells) => cells.map((cell) => cell.replace('31.02.2024', '2024-02-28')).join('\t')).join('\n');
    const { says, table } = importList(mended.replace(/(«Озмоиши 37»\t)НМ 0005/, '$1НМ 0037'));
    expect(says).toMatch(/^46 licences of the list of 2026-11-01[\s\S]*Columns that were not read: №, Телефон, Роҳбар\./);
    expect(table.split('\n')).toHaveLength(48);
    expect(table).toContain('\nНМ 0001,ҶДММ «Озмоиши 1»,2024-02-02,2027-02-02,valid,');
  });
});

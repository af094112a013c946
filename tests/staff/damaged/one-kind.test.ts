import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderCsv } from '../../../staff/tables/render-csv.ts';
import { agencies, type CommandName, calls, type Desk, damage, openDesk } from './open-desk.ts';

let desk: Desk;
beforeAll(() => {
  desk = openDesk();
});
afterAll(() => desk.remove());

describe('what is wrong for one kind of table', () => {
  const missions = () => desk.rows('sheet:import missions');
  const column = (name: string) => missions()[0]?.indexOf(name) ?? -1;
  const oldWindows = (text: string) =>
    Uint8Array.from(
      [...text.slice(1)].map((letter) =>
        letter.charCodeAt(0) < 128 ? letter.charCodeAt(0) : letter >= 'А' && letter <= 'я' ? letter.charCodeAt(0) - 0x350 : 63,
      ),
    );
  test.each<readonly [what: string, command: CommandName, make: () => string | Uint8Array, says: readonly RegExp[]]>([
    [
      'the alphabet of old Windows loses Tajik names',
      'sheet:import missions',
      () => oldWindows(renderCsv(missions())),
      [/:1 this file is in the alphabet of old Windows, in which Tajik letters are lost/],
    ],
    [
      'lost Tajik letters in a list',
      'import:agencies',
      () => oldWindows(renderCsv(damage(agencies, 1, 1, 'Ҷамъияти намуна'))),
      [/:2 column B «name»: there is a "\?" in it; Tajik letters are often lost so/],
    ],
    [
      'an id that stands twice',
      'sheet:import missions',
      () => renderCsv([...missions(), missions()[1] ?? []]),
      [/:\d+ column B «id»: ".+" stands in row 2 too\.$/],
    ],
    [
      'a licence that stands twice',
      'import:agencies',
      () => renderCsv([...agencies, agencies[1] ?? []]),
      [/:4 column A «licence»: this licence stands in row 2 too/],
    ],
    [
      'a column that no row has',
      'sheet:import missions',
      () => renderCsv(missions().map((cells, row) => [...cells, row === 0 ? 'remark' : row === 2 ? 'ring again' : ''])),
      [/:3 column [A-Z]+ «remark»: this field does not exist/],
    ],
    [
      'something to run behind the mark that keeps a cell as text',
      'sheet:import missions',
      () => renderCsv(damage(missions(), 1, column('name.tg'), "'=cmd|x")),
      [/:2 column [A-Z]+ «name\.tg»: "=cmd\|x" is a formula/],
    ],
    [
      'mistakes of every kind at once',
      'sheet:import missions',
      () =>
        renderCsv(damage(damage(damage(missions(), 1, column('kind'), 'shop'), 2, column('name.tg'), '=1+1'), 3, column('country'), 'XX')),
      [
        /:2 column [A-Z]+ «kind»: this value does not fit/,
        /:3 column [A-Z]+ «name\.tg»: "=1\+1" is a formula/,
        /:4 column [A-Z]+ «country»: /,
      ],
    ],
    [
      'mistakes of every kind at once in calls',
      'calls:import',
      () => renderCsv(damage(damage(calls, 1, 1, '=1+1'), 2, 3, 'perhaps')),
      [/:2 column B «number»: "=1\+1" is a formula/, /:3 column D «outcome»: "perhaps" is none of/],
    ],
  ])('%s', (_, command, make, wanted) => {
    const { status, says, isUnchanged } = desk.give(command, 'a.csv', make());
    expect(says.slice(0, wanted.length)).toEqual(wanted.map((words) => expect.stringMatching(words)));
    expect([status, isUnchanged]).toEqual([1, true]);
  });
});

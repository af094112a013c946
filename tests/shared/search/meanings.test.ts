/** What a typed word may stand for, and what a search makes of slips of the finger. */
import { describe, expect, test } from 'vitest';
import { type Locale, locales } from '#content/index.ts';
import { fold } from '#shared/search/fold.ts';
import { latinReadings } from '#shared/search/latin-readings.ts';
import { makeMeanings } from '#shared/search/make-meanings.ts';
import { makeWordIndex } from '#shared/search/word-index.ts';
import { guides } from '#tests/shared/real-world.ts';

describe('Latin letters with two sounds are read both ways', () => {
  test.each([
    ['skoraja', 'скорая'],
    ['germanija', 'Германия'],
    ['granicu', 'границу'],
    ['inspekcija', 'инспекция'],
    ['taxi', 'такси'],
    ['rabochij', 'рабочий'],
    ['zajavlenie', 'заявление'],
    ['Obschezhitije', 'общежитие'],
  ])('%s is %s', (written, word) => {
    expect([fold(written), ...latinReadings(written)]).toContain(fold(word));
  });

  test.each(['скорая', 'pasport', 'chek', ''])('%j is read in one way', (written) => {
    expect(latinReadings(written)).toEqual([]);
  });
});

describe('a typed word', () => {
  const index = makeWordIndex([{ names: [], fields: [{ weight: 1, texts: ['paspart kansul zagran skar hat'] }] }], new Set());
  const meanings = makeMeanings(index, ['paspart\nzagran']);
  const meant = (written: string, isLast = false) => [...meanings({ word: fold(written), written, isLast }).keys()];

  test.each<readonly [how: string, written: string, words: readonly string[]]>([
    ['stands for itself and what means the same', 'паспорт', ['paspart', 'zagran']],
    ['with another reading of its letters', 'skoraja', ['skar']],
    ['with two letters changed over', 'паспрот', ['paspart', 'zagran']],
    ['with two letters changed over at the beginning', 'апспорт', ['paspart', 'zagran']],
    ['with a letter too few', 'пасорт', ['paspart', 'zagran']],
    ['that is short is not guessed', 'хот', ['hat']],
    ['that is short and unknown is nothing', 'хат1', []],
    ['that nobody knows is nothing', 'йцукен', []],
  ])('%s: «%s»', (_, written, words) => {
    expect(meant(written)).toEqual(words);
  });

  test('that is the last may go on', () => {
    expect(meant('kans', true)).toEqual(['kansul']);
    expect(meant('ka', true)).toEqual([]);
  });
});

describe.each(locales)('in %s', (locale) => {
  test.each(['asdfgh', 'asdfghjkl', 'dfgdfg', 'lkjhg', 'ghbdtn', 'йцукен', 'фывапр', 'вапролдж', 'ячсмит', 'asdf fghj', 'фыва олдж'])(
    'letters that mean nothing find nothing: %s',
    (typed) => {
      expect(guides[locale].search(typed)).toEqual([]);
    },
  );
});

test.each<readonly [locale: Locale, typed: string, id: string]>([
  ['tg', 'паспрот гум кардам', 'topic:lost-passport'],
  ['tg', 'патнет чанд пул', 'topic:work-permit'],
  ['tg', 'косулгари дубай', 'mission:tj-consulate-general-dubai'],
  ['ru', 'зраплату не платят', 'topic:not-paid'],
  ['ru', 'пвтент', 'topic:work-permit'],
  ['ru', 'skoraja pomosch rossija', 'service:ru-emergency'],
  ['ru', 'krasnyj polumesjac', 'service:tj-red-crescent'],
  ['ru', 'germanija posolstvo', 'mission:tj-embassy-berlin'],
  ['en', 'pasprot expired', 'topic:lost-passport'],
  ['en', 'emabssy moscow', 'mission:tj-embassy-moscow'],
])('%s: «%s» finds %s among the first three in spite of its spelling', (locale, typed, id) => {
  expect(
    guides[locale]
      .search(typed)
      .slice(0, 3)
      .map((hit) => hit.id),
  ).toContain(id);
});

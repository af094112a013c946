import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locales } from '#content/index.ts';
import { sheetIn } from '#shared/dialogue/keep-proof.ts';
import { type Diary, emptyDiary } from '#shared/tools/diary/entry.ts';
import { renderDiary } from '#shared/tools/diary/render-diary.ts';
import { renderLetter } from '#shared/tools/diary/render-letter.ts';
import { showMoney } from '#shared/tools/diary/show-money.ts';
import { guides } from '#tests/shared/real-world.ts';
import { anyDiary } from './make-diary.ts';

const today = '2026-11-21';
const sheet = (locale: (typeof locales)[number]) => sheetIn(locale, guides.tg);

const diary: Diary = {
  name: 'Зарина',
  money: 'рубл',
  draft: {},
  entries: [
    {
      day: '2026-10-31',
      minutes: 690,
      times: '08:00–19:30',
      where: 'Москва',
      who: 'Карим',
      promised: 3000,
      paid: 0,
      note: 'Анвар дид\nҷарима',
    },
    { day: '2026-11-01', minutes: 600, where: 'Москва', who: 'карим', promised: 3000, paid: 1500.5, note: '' },
    { day: '2026-11-02', where: '', who: '', note: 'таҳдид' },
  ],
};

test('the days as text, in Russian, to the letter', () => {
  expect(renderDiary(diary, today, sheet('ru')).replaceAll('\u00a0', ' ')).toBe(`Рабочие дни и оплата
Дата копии: 21.11.2026
Имя работника: Зарина
Валюта: рубл

31.10.2026
  Часы: 08:00–19:30 (11:30)
  Место работы: Москва
  Кто дал работу: Карим
  Обещано: 3 000
  Выплачено: 0
  Заметка: Анвар дид / ҷарима

01.11.2026
  Часы: 10
  Место работы: Москва
  Кто дал работу: карим
  Обещано: 3 000
  Выплачено: 1 500,50

02.11.2026
  Заметка: таҳдид

Кто дал работу: Карим
  10.2026: Дней: 1; Часы: 11:30; Обещано: 3 000; Выплачено: 0; Не выплачено: 3 000
  11.2026: Дней: 1; Часы: 10; Обещано: 3 000; Выплачено: 1 500,50; Не выплачено: 1 499,50
  Итого: Дней: 2; Часы: 21:30; Обещано: 6 000; Выплачено: 1 500,50; Не выплачено: 4 499,50

Кто дал работу: не записано
  11.2026: Дней: 1; Часы: 0; Обещано: 0; Выплачено: 0; Не выплачено: 0
  Итого: Дней: 1; Часы: 0; Обещано: 0; Выплачено: 0; Не выплачено: 0

Всего: Дней: 3; Часы: 21:30; Обещано: 6 000; Выплачено: 1 500,50; Не выплачено: 4 499,50
`);
});

test('the letter says what the diary says of this employer, and leaves lines for the rest', () => {
  const letter = renderLetter(diary, 'Карим', sheet('en')).replaceAll('\u00a0', ' ');
  for (const line of [
    'To: Карим',
    'From: Зарина',
    'My work for you: from 31.10.2026 to 01.11.2026.',
    'Place of work: Москва.',
    'Days: 2.',
    'Hours: 21:30.',
    'Promised: 6 000 рубл.',
    'Paid: 1 500,50 рубл.',
    'Not paid: 4 499,50 рубл.',
  ])
    expect(letter.split('\n')).toContain(line);
  expect(letter).toMatch(/Phone and address: _+\n/);
  expect(letter).not.toMatch(/таҳдид|Анвар/);
});

test('what the diary does not know is a line, not a nought', () => {
  const [entry] = diary.entries;
  if (!entry) throw new Error('no day');
  const { paid: _, promised: __, minutes: ___, times: ____, ...rest } = entry;
  const letter = renderLetter({ ...diary, entries: [rest] }, 'Карим', sheet('en'));
  for (const label of ['Hours', 'Promised', 'Paid', 'Not paid']) expect(letter).toMatch(new RegExp(`^${label}: _+\\.$`, 'm'));
});

describe.each(locales)('in %s', (locale) => {
  test('an empty letter has no name, day or amount, and names no law', () => {
    const letter = renderLetter(emptyDiary, '', sheet(locale));
    expect(letter.replace('2', '')).not.toMatch(/\d|§|статья|модда|article/i);
    expect(letter.match(/_{20}/g)?.length).toBeGreaterThan(8);
  });

  test('every day, name and amount that was written is in the copy', () => {
    fc.assert(
      fc.property(anyDiary, (any) => {
        const text = renderDiary(any, today, sheet(locale));
        for (const { where, promised } of any.entries) {
          expect(text).toContain(where);
          if (promised !== undefined) expect(text).toContain(showMoney(promised));
        }
      }),
      { numRuns: 50 },
    );
  });
});

test.each([
  [0, '0'],
  [12_500, '12 500'],
  [1234.5, '1 234,50'],
  [0.1 + 0.2, '0,30'],
  [-499.9, '−499,90'],
  [-0.001, '0'],
  [999.999, '1 000'],
])('%d is %s', (amount, text) => {
  expect(showMoney(amount).replaceAll('\u00a0', ' ')).toBe(text);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hearSmallTalkIn } from '#bot/read-world.ts';
import { bundles } from '#tests/shared/real-world.ts';

const hear = hearSmallTalkIn(Object.values(bundles));

test.each([
  ['AE', 'дубай', 'Dubai', 'ман дар Дубай', 'дар дубай ҳастам', 'man dar dubayam', 'я в Дубае', 'ya v dubae', "I'm in Dubai", 'Дубай?'],
  ['RU', 'дар Русия', 'маскав', 'dar maskav', 'я сейчас в Москве', 'hozir dar piter', 'живу в России', 'в москве работаю'],
  ['KZ', 'ҳоло дар Қазоқистон ҳастам', 'хозир дар казокистон хастам', 'алмати', 'I live in Kazakhstan'],
  ['TR', 'туркия', 'я нахожусь в турции', 'v turcii', 'стамбул', 'ҳозир дар Туркия'],
  ['TM', 'Туркманистон', 'я в Туркменистане'],
  ['SA', 'Арабистони Саудӣ', 'я в саудовской аравии', 'dar saudi'],
  ['QA', 'I am in Qatar now', 'дар Катар'],
  ['TJ', 'Тоҷикистон', 'dushanbe', 'дар Хучанд'],
  ['AE', 'Салом, ман дар Дубай', 'здравствуйте я в дубае'],
])('says that somebody is in %s', (place, ...messages) => {
  expect(messages.map(hear)).toEqual(messages.map(() => ({ kind: 'where', place })));
});

test.each(['салом', 'Ассалому алайкум!', 'salom aka', 'привет', 'Здравствуйте', 'спасибо большое', 'рахмат', 'hi', 'OK 👍'])(
  '«%s» greets',
  (message) => {
    expect(hear(message)).toEqual({ kind: 'greeting' });
  },
);

test.each([
  ['asks for something there', 'кор дар дубай', 'консулгарии дубай', 'виза дубай', 'работа в катаре', 'номери катар', 'билет в Москву'],
  ['is on the way', 'из дубая', 'меҳоҳам ба Русия', 'аз Тоҷикистон'],
  ['names two countries', 'Россия и Катар', 'аз Маскав ба Дубай'],
  ['greets and asks', 'салом ман кор мехоҳам', 'привет как получить патент'],
  ['only looks like a city', 'take', 'суд', 'дом', 'который'],
  ['says nothing', '你好', 'ъ', '', '   ', 'ман', 'dar', '👍', '12345'],
])('what %s is left to the search', (_, ...messages) => {
  expect(messages.filter((message) => hear(message) !== undefined)).toEqual([]);
});

test('whatever is typed, it names a country of the guide, greets or says nothing, and does not stall', () => {
  const places = new Set(bundles.tg.places.map(({ id }) => id));
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (message) => {
      const heard = hear(message);
      expect(heard?.kind !== 'where' || places.has(heard.place)).toBe(true);
    }),
  );
  const since = performance.now();
  hear('дубай '.repeat(100_000));
  expect(performance.now() - since).toBeLessThan(50);
});

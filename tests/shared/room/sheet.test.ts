import { describe, expect, test } from 'vitest';
import { type Audience, locales, roomModuleIds } from '#content/index.ts';
import { pocketCard } from '#shared/dialogue/pocket-card.ts';
import { modulesFor, type Session, toSessionCode } from '#shared/room/session.ts';
import { makeSheet, parsePrintCode, type Sheet, type SheetKind, sheetKinds } from '#shared/room/sheet.ts';
import { guides, today } from '#tests/shared/real-world.ts';

const guide = guides.tg;
const { bundle } = guide;
const places = bundle.places.filter(({ depth }) => depth === 'guide').map(({ id }) => id);
const sessionOf = (place: string, audience: Audience = 'mixed'): Session => ({
  place,
  audience,
  length: '60',
  modules: modulesFor({ audience, length: '60' }),
});
function sheetOf<Kind extends SheetKind>(kind: Kind, place: string, session = sessionOf(place), day = today) {
  const sheet = makeSheet(kind, session, guide, day);
  if (sheet?.kind !== kind) throw new Error(`no ${kind} of ${place}`);
  return sheet as Extract<Sheet, { kind: Kind }>;
}
const dialsOf = (contacts: readonly { readonly lines: readonly { readonly dial: string }[] }[]) =>
  contacts.flatMap(({ lines }) => lines.map(({ dial }) => dial));

test.each([
  ['AE', { ...sessionOf('AE') }],
  ['AE-housework-women-30-26', { place: 'AE', sector: 'housework', audience: 'women', length: '30', modules: ['papers', 'women'] }],
  ['', undefined],
  ['ae', undefined],
  ['AE-', undefined],
  ['<b>', undefined],
])('behind # of the print page "%s" is read', (code, expected) => {
  expect(parsePrintCode(code)).toEqual(expected);
});

test('a whole code is read as it was written', () => {
  expect(parsePrintCode(toSessionCode(sessionOf('TR', 'women')))).toEqual(sessionOf('TR', 'women'));
});

describe.each(places)('sheets of %s', (place) => {
  const card = pocketCard(guide, place, today);
  if (!card) throw new Error(place);
  const all = [...card.help, ...card.consulate];

  test('every kind exists, in every language', () => {
    for (const kind of sheetKinds)
      for (const locale of locales) expect(makeSheet(kind, sessionOf(place), guides[locale], today)?.kind).toBe(kind);
  });

  test('the handout begins with all numbers in their order, and has every module of the session', () => {
    const { pages } = sheetOf('handout', place);
    const [numbers, ...pieces] = pages.flat();
    expect(numbers?.kind === 'numbers' && dialsOf([...numbers.card.help, ...numbers.card.consulate])).toEqual(dialsOf(all));
    expect(pages.length).toBeLessThanOrEqual(2);
    expect([...new Set(pieces.map(({ group }) => group))]).toEqual([
      ...roomModuleIds.filter((id) => bundle.room.some((module) => module.id === id)),
      'for-women',
    ]);
  });

  test('no fact of the handout belongs to another country', () => {
    const { facts } = sheetOf('handout', place);
    expect(facts.filter((fact) => fact.places.length > 0 && !fact.places.some((known) => known === place || known === 'TJ'))).toEqual([]);
  });

  test('the booklet has eight pages: the best number outside, all numbers, cards, lines to write on', () => {
    const { pages } = sheetOf('pocket', place);
    expect(pages).toHaveLength(8);
    const [cover, ...rest] = pages;
    expect(cover?.kind === 'cover' && cover.contact?.id).toBe(all[0]?.id);
    expect(dialsOf(rest.flatMap((page) => (page.kind === 'numbers' ? page.contacts : [])))).toEqual(dialsOf(all));
    expect(rest.map(({ kind }) => kind).slice(-2)).toEqual(['write', 'back']);
    const spoken = rest.flatMap((page) => (page.kind === 'cards' ? page.cards.map(({ line }) => line.language) : []));
    expect(spoken.length).toBeGreaterThanOrEqual(4);
    expect(new Set(spoken)).toEqual(new Set(bundle.places.find(({ id }) => id === place)?.languages.slice(0, 1)));
  });

  test('the poster has the first numbers, one of each', () => {
    const { numbers } = sheetOf('poster', place);
    expect(numbers.every(({ lines }) => lines.length <= 1)).toBe(true);
    expect(numbers[0]?.lines[0]?.dial).toBe(all[0]?.lines[0]?.dial);
  });

  test('every card is there in every language of the country, at most eight on a side', () => {
    const { pages } = sheetOf('cards', place);
    const languages = bundle.places.find(({ id }) => id === place)?.languages ?? [];
    for (const language of languages)
      expect(pages.flat().filter(({ line }) => line.language === language)).toHaveLength(bundle.phrases.length);
    expect(pages.every((cards) => cards.length <= 8 && new Set(cards.map(({ line }) => line.language)).size === 1)).toBe(true);
  });

  test('the sheet for staff has all parts of its page on two sides', () => {
    const { pages, topic } = sheetOf('signs', place);
    expect(pages).toHaveLength(2);
    expect(pages.flat()).toEqual(topic.sections);
  });

  test('no sheet is good for longer than what stands on it, or than half a year', () => {
    for (const kind of sheetKinds) {
      const sheet = sheetOf(kind, place);
      const contacts = kind === 'poster' ? (sheet as Extract<Sheet, { kind: 'poster' }>).numbers : kind === 'cards' ? [] : all;
      const facts = sheet.kind === 'handout' ? sheet.facts : [];
      const first = [...contacts, ...facts].map(({ reviewBy }) => reviewBy).toSorted()[0] ?? '2027-05-21';
      expect(sheet.good).toEqual({ printed: today, kind: 'good', until: first < '2027-05-21' ? first : '2027-05-21' });
    }
  });

  test('when something on it was due to be checked, a sheet says since when and promises nothing', () => {
    expect(sheetOf('poster', place, sessionOf(place), '2028-01-01').good.kind).toBe('overdue');
  });
});

test.each([
  ['women', true],
  ['mixed', true],
  ['families', true],
  ['men', false],
] as const)('for a room of %s, there is a box for women: %s', (audience, expected) => {
  const groups = sheetOf('handout', 'AE', sessionOf('AE', audience))
    .pages.flat()
    .map(({ group }) => group);
  expect(groups.includes('for-women')).toBe(expected);
});

test('each part of the handout is named once, at its first piece', () => {
  const pieces = sheetOf('handout', 'RU').pages.flat();
  const first = pieces.filter((piece) => pieces.find(({ group }) => group === piece.group) === piece);
  expect(pieces.filter(({ heading }) => heading !== undefined)).toEqual(first);
});

test('where the guide has no rule of the country, the handout says that it does not know', () => {
  const strange = { ...guide, bundle: { ...bundle, facts: [] } };
  const sheet = makeSheet('handout', sessionOf('AE'), strange, today);
  const kinds = sheet?.kind === 'handout' ? sheet.pages.flat().map(({ kind }) => kind) : [];
  expect(kinds).toContain('unknown');
  expect(kinds).not.toContain('fact');
});

test('less full sides hold less, and what goes first is what comes last by rank', () => {
  const full = sheetOf('handout', 'AE').pages.flat().length;
  const half = makeSheet('handout', sessionOf('AE'), guide, today, [0.5, 0.5]);
  const left = half?.kind === 'handout' ? half.pages.flat() : [];
  expect(left.length).toBeLessThan(full);
  expect(left[0]?.kind).toBe('numbers');
});

test('a country that the guide does not know has no sheets', () => {
  for (const kind of sheetKinds) expect(makeSheet(kind, sessionOf('XX'), guide, today)).toBeUndefined();
});

import { describe, expect, test } from 'vitest';
import { readBundle } from '#content/compile/read-bundle.ts';
import { audiences, type Bundle, locales, roomModuleIds } from '#content/index.ts';
import { type DeckSlide, makeDeck } from '#shared/room/make-deck.ts';
import { lengths, modulesFor, type Session } from '#shared/room/session.ts';

const today = '2026-11-22';
const bundle = readBundle('tg');
const sessionOf = (choice: Pick<Session, 'place' | 'audience' | 'length'>): Session => ({ ...choice, modules: modulesFor(choice) });
const deckOf = (choice: Pick<Session, 'place' | 'audience' | 'length'>, guide: Bundle = bundle) =>
  makeDeck(sessionOf(choice), { bundle: guide, today });
const factsIn = (deck: readonly DeckSlide[]) => deck.flatMap((slide) => (slide.kind === 'facts' ? slide.facts : []));
const places = bundle.places.filter(({ depth, role }) => depth === 'guide' && role === 'destination').map(({ id }) => id);

test('all eight modules are there, in the order of a room', () => {
  for (const locale of locales) expect(readBundle(locale).room.map(({ id }) => id)).toEqual(roomModuleIds);
});

test('a module of seven minutes has at most fifteen screens', () => {
  const decks = places.flatMap((place) => audiences.map((audience) => deckOf({ place, audience, length: '60' })));
  const long = decks.flatMap((deck) => roomModuleIds.filter((id) => deck.filter(({ module }) => module === id).length > 15));
  expect(long).toEqual([]);
});

describe.each(places)('for %s', (place) => {
  const decks = audiences.flatMap((audience) => lengths.map((length) => deckOf({ place, audience, length })));

  test('every screen has a key of its own', () => {
    for (const deck of decks) expect(new Set(deck.map(({ key }) => key)).size).toBe(deck.length);
  });

  test('no fact of another country is shown, and none twice', () => {
    for (const deck of decks) {
      const facts = factsIn(deck);
      expect(facts.filter((fact) => fact.places.length > 0 && !fact.places.some((known) => known === place || known === 'TJ'))).toEqual([]);
      expect(new Set(facts).size).toBe(facts.length);
    }
  });

  test('the numbers to try stand at the end', () => {
    for (const deck of decks) {
      const end = deck.at(-1);
      expect(end?.kind === 'end' && end.contacts.length > 0).toBe(true);
    }
  });
});

test('the same screens in every language', () => {
  const session = sessionOf({ place: 'AE', audience: 'mixed', length: 'full' });
  const [first, ...others] = locales.map((locale) => makeDeck(session, { bundle: readBundle(locale), today }).map(({ key }) => key));
  for (const other of others) expect(other).toEqual(first);
});

test('women see what is made for women and not what is made for men; a mixed room sees both', () => {
  const tracks = (audience: 'women' | 'men' | 'mixed') => {
    const keys = new Set(deckOf({ place: 'RU', audience, length: 'full' }).map(({ key }) => key));
    const aimed = bundle.room.flatMap((module) => module.slides.map((slide) => ({ ...slide, key: `${module.id}.${slide.id}` })));
    return new Set(aimed.flatMap(({ key, tracks: own }) => ([...keys].some((shown) => shown.startsWith(`${key}.`)) ? own : [])));
  };
  expect(tracks('women').has('women')).toBe(true);
  expect(tracks('women').has('men')).toBe(false);
  expect(tracks('men').has('men')).toBe(true);
  expect(tracks('men').has('women')).toBe(false);
  expect(tracks('mixed').has('women') && tracks('mixed').has('men')).toBe(true);
});

test('a rule that changes changes its slide', () => {
  const choice = { place: 'RU', audience: 'men', length: '60' } as const;
  const [shown] = factsIn(deckOf(choice));
  const facts = bundle.facts.map((fact) => (fact.id === shown?.id ? { ...fact, statement: 'Қоидаи нав.' } : fact));
  expect(factsIn(deckOf(choice, { ...bundle, facts }))[0]?.statement).toBe('Қоидаи нав.');
});

test('where the rule of a country is not known, a slide without facts says so', () => {
  const [slide] = bundle.room.flatMap(({ slides }) => slides.filter(({ factsOn }) => factsOn.length > 0));
  const deck = deckOf({ place: 'AE', audience: 'women', length: '60' }, { ...bundle, facts: [] });
  expect(deck.some((screen) => screen.kind === 'facts' && screen.key.includes(`.${slide?.id}.`) && screen.facts.length === 0)).toBe(true);
});

test('the shorter the session, the fewer the screens', () => {
  const counts = lengths.map((length) => deckOf({ place: 'RU', audience: 'mixed', length }).length);
  expect(counts.toSorted((one, other) => one - other)).toEqual(counts);
});

test('whoever stays at home or came back gets the numbers of home, the others those of their country', () => {
  const countries = (audience: 'women' | 'families' | 'returnees') => {
    const end = deckOf({ place: 'RU', audience, length: '30' }).at(-1);
    return new Set(end?.kind === 'end' ? end.contacts.map(({ country }) => country) : []);
  };
  expect([...countries('families')]).toEqual(['TJ']);
  expect([...countries('returnees')]).toEqual(['TJ']);
  expect(countries('women').has('RU')).toBe(true);
});

import { expect, test } from 'vitest';
import { readBundle } from '#content/compile/read-bundle.ts';
import { makeDeck } from '#shared/room/make-deck.ts';
import { summarise } from '#shared/room/summarise.ts';

const bundle = readBundle('tg');
const modules = bundle.room.map(({ id }) => id);
const deck = makeDeck({ place: 'AE', audience: 'women', length: 'full', modules }, { bundle, today: '2026-11-22' });
const questions = deck.flatMap((slide) => (slide.kind === 'question' ? [slide] : []));
const [first, second, third] = questions;
const wrongOf = (slide: (typeof questions)[number] | undefined) =>
  slide?.question.choices.find(({ letter }) => letter !== slide.question.right)?.letter ?? '';

test('what most got wrong stands first, with hands by choice and the share that was right', () => {
  const counts = {
    [first?.key ?? '']: { [first?.question.right ?? '']: 9, [wrongOf(first)]: 1 },
    [second?.key ?? '']: { [second?.question.right ?? '']: 1, [wrongOf(second)]: 3 },
  };
  const { asked } = summarise(deck, { counts, seen: deck.map(({ key }) => key) }, bundle.room);
  expect(asked.map(({ key, hands, share }) => [key, hands, share])).toEqual([
    [second?.key, 4, 0.25],
    [first?.key, 10, 0.9],
  ]);
  expect(asked[0]?.choices.filter(({ isRight }) => isRight).map(({ letter, hands }) => [letter, hands])).toEqual([
    [second?.question.right, 1],
  ]);
});

test('a question without hands is not in it, nor a module of which nothing was shown', () => {
  const { asked, modules: shown } = summarise(deck, { counts: { [third?.key ?? '']: { a: 0 } }, seen: ['cover'] }, bundle.room);
  expect(asked).toEqual([]);
  expect(shown).toEqual([]);
  const module = bundle.room[0];
  const seen = deck.filter((slide) => slide.module === module?.id).map(({ key }) => key);
  expect(summarise(deck, { counts: {}, seen: seen.slice(0, 1) }, bundle.room).modules).toEqual([{ id: module?.id, title: module?.title }]);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginning, mostHands, type ShowEvent, type Showing, stepShowing } from '#shared/room/showing.ts';

const slides = [
  { key: 'cover', screens: 1 },
  { key: 'papers.title', module: 'papers', screens: 1 },
  { key: 'papers.story', module: 'papers', screens: 3 },
  { key: 'papers.question', module: 'papers', screens: 2 },
  { key: 'end', screens: 2 },
];
const pressed = (...kinds: readonly ('next' | 'back' | 'first' | 'last' | 'blank' | 'code' | 'timer' | 'uncover')[]) =>
  kinds.reduce<Showing>((now, kind) => stepShowing(now, { kind }, slides), beginning);
const place = ({ at, screen }: Showing) => [at, screen];

describe('presses', () => {
  test.each([
    [['next'], [1, 0]],
    [
      ['next', 'next', 'next'],
      [2, 1],
    ],
    [
      ['next', 'next', 'next', 'next', 'next'],
      [3, 0],
    ],
    [['back'], [0, 0]],
    [
      ['next', 'next', 'back'],
      [1, 0],
    ],
    [['last'], [4, 0]],
    [
      ['last', 'next', 'next', 'next'],
      [4, 1],
    ],
    [
      ['last', 'back'],
      [3, 1],
    ],
    [
      ['last', 'first'],
      [0, 0],
    ],
  ] as const)('%j leads to %j', (presses, wanted) => {
    expect(place(pressed(...presses))).toEqual(wanted);
  });

  test('a dark screen first comes back, then a press goes on', () => {
    expect(pressed('next', 'blank').isBlank).toBe(true);
    expect(pressed('next', 'blank', 'next')).toMatchObject({ at: 1, isBlank: false });
    expect(pressed('next', 'code', 'back')).toMatchObject({ at: 1, isCode: false });
    expect(pressed('next', 'code', 'blank')).toMatchObject({ isBlank: true, isCode: false });
  });

  test('the clock starts when the first slide is left, counts for the module on the wall, and stops when it is pressed', () => {
    expect(pressed().isRunning).toBe(false);
    const on = stepShowing(pressed('next'), { kind: 'passed', milliseconds: 1500 }, slides);
    expect(on.spent).toEqual({ papers: 1500 });
    const stopped = stepShowing(on, { kind: 'timer' }, slides);
    expect(stepShowing(stopped, { kind: 'passed', milliseconds: 1500 }, slides).spent).toEqual({ papers: 1500 });
    expect(stepShowing(pressed('last'), { kind: 'passed', milliseconds: 9 }, slides).spent).toEqual({});
  });

  test.each([
    [7, 7],
    [-1, 0],
    [5000, mostHands],
    [2.9, 2],
  ])('%d hands are counted as %d', (hands, wanted) => {
    const counted = stepShowing(beginning, { kind: 'count', key: 'papers.question', letter: 'a', hands }, slides);
    expect(counted.counts).toEqual({ 'papers.question': { a: wanted } });
  });
});

test('a count can be taken back', () => {
  const counted = stepShowing(beginning, { kind: 'count', key: 'papers.question', letter: 'a', hands: 4 }, slides);
  expect(stepShowing(counted, { kind: 'count', key: 'papers.question', letter: 'a' }, slides).counts).toEqual({ 'papers.question': {} });
});

test('whatever is pressed, a slide and a screen that exist are on the wall, and forward always ends at the last', () => {
  const press = fc.constantFrom('next', 'back', 'first', 'last', 'blank', 'code', 'timer', 'uncover');
  const event: fc.Arbitrary<ShowEvent> = fc.oneof(
    press.map((kind) => ({ kind }) as ShowEvent),
    fc.double().map((milliseconds) => ({ kind: 'passed', milliseconds }) as const),
  );
  fc.assert(
    fc.property(fc.array(event), (events) => {
      const now = events.reduce((showing, one) => stepShowing(showing, one, slides), beginning);
      const slide = slides[now.at];
      expect(slide !== undefined && now.screen >= 0 && now.screen < slide.screens).toBe(true);
      expect(now.seen).toContain(slide?.key);
      const end = Array.from({ length: 12 }).reduce<Showing>((showing) => stepShowing(showing, { kind: 'next' }, slides), now);
      expect(place(end)).toEqual([4, 1]);
    }),
  );
});

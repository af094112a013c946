import { describe, expect, test } from 'vitest';
import { readGuides } from '#bot/read-world.ts';
import { audiences, locales } from '#content/index.ts';
import { makeDeck } from '#shared/room/make-deck.ts';
import { lengths, type Session } from '#shared/room/session.ts';
import { type Row, type Screen, slideScreenPairs, slideScreens } from '#shared/room/slide-screens.ts';

const today = '2026-11-22';
const guides = readGuides();
const textOf = (screens: readonly Screen[]) =>
  screens
    .flat()
    .map(({ text }) => text)
    .join(' ');

describe.each(locales)('in %s', (locale) => {
  const { bundle, t } = guides[locale];
  const modules = bundle.room.map(({ id }) => id);
  const decks = ['AE', 'RU', 'KZ'].flatMap((place) =>
    audiences.flatMap((audience) =>
      lengths.map((length) => makeDeck({ place, audience, length, modules } satisfies Session, { bundle, today })),
    ),
  );
  const shown = decks.flat().map((slide) => ({ slide, screens: slideScreens(slide, { t, today }) }));

  test('every slide has at least one screen, and every screen has something on it', () => {
    expect(shown.filter(({ screens }) => screens.length === 0 || screens.some((rows) => rows.length === 0))).toEqual([]);
  });

  test('a statement is shown to its last letter, and its source stands on every screen of it', () => {
    for (const { slide, screens } of shown) {
      if (slide.kind !== 'facts') continue;
      const lines = screens.flatMap((rows) => rows.filter(({ kind }) => kind === 'line'));
      for (const fact of slide.facts) expect(lines.map(({ text }) => text).join(' ')).toBe(fact.statement);
      if (slide.facts.length === 0) expect(textOf(screens)).toContain(t('room.unknown'));
      else for (const rows of screens) expect(rows.at(-1)?.kind).toBe('aside');
    }
  });

  test('a question asks before it answers', () => {
    for (const { slide, screens } of shown) {
      if (slide.kind !== 'question') continue;
      const { ask, right, why } = slide.question;
      expect(textOf(screens)).toContain(ask);
      const answers = screens.findIndex((rows) =>
        rows.some((row) => row.kind === 'choice' && row.sign === 'right' && row.letter === right),
      );
      expect(answers).toBeGreaterThan(0);
      expect(textOf(screens.slice(0, answers))).not.toContain(why);
    }
  });

  test('a story says what may come of each choice only after all of them were on the wall', () => {
    for (const { slide, screens } of shown) {
      if (slide.kind !== 'story') continue;
      const signed = (row: Row) => row.kind === 'choice' && row.sign !== undefined;
      const first = screens.findIndex((rows) => rows.some(signed));
      const before = textOf(screens.slice(0, first));
      for (const { label } of slide.story.choices) expect(before).toContain(label);
      const after = textOf(screens.slice(first).map((rows) => rows.filter(({ kind }) => kind === 'line')));
      for (const { reply } of slide.story.choices) expect(after).toContain(reply);
      const best = screens.flat().filter((row) => row.kind === 'choice' && row.sign === 'right');
      expect(new Set(best.map((row) => (row.kind === 'choice' ? row.letter : '')))).toEqual(new Set([slide.story.best]));
    }
  });

  test('numbers stand on the wall as they are rung, each with its standing', () => {
    const ends = shown.filter(({ slide }) => slide.kind === 'end');
    for (const { slide, screens } of ends) {
      const rows = screens.flat().filter((row) => row.kind === 'number');
      const dials = slide.kind === 'end' ? slide.contacts.flatMap(({ lines: [line] }) => (line ? [line.dial] : [])) : [];
      expect(rows.map(({ text }) => text)).toEqual(dials);
      expect(rows.every((row) => row.kind === 'number' && row.standing !== '')).toBe(true);
    }
    expect(ends.length).toBeGreaterThan(20);
  });
});

test('beside a second language everything is still said, in both, and most of it row beside row', () => {
  const [own, other] = [guides.tg, guides.ru];
  const session: Session = { place: 'AE', audience: 'mixed', length: 'full', modules: own.bundle.room.map(({ id }) => id) };
  const decks = [own, other].map(({ bundle }) => makeDeck(session, { bundle, today }));
  const pairs = (decks[0] ?? []).flatMap((slide, index) => {
    const beside = decks[1]?.[index];
    if (!beside) return [];
    const found = slideScreenPairs(slide, { t: own.t, today }, beside, { t: other.t, today });
    const said = textOf(found.map((pair) => pair.own));
    const alone = slideScreens(slide, { t: own.t, today });
    for (const row of alone.flat().filter(({ kind }) => kind !== 'aside')) expect(said).toContain(row.text);
    return found;
  });
  for (const pair of pairs.filter((both) => both.other.length > 0))
    expect(pair.other.map(({ kind }) => kind)).toEqual(pair.own.map(({ kind }) => kind));
  expect(pairs.filter((pair) => pair.other.length > 0).length / pairs.length).toBeGreaterThan(0.85);
});

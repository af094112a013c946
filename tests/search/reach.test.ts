import { describe, expect, test } from 'vitest';
import { answerQuery } from '#shared/dialogue/answer-query.ts';
import { guides } from '#tests/shared/real-world.ts';
import { type Part, readExampleMessages, readMessages, readQuestions } from './read-sets.ts';

/** What must be reached, as shares. `tune` may be looked at; `measure` is only counted, so its floors guard against falling back. */
const floors: Readonly<
  Record<Exclude<Part, 'develop'>, { readonly first: number; readonly three: number; readonly heard: number; readonly alarms: number }>
> = {
  tune: { first: 0.85, three: 0.97, heard: 0.95, alarms: 0.03 },
  measure: { first: 0.8, three: 0.95, heard: 0.95, alarms: 0.03 },
};

/** Only numbers come out of here: no row of the part `measure` may be printed. */
const share = (some: number, of: number) => (of === 0 ? Number.NaN : some / of);

describe.each(['tune', 'measure'] as const)('the part %s', (part) => {
  const floor = floors[part];

  test('of questions finds what is right, first and among three', () => {
    const found = readQuestions()
      .filter((question) => question.part === part)
      .map(({ locale, question, ids }) => answerQuery(question, guides[locale]).results.findIndex(({ id }) => ids.includes(id)));
    expect(found.length).toBeGreaterThan(200);
    expect(share(found.filter((place) => place === 0).length, found.length)).toBeGreaterThanOrEqual(floor.first);
    expect(share(found.filter((place) => place >= 0 && place < 3).length, found.length)).toBeGreaterThanOrEqual(floor.three);
  });

  test('of messages hears danger, and rarely where there is none', () => {
    const heard = readMessages()
      .filter((message) => message.part === part)
      .map(({ locale, message, intent }) => ({ isDanger: intent !== 'none', isHeard: guides[locale].findIntent(message) !== undefined }));
    const danger = heard.filter(({ isDanger }) => isDanger);
    const calm = heard.filter(({ isDanger }) => !isDanger);
    expect(calm.length).toBeGreaterThan(80);
    expect(share(danger.filter(({ isHeard }) => isHeard).length, danger.length)).toBeGreaterThanOrEqual(floor.heard);
    expect(share(calm.filter(({ isHeard }) => isHeard).length, calm.length)).toBeLessThanOrEqual(floor.alarms);
  });
});

test('hardly a message of the sets is among the examples that danger is learned from', () => {
  const examples = new Set(readExampleMessages());
  const same = readMessages().filter(({ message }) => examples.has(message.trim().toLowerCase()));
  expect(same).toEqual([]);
});

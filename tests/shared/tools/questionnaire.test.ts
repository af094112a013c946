import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Question } from '#content/index.ts';
import { follow, lettersGiven, lettersOf, placeIn, signsIn } from '#shared/tools/questionnaire.ts';
import { bundles } from '#tests/shared/real-world.ts';

const plain = (id: string, more: Partial<Question> = {}): Question => ({
  id,
  ask: `${id}?`,
  choices: [],
  when: {},
  see: [],
  cites: [],
  ...more,
});
const sign = (letters: string) => ({ letters, says: '', why: '' });

/** Who offers; then, of an agency only, its licence; where; in Russia only, the patent; and money, of everybody. */
const questions: readonly Question[] = [
  plain('who', {
    choices: [
      { letter: 'f', label: 'friend' },
      { letter: 'a', label: 'agency' },
    ],
  }),
  plain('licence', { when: { who: 'a' }, sign: sign('nu') }),
  plain('where', {
    choices: [
      { letter: 'r', label: 'Russia', place: 'RU' },
      { letter: 'o', label: 'elsewhere' },
    ],
  }),
  plain('patent', { when: { where: 'r', who: 'fa' }, sign: sign('y') }),
  plain('money', { sign: sign('y') }),
];

describe('answers lead on', () => {
  test.each([
    // answers, what was taken of them, what is asked next, how many questions it can become
    ['', '', 'who', 5],
    ['f', 'f', 'where', 4],
    ['a', 'a', 'licence', 5],
    ['an', 'an', 'where', 5],
    ['fo', 'fo', 'money', 3],
    ['fr', 'fr', 'patent', 4],
    ['fry', 'fry', 'money', 4],
    ['fryn', 'fryn', undefined, 4],
    ['foy', 'foy', undefined, 3],
    // What is no answer ends what is taken: it is asked again.
    ['x', '', 'who', 5],
    ['y', '', 'who', 5],
    ['fxy', 'f', 'where', 4],
    ['F', '', 'who', 5],
    ['🙂', '', 'who', 5],
    // What is too long is cut off.
    ['foynnnn', 'foy', undefined, 3],
  ])('%j', (answers, taken, next, most) => {
    const progress = follow({ questions }, answers);
    expect([lettersGiven(progress.given), progress.next?.id, progress.most]).toEqual([taken, next, most]);
  });
});

describe('signs', () => {
  test.each([
    ['', []],
    ['f', []],
    ['an', ['licence']],
    ['au', ['licence']],
    ['ay', []],
    ['anryy', ['licence', 'patent', 'money']],
    ['fony', []],
  ])('in %j so far: %j', (answers, ids) => {
    expect(signsIn(follow({ questions }, answers).given).map(({ id }) => id)).toEqual(ids);
  });

  test('the country is the one that was chosen', () => {
    expect(['', 'f', 'fr', 'fo', 'anr'].map((answers) => placeIn(follow({ questions }, answers).given))).toEqual([
      undefined,
      undefined,
      'RU',
      undefined,
      'RU',
    ]);
  });
});

describe.each(bundles.tg.questionnaires.map((questionnaire) => ({ tool: questionnaire.tool, questionnaire })))(
  '$tool, whatever is answered',
  ({ tool, questionnaire }) => {
    /** Answers that somebody can really give: each picks one of the letters of its question. */
    const walks = fc.array(fc.nat({ max: 20 }), { minLength: 40, maxLength: 40 }).map((picks) => {
      let answers = '';
      const most: number[] = [];
      for (const pick of picks) {
        const { next, most: count } = follow(questionnaire, answers);
        most.push(count);
        if (next === undefined) break;
        const letters = lettersOf(next);
        answers += letters[pick % letters.length];
      }
      return { answers, most };
    });

    test('it ends, after eight to twelve questions, and the number to come never grows', () => {
      fc.assert(
        fc.property(walks, ({ answers, most }) => {
          const { next, given } = follow(questionnaire, answers);
          expect(next).toBeUndefined();
          expect(given.length).toBeGreaterThanOrEqual(8);
          expect(given.length).toBeLessThanOrEqual(12);
          expect(most).toEqual(most.toSorted((a, b) => b - a));
          expect(most.at(-1)).toBe(given.length);
        }),
      );
    });

    test('it can be left at every question, and what was found so far stays found', () => {
      fc.assert(
        fc.property(walks, ({ answers }) => {
          const found = Array.from({ length: answers.length + 1 }, (_, count) =>
            signsIn(follow(questionnaire, answers.slice(0, count)).given),
          );
          for (const [index, signs] of found.entries()) expect(signs).toEqual((found[index + 1] ?? signs).slice(0, signs.length));
        }),
      );
    });

    test('any letters at all are taken up to the first that is no answer, in order, and taking them again changes nothing', () => {
      const order = questionnaire.questions.map(({ id }) => id);
      fc.assert(
        fc.property(fc.oneof(fc.string({ maxLength: 60 }), fc.stringMatching(/^[fsao][a-z][htgo][ynu]{0,40}[a-z]{0,5}$/)), (answers) => {
          const progress = follow(questionnaire, answers);
          const letters = lettersGiven(progress.given);
          expect(answers.startsWith(letters)).toBe(true);
          expect(follow(questionnaire, letters)).toEqual(progress);
          const places = progress.given.map(({ question }) => order.indexOf(question.id));
          expect(places).toEqual(places.toSorted((a, b) => a - b));
          if (progress.next) expect(order.indexOf(progress.next.id)).toBeGreaterThan(places.at(-1) ?? -1);
        }),
      );
    });

    test('in every language the same questions are asked, in the same edition', () => {
      for (const { questionnaires } of [bundles.ru, bundles.en]) {
        const other = questionnaires.find((candidate) => candidate.tool === tool);
        expect(other?.edition).toBe(questionnaire.edition);
        expect(other?.questions.map(({ id }) => id)).toEqual(questionnaire.questions.map(({ id }) => id));
      }
    });

    test('every question can be reached and every sign said', () => {
      const reached = new Set<string>();
      const said = new Set<string>();
      fc.assert(
        fc.property(walks, ({ answers }) => {
          const { given } = follow(questionnaire, answers);
          for (const { question } of given) reached.add(question.id);
          for (const { id } of signsIn(given)) said.add(id);
        }),
        { numRuns: 2000 },
      );
      expect(questionnaire.questions.filter(({ id }) => !reached.has(id))).toEqual([]);
      expect(questionnaire.questions.filter(({ id, sign: own }) => own && !said.has(id))).toEqual([]);
    });
  },
);

describe('the questions about an offer follow who offers, where and what', () => {
  const offer = bundles.tg.questionnaires.find(({ tool }) => tool === 'check-offer') ?? { questions: [] };
  /** The ids asked of somebody who says no to everything after the first three, without `offer-`. */
  const asked = (answers: string) =>
    follow(offer, `${answers}nnnnnnnnnnnn`)
      .given.map(({ question }) => question.id.replace('offer-', ''))
      .join(' ');
  const first = 'from country job';

  test.each([
    ['a friend, Russia, building', 'fro', `${first} employer written fee passport hurry changed patent army parcel`],
    ['an agency, the Emirates, housework', 'aeh', `${first} licence written fee passport hurry changed visit-visa room rest`],
    ['an advert, Türkiye, hotel', 'ott', `${first} call written fee codes hurry changed permit room guests`],
    ['a stranger, another country, stage', 'sog', `${first} employer written fee passport hurry changed permit room guests`],
    ['an agency, the United Kingdom, a farm', 'ago', `${first} licence written fee passport hurry changed permit debt`],
    ['an advert, Russia, housework', 'orh', `${first} call written fee codes hurry changed patent room rest`],
  ])('%s', (_, answers, ids) => {
    expect(asked(answers)).toBe(ids);
  });
});

test('the eleven signs are asked of everybody, and none of the questions names a label', () => {
  for (const { questionnaires } of Object.values(bundles)) {
    const still = questionnaires.find(({ tool }) => tool === 'still-work');
    expect(still?.questions.filter(({ when, sign: own }) => own && Object.keys(when).length === 0)).toHaveLength(11);
    expect(JSON.stringify(still)).not.toMatch(/victim|жертв|пострадавш|қурбон|ҷабрдида/i);
  }
});

import { describe, expect, test } from 'vitest';
import { expectOneSentence, type Mutation } from './mutation.ts';
import { room } from './test-content.ts';
import { type Copy, compileCopy, withFolder } from './with-copy.ts';

const file = 'content/room/offer.yaml';
const lost = 'this points to something that is not there';
const noSlide = 'there is no slide for this track';

/** The module of tests with words replaced in it. */
const spoilt =
  (...swaps: readonly (readonly [old: string, fresh: string])[]) =>
  (copy: Copy) => {
    copy.write(file, room);
    for (const swap of swaps) copy.swap(file, ...swap);
  };

type RoomMutation = Omit<Mutation, 'file' | 'swap' | 'spoil'> & {
  readonly swaps: readonly (readonly [old: string, fresh: string])[];
  /** A word that `seeds/forbidden.yaml` shall hold. */
  readonly forbidden?: string;
};

const texts: readonly RoomMutation[] = [
  {
    name: 'a digit in a point',
    swaps: [['en: First point', 'en: First 14 points']],
    at: '# test point',
    field: 'slides.0.points.0.en',
    says: ['a number stands in a text', 'the rule that holds it', 'found 14'],
  },
  {
    name: 'a digit in what is said',
    swaps: [['    tg: Гӯед.', '    tg: Гӯед 112.']],
    at: 'Гӯед 112',
    field: 'slides.0.say.tg',
    says: ['a number stands in a text', 'found 112'],
  },
  {
    name: 'a line that nobody reads from the last row',
    swaps: [['ru: Первый пункт', 'ru: Раз два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать']],
    at: '# test point',
    field: 'slides.0.points.0.ru',
    says: ['too long to be read from the last row', 'at most 12 words', '13 in ru'],
  },
  {
    name: 'an aim that nobody reads from the last row',
    swaps: [['  en: Everybody tests.', '  en: Everybody here can now say one two three four five six seven eight.']],
    at: 'Everybody here',
    field: 'aim.en',
    says: ['too long to be read from the last row', '13 in en'],
  },
  {
    name: 'a choice that nobody reads from the last row',
    swaps: [['en: Go }', 'en: Go on and on and on and on and on and on and on }']],
    at: 'en: Go on',
    field: 'stories.0.choices.1.label.en',
    says: ['too long to be read from the last row', '14 in en'],
  },
  {
    name: 'a sentence that nobody can say in one breath',
    swaps: [['    en: Say it.', `    en: Say ${'and say '.repeat(10)}it.`]],
    at: 'Say and say',
    field: 'slides.0.say.en',
    says: ['this sentence is too long', 'at most 20 words', 'found 22'],
  },
  {
    name: 'more than anybody says in half a minute',
    swaps: [['    en: Say it.', `    en: ${'Say this to the room. '.repeat(13)}`]],
    at: 'Say this to the room',
    field: 'slides.0.say.en',
    says: ['this is too long', 'at most 60 words', '65 in en'],
  },
  {
    name: 'a word that is not used',
    swaps: [['en: A story. }', 'en: A storm. }']],
    forbidden: 'storm',
    at: 'A storm',
    field: 'offer stories.0.text.en',
    says: ['this word is not used here', '"storm"', 'say it in other words'],
  },
  {
    name: 'a language that is missing',
    swaps: [['ru: Первый пункт, ', '']],
    at: '# test point',
    field: 'offer slides.0.points.0.ru',
    says: ['the Russian translation is missing', 'add the field "ru"'],
  },
];

const pointers: readonly RoomMutation[] = [
  {
    name: 'an unknown rule',
    swaps: [['rules: [test-rule] # test', 'rules: [test-roole] # test']],
    at: '# test rules of slide',
    field: 'slides.0.rules',
    says: [lost, '"test-roole"'],
  },
  {
    name: 'a topic that is not there',
    swaps: [['facts_on: [test-topic]', 'facts_on: [test-topick]']],
    at: '# test facts_on',
    field: 'slides.0.facts_on',
    says: [lost, '"test-topick"'],
  },
  {
    name: 'a card that is not there',
    swaps: [['contacts: [general] # test contacts', 'card: test-card # test card']],
    at: '# test card',
    field: 'slides.1.card',
    says: [lost, '"test-card"'],
  },
  {
    name: 'a country that is not there',
    swaps: [['places: [TJ]', 'places: [XX]']],
    at: '# test places',
    field: 'slides.1.places',
    says: [lost, '"XX"'],
  },
  {
    name: 'a slide that leads to a page that is not there',
    swaps: [['see: ["topic:test-topic"] # test see of slide', 'see: ["topic:test-topick"] # test see of slide']],
    at: '# test see of slide',
    field: 'slides.0.see',
    says: [lost, '"topic:test-topick"'],
  },
  {
    name: 'a story that leads to a rule that is not there',
    swaps: [['see: ["topic:test-topic"] # test see of story', 'see: ["rule:test-roole"] # test see of story']],
    at: '# test see of story',
    field: 'stories.0.see',
    says: [lost, '"rule:test-roole"'],
  },
  {
    name: 'a question that leads to a page that is not there',
    swaps: [['see: ["topic:test-topic"] # test see of five', 'see: ["topic:test-topick"] # test see of five']],
    at: '# test see of five',
    field: 'questions.4.see',
    says: [lost, '"topic:test-topick"'],
  },
  {
    name: 'a purpose that no number has',
    swaps: [['contacts: [general] # test contacts', 'contacts: [lottery] # test contacts']],
    at: '# test contacts',
    field: 'offer slides.1.contacts.0',
    says: ['one of emergency, police', '"lottery"'],
  },
];

const wholes: readonly RoomMutation[] = [
  {
    name: 'a best choice that nobody can take',
    swaps: [['best: b', 'best: c']],
    at: '# test best',
    field: 'stories.0.best',
    says: ['there is no such choice', 'one of ab', '"c"'],
  },
  {
    name: 'a right answer that nobody can give',
    swaps: [['right: a # test right of three', 'right: c # test right of three']],
    at: '# test right of three',
    field: 'questions.2.right',
    says: ['there is no such choice', 'one of ab', '"c"'],
  },
  {
    name: 'choices that are not a, b, c',
    swaps: [
      ['- letter: b # test letter', '- letter: c # test letter'],
      ['best: b', 'best: a'],
    ],
    at: '# test best',
    field: 'stories.0.best',
    says: ['the letters are not in order', 'a, b, c', 'found ac'],
  },
  {
    name: 'a slide with the id of another',
    swaps: [['- id: test-men', '- id: test-women # again']],
    at: '# again',
    field: 'slides.2.id',
    says: ['this id is taken', '"test-women"'],
  },
  {
    name: 'a question with the id of another',
    swaps: [['- id: test-two', '- id: test-one # again']],
    at: '# again',
    field: 'questions.1.id',
    says: ['this id is taken', '"test-one"'],
  },
  {
    name: 'nothing for women',
    swaps: [['tracks: [women] # test women\n', 'tracks: [families] # test families\n']],
    at: '# test slides',
    field: 'slides',
    says: [noSlide, 'tracks: [women]'],
  },
  {
    name: 'nothing for men',
    swaps: [['tracks: [men]', 'tracks: [families]']],
    at: '# test slides',
    field: 'slides',
    says: [noSlide, 'tracks: [men]'],
  },
  {
    name: 'no story for women',
    swaps: [['tracks: [women] # test women of story', 'tracks: [men] # test men of story']],
    at: '# test stories',
    field: 'stories',
    says: ['there is no story for women', 'tracks: [women]'],
  },
  {
    name: 'a file with the name of another module',
    swaps: [['id: offer', 'id: papers']],
    at: 'id: papers',
    field: 'id',
    says: ['the file has another name', 'papers.yaml', file],
  },
  {
    name: 'a module that is not one of the eight',
    swaps: [['id: offer', 'id: weather']],
    at: 'id: weather',
    field: 'weather id',
    says: ['one of offer, papers', '"weather"'],
  },
  {
    name: 'fewer than five questions',
    swaps: [[room.slice(room.indexOf('- id: test-five'), room.indexOf('reviewed:')), '']],
    at: '# test questions',
    field: 'offer questions',
    says: ['at least 5'],
  },
  {
    name: 'a slide that shows nothing',
    swaps: [['  contacts: [general] # test contacts\n', '  see: ["topic:test-topic"]\n']],
    at: '- id: test-women',
    field: /slides\.1/,
    says: ['something to show'],
  },
  {
    name: 'a slide that is about nothing of the guide',
    swaps: [['  contacts: [general] # test contacts\n', '  points: [{ tg: Нуқта, ru: Пункт, en: Point }]\n']],
    at: '- id: test-women',
    field: /slides\.1/,
    says: ['a rule, a topic, numbers or a card'],
  },
];

test('the module of these tests is right in itself', () => {
  const { sentences } = withFolder((copy) => {
    spoilt()(copy);
    return compileCopy(copy);
  });
  expect(sentences).toEqual([]);
});

describe.each([
  ['what people read and hear', texts],
  ['what a module points to', pointers],
  ['a module as a whole', wholes],
] as const)('%s', (_, mutations) => {
  test.each(mutations)('$name', ({ swaps, forbidden, ...mutation }) =>
    expectOneSentence({
      ...mutation,
      file,
      spoil: (copy) => {
        spoilt(...swaps)(copy);
        if (forbidden) copy.write('seeds/forbidden.yaml', `- { reason: say it in other words, stems: [${forbidden}] }\n`);
      },
    }),
  );
});

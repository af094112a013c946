import { expect, test } from 'vitest';
import { expectOneSentenceOfRoom, type RoomMutation, roomFile, writeRoom } from './room-mutation.ts';
import { room } from './test-room.ts';
import { compileCopy, withFolder } from './with-copy.ts';

const noSlide = 'there is no slide for this track';

const mutations: readonly RoomMutation[] = [
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
    says: ['the file has another name', 'papers.yaml', roomFile],
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
    writeRoom(copy);
    return compileCopy(copy);
  });
  expect(sentences).toEqual([]);
});

test.each(mutations)('a module as a whole: $name', expectOneSentenceOfRoom);

import { test } from 'vitest';
import { expectOneSentenceOfRoom, type RoomMutation } from './room-mutation.ts';

const mutations: readonly RoomMutation[] = [
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

test.each(mutations)('what people read and hear: $name', expectOneSentenceOfRoom);

import { test } from 'vitest';
import { expectOneSentenceOfRoom, type RoomMutation } from './room-mutation.ts';

const lost = 'this points to something that is not there';

const mutations: readonly RoomMutation[] = [
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

test.each(mutations)('what a module points to: $name', expectOneSentenceOfRoom);

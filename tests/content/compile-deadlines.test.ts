import { test } from 'vitest';
import { expectOneSentence, type Mutation } from './mutation.ts';

const file = 'seeds/tools/deadlines.yaml';
const lost = 'this points to something that is not there';

const mutations: readonly Mutation[] = [
  {
    name: 'a deadline of an unknown rule',
    file,
    swap: ['test-rule # test rule', 'test-roole # test rule'],
    at: 'test-roole',
    field: 'test-deadline rule',
    says: [lost, 'an id of seeds/rules/', '"test-roole"'],
  },
  {
    name: 'a number that its rule does not have',
    file,
    swap: ['test_days #', 'other_days #'],
    at: '# test number',
    field: 'test-deadline number',
    says: ['this is no length of time', 'a number of the rule test-rule', '"other_days"'],
  },
  {
    name: 'a number whose key says no unit',
    file,
    swap: ['test_days #', 'test_fee #'],
    spoil: (copy) => copy.swap('seeds/rules/tj.yaml', '{ test_days: 14 }', '{ test_fee: 14 }'),
    at: '# test number',
    field: 'test-deadline number',
    says: ['this is no length of time', '"test_fee"'],
  },
  {
    name: 'a window that the rule does not have',
    file,
    swap: ['from: entry # test from', 'per: { window: window_days }'],
    at: 'window_days',
    field: 'test-deadline per.window',
    says: ['this is no length of time', '"window_days"'],
  },
  {
    name: 'neither a count nor a last day',
    file,
    swap: ['  from: entry # test from\n', ''],
    at: '- id: test-deadline',
    field: 'test-deadline from',
    says: ['a field is missing', 'either "per" or "from"'],
  },
  {
    name: 'a date that nobody is asked for',
    file,
    swap: ['from: entry # test from', 'from: birth # test from'],
    at: '# test from',
    field: 'test-deadline from',
    says: ['one of entry, exit, patent', '"birth"'],
  },
  {
    name: 'a deadline that nothing extends',
    file,
    swap: ['from: entry # test from', 'per: visit\n  extended_by: [test-deadlyne]'],
    at: 'test-deadlyne',
    field: 'test-deadline extended_by.0',
    says: [lost, 'an id of seeds/tools/deadlines.yaml', '"test-deadlyne"'],
  },
  {
    name: 'numbers that differ between the languages',
    file,
    swap: ['ru: Спросите.', 'ru: Спросите 3.'],
    at: 'do: { tg',
    field: 'test-deadline do.ru',
    says: ['the numbers differ between the languages'],
  },
  {
    name: 'a word for a date in letters that are not looked for',
    file: 'seeds/tools/date-words.yaml',
    swap: ['testword', 'Тест'],
    at: '# test word',
    field: 'words.0',
    says: ['this value does not fit'],
  },
];

test.each(mutations)('$name: one sentence names file, line and field', (mutation) => expectOneSentence(mutation));

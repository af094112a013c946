import { test } from 'vitest';
import { expectOneSentence, type Mutation } from './mutation.ts';

const services = 'seeds/services/tj.yaml';
const rules = 'seeds/rules/tj.yaml';
const scams = 'seeds/recruitment/scams.yaml';
const differ = 'the numbers differ between the languages';

const mutations: readonly Mutation[] = [
  {
    name: 'a number that no source of the row states',
    file: services,
    swap: ['["299 99 99", "299 88 88"]', '["299 88 88"]'],
    at: 'dial: "299 99 99"',
    field: 'test-service numbers.0.dial',
    says: ['no source of this row states this number'],
  },
  {
    name: 'a number of an impossible length',
    file: services,
    swap: ['"+992372999999"', '"+99237299999"'],
    spoil: (copy) => [copy.swap('seeds/checks.csv', '+992372999999', '+99237299999')],
    at: 'e164: "+99237299999"',
    field: 'test-service numbers.0.e164',
    says: ['no telephone number looks like this', 'count the digits'],
  },
  {
    name: 'a number of no country',
    file: services,
    swap: ['"+992372999999"', '"+999372999999"'],
    spoil: (copy) => copy.swap('seeds/checks.csv', '+992372999999', '+999372999999'),
    at: 'e164: "+999',
    field: 'test-service numbers.0.e164',
    says: ['no telephone number looks like this'],
  },
  {
    name: 'two forms of a number that differ',
    file: services,
    swap: ['"+992372999999"', '"+992372999998"'],
    spoil: (copy) => copy.swap('seeds/checks.csv', '+992372999999', '+992372999998'),
    at: 'e164: "+992372999998"',
    field: 'test-service numbers.0.e164',
    says: ['the two forms of the number differ', 'dial "299 99 99"', 'found "+992372999998"'],
  },
  {
    name: 'a number for calls from abroad without its international form',
    file: services,
    swap: ['    e164: "+992372999999"\n', ''],
    at: '- dial: "299 99 99"',
    field: 'test-service numbers.0.e164',
    says: ['kind e164 needs the field e164', 'add the field "e164"'],
  },
  {
    name: 'digits that differ between the languages of a row',
    file: rules,
    swap: ['говорит 14 дней', 'говорит 15 дней'],
    at: 'говорит 15 дней',
    field: 'test-rule statement.ru',
    says: [differ, 'Expected "14", found "15"'],
  },
  {
    name: 'a digit that one language lacks',
    file: rules,
    swap: ['says 14 days', 'says two weeks'],
    at: 'says two weeks',
    field: 'test-rule statement.en',
    says: [differ, 'Expected "14", found no number'],
  },
  {
    name: 'digits that differ in a list of warning signs',
    file: scams,
    swap: ['Аломати санҷишӣ 100', 'Аломати санҷишӣ 200'],
    at: 'Аломати санҷишӣ 200',
    field: 'test-scam signs.tg.1',
    says: [differ, 'Expected "100", found "200"'],
  },
];

test.each(mutations)('$name: one sentence names file, line and field', (mutation) => expectOneSentence(mutation));

import { test } from 'vitest';
import { expectOneSentence, type Mutation } from './mutation.ts';

const services = 'seeds/services/tj.yaml';
const rules = 'seeds/rules/tj.yaml';
const scams = 'seeds/recruitment/scams.yaml';
const topics = 'seeds/topics.yaml';
const lost = 'this points to something that is not there';

const mutations: readonly Mutation[] = [
  {
    name: 'a duplicate id in one file',
    file: rules,
    spoil: (copy) => copy.write(rules, copy.read(rules) + copy.read(rules).slice(copy.read(rules).indexOf('\n- id: test-rule'))),
    at: '- id: test-rule',
    which: 'last',
    field: 'test-rule',
    says: ['this id is taken', `found the same id in ${rules}:`],
  },
  {
    name: 'a duplicate id in two files',
    file: scams,
    swap: ['- id: test-scam', '- id: test-rule'],
    spoil: (copy) => copy.swap(topics, '[test-rule, test-scam]', '[test-rule]'),
    at: '- id: test-rule',
    field: 'test-rule',
    says: ['this id is taken', `found the same id in ${rules}:`],
  },
  {
    name: 'an unknown source',
    file: services,
    swap: ['- source: test-source # test', '- source: test-sourse # test'],
    at: 'test-sourse',
    field: 'test-service sources.0.source',
    says: [lost, 'an id of seeds/sources.yaml', '"test-sourse"'],
  },
  {
    name: 'an unknown topic in a rule',
    file: rules,
    swap: ['[test-topic] # test topics', '[test-topik]'],
    at: 'test-topik',
    field: 'test-rule topics.0',
    says: [lost, 'an id of seeds/topics.yaml', '"test-topik"'],
  },
  {
    name: 'an unknown rule in a topic',
    file: topics,
    swap: ['[test-rule, test-scam]', '[test-rule, test-skam]'],
    at: 'test-skam',
    field: 'test-topic rules.1',
    says: [lost, 'an id of seeds/rules/', '"test-skam"'],
  },
  {
    name: 'an unknown related topic',
    file: topics,
    swap: ['[test-topic] # test related', '[test-topik]'],
    at: 'test-topik',
    field: 'test-topic related.0',
    says: [lost, '"test-topik"'],
  },
  {
    name: 'an emergency that opens no page',
    file: 'seeds/words/en.yaml',
    swap: ['intents: []', 'intents:\n- intent: medical\n  opens: test-topik\n  phrases: [test phrase]'],
    at: 'test-topik',
    field: /^intents\.\d+\.opens$/,
    says: [lost, '"test-topik"'],
  },
  {
    name: 'a source that states a number the row does not hold',
    file: services,
    swap: ['["299 99 99", "299 88 88"]', '["299 99 99", "299 88 88", "299 99 98"]'],
    at: '# test supports',
    field: 'test-service sources.0.supports.2',
    says: [lost, 'a "dial" of this row', '"299 99 98"'],
  },
  {
    name: 'a service in the file of another country',
    file: services,
    swap: ['TJ # test country', 'RU # test country'],
    at: '# test country',
    field: 'test-service country',
    says: ['the country is not that of the file', '"TJ", as the file is named', 'found "RU"'],
  },
  {
    name: 'a language that readers have no name for',
    file: services,
    swap: ['  hours: # test hours', '  languages: [ru, xx] # test languages\n  hours: # test hours'],
    at: '# test languages',
    field: 'test-service languages.1',
    says: ['this language has no name', 'found "xx"', 'add "language.xx"'],
  },
];

test.each(mutations)('$name: one sentence names file, line and field', (mutation) => expectOneSentence(mutation));

import { test } from 'vitest';
import { expectOneSentence, type Mutation } from './mutation.ts';

const services = 'seeds/services/tj.yaml';
const rules = 'seeds/rules/tj.yaml';

const mutations: readonly Mutation[] = [
  {
    name: 'a row without a source',
    file: services,
    swap: [
      '  sources: # test sources\n  - source: test-source # test service source\n    supports: ["299 99 99", "299 88 88"] # test supports\n',
      '',
    ],
    at: '- id: test-service',
    field: 'test-service sources',
    says: ['the row has no source', 'Expected a list, found nothing', 'add the field "sources"'],
  },
  {
    name: 'a row with an empty list of sources',
    file: rules,
    swap: [
      '  topics: [test-topic] # test topics\n  as_of: "2025-08-20"\n  review_by: "2027-05-21"\n  sources: [{ source: test-source }]',
      '  topics: []\n  as_of: "2025-08-20"\n  review_by: "2027-05-21"\n  sources: [] # none',
    ],
    at: 'sources: [] # none',
    field: 'test-rule sources',
    says: ['the row has no source', 'nothing compiles without', 'found an empty list'],
  },
  {
    name: 'a missing Russian translation',
    file: services,
    swap: ['    ru: Проверочная служба\n', ''],
    at: 'name: # test name',
    field: 'test-service name.ru',
    says: ['the Russian translation is missing', 'add the field "ru"'],
  },
  {
    name: 'an empty Tajik translation',
    file: services,
    swap: ['    tg: Хадамоти санҷишӣ\n', '    tg: # nothing yet\n'],
    at: 'tg: # nothing yet',
    field: 'test-service name.tg',
    says: ['the Tajik translation is missing', 'found an empty field'],
  },
  {
    name: 'a misspelt field',
    file: services,
    swap: ['  hours: # test hours', '  houres: # test hours'],
    at: 'houres:',
    field: 'test-service houres',
    says: ['this field does not exist', 'found "houres"', 'correct the spelling'],
  },
  {
    name: 'a word that is not of the list',
    file: services,
    swap: ['[general] # test purposes', '[genral] # test purposes'],
    at: '# test purposes',
    field: 'test-service purposes.0',
    says: ['Expected one of emergency, police', 'found "genral"'],
  },
  {
    name: 'a number without quotes',
    file: services,
    swap: ['- dial: "299 99 99"', '- dial: 2999999'],
    at: 'dial: 2999999',
    field: 'test-service numbers.0.dial',
    says: ['Expected a text, found "2999999"', 'put the value in "quotes"'],
  },
  {
    name: 'a year without quotes',
    file: services,
    swap: ['as_of: "2025-08-20" # test as_of', 'as_of: 2025 # test as_of'],
    at: '# test as_of',
    field: 'test-service as_of',
    says: ['found "2025"', 'put the value in "quotes"'],
  },
  {
    name: 'a date that is not in the calendar',
    file: rules,
    swap: ['"2024-02-28"', '"2024-02-30"'],
    at: '# test effective_from',
    field: 'test-rule effective_from',
    says: ['Expected a day of the calendar', 'found "2024-02-30"'],
  },
  {
    name: 'a month that does not exist',
    file: services,
    swap: ['as_of: "2025-08-20" # test as_of', 'as_of: "2025-13-01" # test as_of'],
    at: '# test as_of',
    field: 'test-service as_of',
    says: ['a date such as 2024, 2024-11 or 2024-11-29', 'found "2025-13-01"'],
  },
  {
    name: 'an address that is none',
    file: 'seeds/sources.yaml',
    swap: ['https://example.org/test', 'example.org/test'],
    at: 'url: example.org/test',
    field: 'test-source url',
    says: ['Expected an address that begins with https://', 'found "example.org/test"'],
  },
];

test.each(mutations)('$name: one sentence names file, line and field', (mutation) => expectOneSentence(mutation));

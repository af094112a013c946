import { expect, test } from 'vitest';
import { learnedFile } from '#content/compile/read-learned.ts';
import { expectOneSentence, expectReadable, type Mutation } from './mutation.ts';
import { withCopy } from './with-copy.ts';

const services = 'seeds/services/tj.yaml';
const checks = 'seeds/checks.csv';
const danger = 'seeds/words/danger.csv';
const call = '2026-01-02,service:test-service,+992372999999,no-answer,press,call,test-source';

type Told = { readonly at: string; readonly field: string; readonly says: readonly string[] };

/** One more line at the end of the log of calls. */
const inChecks = (name: string, line: string, told: Told): Mutation => ({
  name,
  file: checks,
  spoil: (copy) => copy.write(checks, `${copy.read(checks)}${line}\n`),
  ...told,
});
/** A line that does not fit the header. */
const inTable = (name: string, line: string, found: string): Mutation =>
  inChecks(name, line, { at: '2026-01-02', field: 'table', says: ['this line does not fit the header', `found ${found}`] });
/** A file under another name. */
const inNames = (name: string, file: string, renamed: string, ...says: readonly string[]): Mutation => ({
  name,
  file,
  spoil: (copy) => copy.rename(file, renamed.split('/').at(-1) ?? ''),
  shows: renamed,
  at: 1,
  field: 'file',
  says,
});

const mutations: readonly Mutation[] = [
  inTable('a line with too few columns', '2026-01-02,service:test-service', '2 columns instead of 7'),
  inTable('a line with too many columns', `${call},again`, '8 columns instead of 7'),
  inTable('a quote that is never closed', `"${call}`, 'a quote that is never closed'),
  inTable('a quote inside a cell', call.replace('press', 'pr"es"s'), 'Invalid Opening Quote'),
  inChecks('an unknown row', call.replace('test-service', 'test-servise'), {
    at: 'test-servise',
    field: 'row',
    says: ['this points to something that is not there', 'a service or mission', '"service:test-servise"'],
  }),
  inChecks('a call of the press without its page', call.replace('test-source', '').replace('2026-01-02', '2026-01-04'), {
    at: '2026-01-04',
    field: 'source',
    says: ['what the press rang needs the page that tells it'],
  }),
  inChecks('an unknown source', call.replace('test-source', 'test-sourse'), {
    at: 'test-sourse',
    field: 'service:test-service source',
    says: ['Expected an id of seeds/sources.yaml, found "test-sourse"'],
  }),
  inChecks('an outcome that is not of the list', call.replace('no-answer', 'silence'), {
    at: 'silence',
    field: 'outcome',
    says: ['Expected one of answered, no-answer', 'found "silence"'],
  }),
  inChecks('a date as spreadsheets write it', call.replace('2026-01-02', '02.01.2026'), {
    at: '02.01.2026',
    field: 'date',
    says: ['Expected a day such as 2024-11-29, found "02.01.2026"'],
  }),
  inChecks('an empty cell', call.replace('press', ''), {
    at: ',no-answer,,',
    field: 'by',
    says: ['Expected one of press, ministry', 'found ""'],
  }),
  {
    name: 'an example of an unknown danger',
    file: danger,
    spoil: (copy) => copy.write(danger, `${copy.read(danger)}not-payed,where is my money\n`),
    at: 'not-payed',
    field: 'intent',
    says: ['Expected one of passport-taken', 'found "not-payed"'],
  },
  {
    name: 'an example with a comma and no quotes',
    file: danger,
    spoil: (copy) => copy.write(danger, `${copy.read(danger)}none,hello, world\n`),
    at: 'hello, world',
    field: 'table',
    says: ['this line does not fit the header', 'found 3 columns instead of 2'],
  },
  {
    name: 'an example of no letters',
    file: danger,
    spoil: (copy) => copy.write(danger, `${copy.read(danger)}none,""\n`),
    at: 'none,""',
    field: 'message',
    says: ['found ""'],
  },
  ...['{ not json', '{}', '[]'].map(
    (text): Mutation => ({
      name: `what was learned is no longer so: ${text}`,
      file: learnedFile,
      spoil: (copy) => copy.write(learnedFile, text),
      at: 1,
      field: 'file',
      says: ['this file is not what the learning writes', 'run npm run learn'],
    }),
  ),
  {
    name: 'an emergency that opens another page than its own',
    file: 'seeds/words/en.yaml',
    swap: ['intents: []', 'intents:\n- intent: medical\n  opens: test-topic # test opens\n  phrases: [test phrase]'],
    at: '# test opens',
    field: 'medical opens',
    says: ['this is not the page of the emergency', 'a topic with intent: medical', 'found test-topic'],
  },
  inNames('services in a file of no country', services, 'seeds/services/tjk.yaml', 'not named after a country', 'found "tjk.yaml"'),
  inNames('rules in a file of no country', 'seeds/rules/tj.yaml', 'seeds/rules/zz.yaml', 'not named after a country', 'found "zz.yaml"'),
  inNames('rules in a file with more than a country in its name', 'seeds/rules/tj.yaml', 'seeds/rules/my-tj.yaml', 'found "my-tj.yaml"'),
  inNames('an ending that nobody reads', 'seeds/rules/tr.yaml', 'seeds/rules/tr.yml', 'nobody reads this file', 'ends with .yaml'),
];

test.each(mutations)('$name: one sentence names file, line and field', (mutation) => expectOneSentence(mutation));

test.each([
  'seeds/sources.yaml',
  checks,
  'seeds/words/ru.yaml',
  danger,
  'seeds/rules',
  'content/pages/en',
  'content/strings/ru.json',
  'content/strings/notes.json',
])('%s is missing: one sentence, and nothing that only follows from it', (file) => {
  const { sentences } = withCopy((copy) => copy.remove(file));
  expect(sentences).toHaveLength(1);
  expect(sentences[0]).toMatch(new RegExp(`^${file}:1 (file|folder): it is missing`));
  expectReadable(sentences[0] ?? '');
});

test.each([
  'seeds/sources.yaml',
  'seeds/services/tj.yaml',
  checks,
  'seeds/words/ru.yaml',
  danger,
  'content/pages/en/test-topic.md',
  'content/strings/ru.json',
])('two versions that git left in %s: one sentence with the line, and nothing that only follows from it', (file) => {
  const { sentences } = withCopy((copy) => {
    const [first = '', ...rest] = copy.read(file).split('\n');
    copy.write(file, [first, '<<<<<<< HEAD', '=======', ...rest.slice(0, 1), '>>>>>>> main', ...rest].join('\n'));
  });
  expect(sentences).toEqual([expect.stringMatching(new RegExp(`^${file}:2 file: git left two versions here`))]);
  expectReadable(sentences[0] ?? '');
});

test('a table with semicolons, Windows line ends and a byte order mark, as spreadsheets save it, is read', () => {
  const save = (...lines: readonly string[]) =>
    withCopy((copy) => {
      const text = [copy.read(checks).trimEnd(), ...lines, ''].join('\n');
      copy.write(checks, `\ufeff${text.replaceAll(',', ';').replaceAll('\n', '\r\n')}`);
    }).sentences;
  expect(save(call)).toEqual([]);
  expect(save(call.replace('no-answer', 'silence'))).toEqual([expect.stringMatching(/^seeds\/checks\.csv:3 outcome: /)]);
});

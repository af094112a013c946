/**
 * `npm run bench:search`: how well and how fast questions and danger are understood, on the part `measure` of
 * tests/search/*.csv, which nobody looks at while tuning (`-- --part tune` shows the other part). Other search engines
 * get the same texts and the same questions in the same run.
 */
import { parseArgs } from 'node:util';
import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import Fuse from 'fuse.js';
import MiniSearch, { type SearchOptions } from 'minisearch';
import { readGuides } from '#bot/read-world.ts';
import { type Bundle, type Locale, locales } from '#content/index.ts';
import { answerQuery } from '#shared/dialogue/answer-query.ts';
import { makeSearch } from '#shared/search/make-search.ts';
import { packWords } from '#shared/search/pack-words.ts';
import { type Message, type Part, type Question, readMessages, readQuestions, spellings } from '#tests/search/read-sets.ts';
import { measureInBrowser } from './bench-search-browser.ts';

type Engine = {
  readonly name: string;
  readonly make: (locale: Locale) => Promise<(query: string) => Promise<readonly string[]> | readonly string[]>;
};
type Text = { readonly id: string; readonly title: string; readonly names: string; readonly summary: string; readonly body: string };

const guides = readGuides();
const part: Part = parseArgs({ options: { part: { type: 'string', default: 'measure' } } }).values.part === 'tune' ? 'tune' : 'measure';
const questions = readQuestions().filter((question) => question.part === part);
const messages = readMessages().filter((message) => message.part === part);

/** What every engine gets: one text for each thing that can be found. */
function textsOf(bundle: Bundle): readonly Text[] {
  const names = (id: string) => (bundle.words.aliases[id] ?? []).join(' · ');
  return [
    ...bundle.topics.map(({ id, title, summary, sections }) => ({
      id: `topic:${id}`,
      title,
      names: names(`topic:${id}`),
      summary,
      body: JSON.stringify(sections).replaceAll(/"[a-z]+":|[{}[\]"]/g, ' '),
    })),
    ...bundle.places.map(({ id, name }) => ({ id: `place:${id}`, title: name, names: names(`place:${id}`), summary: '', body: '' })),
    ...bundle.contacts.map(({ id, name, what = '', city = '' }) => ({
      id,
      title: name,
      names: names(id),
      summary: `${what} ${city}`,
      body: '',
    })),
    ...bundle.facts.map(({ id, title, statement }) => ({ id, title, names: names(id), summary: '', body: statement })),
    ...Object.keys(bundle.words.aliases)
      .filter((id) => id.startsWith('page:'))
      .map((id) => ({ id, title: bundle.words.aliases[id]?.[0] ?? '', names: names(id), summary: '', body: '' })),
  ];
}

const fields = ['title', 'names', 'summary', 'body'];

const engines: readonly Engine[] = [
  {
    name: 'Hamroh',
    make: async (locale) => {
      const search = makeSearch(guides[locale].bundle, packWords(guides[locale].bundle));
      search('паспорт');
      return (query) => answerQuery(query, guides[locale]).results.map(({ id }) => id);
    },
  },
  {
    name: 'Fuse.js, defaults',
    make: async (locale) => {
      const fuse = new Fuse(textsOf(guides[locale].bundle), { keys: fields });
      return (query) => fuse.search(query, { limit: 10 }).map(({ item }) => item.id);
    },
  },
  {
    name: 'Fuse.js, token search',
    make: async (locale) => {
      const fuse = new Fuse(textsOf(guides[locale].bundle), { keys: fields, useTokenSearch: true, ignoreLocation: true });
      return (query) => fuse.search(query, { limit: 10 }).map(({ item }) => item.id);
    },
  },
  { name: 'MiniSearch, fuzzy and prefix', make: async (locale) => makeMini(locale, { fuzzy: 0.2, prefix: true }) },
  {
    name: 'Orama, tolerance 1',
    make: async (locale) => {
      // Its English tokenizer drops Cyrillic letters; the Russian one keeps them, but for the six of Tajik.
      const components = locale === 'en' ? {} : { tokenizer: { language: 'russian', stemming: false } as const };
      const db = create({ components, schema: { id: 'string', title: 'string', names: 'string', summary: 'string', body: 'string' } });
      await insertMultiple(db, [...textsOf(guides[locale].bundle)]);
      return async (query) =>
        (await searchOrama(db, { term: query, tolerance: 1, limit: 10 })).hits.map(({ document }) => String(document.id));
    },
  },
  // Pagefind's own index needs a browser and finds pages with all words, whole or begun, nothing misspelt.
  { name: 'full text, as Pagefind', make: async (locale) => makeMini(locale, { prefix: true, combineWith: 'AND' }) },
];

console.log(`${questions.length} questions and ${messages.length} messages of the part "${part}"\n`);
const rows: string[][] = [['engine', ...spellings.map((spelling) => `${spelling} 1st/3`), 'all 1st/3', 'empty', 'median', 'p95', 'build']];
const ours: { median: number; p95: number } = { median: 0, p95: 0 };
for (const engine of engines) rows.push(await measureEngine(engine));
console.log(table(rows));
console.log(`\n${dangerTable(messages)}\n`);
console.log(await measureInBrowser(questions));

function makeMini(locale: Locale, searchOptions: SearchOptions): (query: string) => readonly string[] {
  const mini = new MiniSearch<Text>({ fields, searchOptions });
  mini.addAll(textsOf(guides[locale].bundle));
  return (query) =>
    mini
      .search(query)
      .slice(0, 10)
      .map(({ id }) => String(id));
}

async function measureEngine({ name, make }: Engine): Promise<string[]> {
  const started = performance.now();
  const found = new Map(await Promise.all(locales.map(async (locale) => [locale, await make(locale)] as const)));
  const build = (performance.now() - started) / locales.length;
  const times: number[] = [];
  const answers: { readonly question: Question; readonly ids: readonly string[] }[] = [];
  for (const question of questions) {
    const ask = found.get(question.locale);
    const asked = performance.now();
    const ids = (await ask?.(question.question)) ?? [];
    times.push(performance.now() - asked);
    answers.push({ question, ids });
  }
  times.sort((a, b) => a - b);
  const [median, p95] = [times[Math.floor(times.length / 2)] ?? 0, times[Math.floor(times.length * 0.95)] ?? 0];
  if (ours.median === 0) Object.assign(ours, { median, p95 });
  const share = (some: typeof answers, first: number) =>
    some.length === 0
      ? '–'
      : `${Math.round((100 * some.filter(({ question, ids }) => ids.slice(0, first).some((id) => question.ids.includes(id))).length) / some.length)}`;
  const both = (some: typeof answers) => `${share(some, 1)}/${share(some, 3)}`;
  return [
    name,
    ...spellings.map((spelling) => both(answers.filter(({ question }) => question.spelling === spelling))),
    both(answers),
    String(answers.filter(({ ids }) => ids.length === 0).length),
    `${median.toFixed(2)} ms ×${(median / ours.median).toFixed(1)}`,
    `${p95.toFixed(2)} ms ×${(p95 / ours.p95).toFixed(1)}`,
    `${build.toFixed(0)} ms`,
  ];
}

/** Recall: of the messages that speak of it, how many are heard as it. Precision: of those heard as it, how many do. */
function dangerTable(all: readonly Message[]): string {
  const heard = all.map((message) => ({ message, intent: guides[message.locale].findIntent(message.message)?.intent ?? 'none' }));
  const isRight = ({ message, intent }: (typeof heard)[number]) => intent === message.intent || message.also.includes(intent);
  const percent = (some: number, of: number) => (of === 0 ? '–' : `${Math.round((100 * some) / of)} % of ${of}`);
  const danger = heard.filter(({ message }) => message.intent !== 'none');
  const calm = heard.filter(({ message }) => message.intent === 'none');
  const kinds = [...new Set(danger.map(({ message }) => message.intent))].toSorted();
  return [
    table([
      ['danger', 'recall', 'precision'],
      ...kinds.map((kind) => {
        const said = danger.filter(({ message }) => message.intent === kind);
        const named = heard.filter(({ intent }) => intent === kind);
        return [kind, percent(said.filter(isRight).length, said.length), percent(named.filter(isRight).length, named.length)];
      }),
      ['all, the right one', percent(danger.filter(isRight).length, danger.length), ''],
      ['all, any danger', percent(danger.filter(({ intent }) => intent !== 'none').length, danger.length), ''],
    ]),
    table([
      ['spelling', 'recall, right', 'recall, any', 'false alarms'],
      ...spellings.map((spelling) => {
        const own = danger.filter(({ message }) => message.spelling === spelling);
        const plain = calm.filter(({ message }) => message.spelling === spelling);
        return [
          spelling,
          percent(own.filter(isRight).length, own.length),
          percent(own.filter(({ intent }) => intent !== 'none').length, own.length),
          percent(plain.filter(({ intent }) => intent !== 'none').length, plain.length),
        ];
      }),
      ['all', '', '', percent(calm.filter(({ intent }) => intent !== 'none').length, calm.length)],
    ]),
  ].join('\n\n');
}

function table(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

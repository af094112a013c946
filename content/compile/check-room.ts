import { type Locale, locales, type Track } from '../schema/lists.ts';
import { brokenIds } from './broken.ts';
import { type PlacedTexts, textsOf } from './check-row-texts.ts';
import { sentencesOf, wordsOf } from './check-style.ts';
import { ids, knownRefs } from './known-refs.ts';
import type { Problem } from './problem.ts';
import type { Rows } from './read-rows.ts';

type Row = Rows['room'][number];

/** Words of a sentence that is spoken, and of a line, a title or a choice that must be read from the last row. */
const longestSpoken = 20;
const longestShown = 12;
/** Of what is spoken nobody reads more than this at a glance. */
const longestSay = 60;

/** Every module has something for women and for men; what it shows is short, and holds no number of its own. */
export function checkRoom(rows: Rows, problems: Problem[]): void {
  for (const row of rows.room) checkModule(row, rows, problems);
}

function checkModule(row: Row, rows: Rows, problems: Problem[]): void {
  const { value, file } = row;
  const report = (path: readonly PropertyKey[], what: string, expected: string, found: string, fix: string) =>
    problems.push({ file, line: row.line(path), field: path.join('.'), what, expected, found, fix });

  if (!file.endsWith(`/${value.id}.yaml`)) report(['id'], 'the file has another name', `${value.id}.yaml`, file, 'rename the file');
  for (const track of ['women', 'men'] as const)
    if (!value.slides.some((slide) => isFor(slide, track)))
      report(['slides'], 'there is no slide for this track', `a slide with tracks: [${track}]`, 'none', 'write one');
  if (!value.stories.some((story) => isFor(story, 'women')))
    report(['stories'], 'there is no story for women', 'a story with tracks: [women]', 'none', 'write one');

  checkUnique('slides');
  checkUnique('stories');
  checkUnique('questions');
  for (const [index, { choices, best }] of value.stories.entries()) checkChoice(['stories', index, 'best'], best, choices);
  for (const [index, { choices, right }] of value.questions.entries()) checkChoice(['questions', index, 'right'], right, choices);
  checkPointers();
  for (const { text, paths } of textsOf(value)) for (const locale of locales) checkText(paths[locale], text[locale], locale);

  function checkUnique(group: 'slides' | 'stories' | 'questions'): void {
    const known = value[group].map(({ id }) => id);
    const twice = known.findIndex((id, index) => known.indexOf(id) < index);
    if (twice >= 0) report([group, twice, 'id'], 'this id is taken', 'an id of its own', `"${known[twice]}"`, 'take another id');
  }

  function checkChoice(path: readonly PropertyKey[], letter: string, choices: readonly { readonly letter: string }[]): void {
    const letters = choices.map((choice) => choice.letter).join('');
    if (!'abc'.startsWith(letters)) report(path, 'the letters are not in order', 'a, b, c', letters, 'name them in their order');
    if (!letters.includes(letter)) report(path, 'there is no such choice', `one of ${letters}`, `"${letter}"`, 'correct the letter');
  }

  function checkPointers(): void {
    const broken = brokenIds(rows.broken);
    const refs = knownRefs(rows);
    const facts = new Set([...ids(rows.rules), ...ids(rows.recruitment)]);
    const known = { rules: facts, facts_on: ids(rows.topics), see: refs, places: ids(rows.places), card: ids(rows.phrases) };
    for (const group of ['slides', 'stories', 'questions'] as const)
      for (const [index, item] of value[group].entries())
        for (const [field, names] of Object.entries(known)) {
          const found = (item as Readonly<Record<string, unknown>>)[field];
          for (const name of Array.isArray(found) ? found : found === undefined ? [] : [found])
            if (!names.has(String(name)) && !broken.has(String(name).replace(/^[a-z]+:/, '')))
              report(
                [group, index, field],
                'this points to something that is not there',
                'something of the guide',
                `"${name}"`,
                'correct the name',
              );
        }
  }

  function checkText(path: PlacedTexts['paths'][Locale], text: string, locale: Locale): void {
    const digits = /\d+/.exec(text)?.[0];
    if (digits !== undefined)
      report(
        path,
        'a number stands in a text',
        'the rule that holds it, under rules or facts_on',
        digits,
        'name the rule, or say it without a number',
      );
    const isShown = path.includes('title') || path.includes('points') || path.includes('label') || path.at(-2) === 'aim';
    if (isShown && wordsOf(text) > longestShown)
      report(
        path,
        'this is too long to be read from the last row',
        `at most ${longestShown} words`,
        `${wordsOf(text)} in ${locale}`,
        'shorten it',
      );
    const long = sentencesOf(text).find((sentence) => wordsOf(sentence) > longestSpoken);
    if (long !== undefined)
      report(
        path,
        'this sentence is too long',
        `at most ${longestSpoken} words`,
        `${wordsOf(long)}: "${long.slice(0, 50)}…"`,
        'make two sentences of it',
      );
    if (wordsOf(text) > longestSay)
      report(path, 'this is too long', `at most ${longestSay} words`, `${wordsOf(text)} in ${locale}`, 'say less');
  }
}

function isFor({ tracks = [] }: { readonly tracks?: readonly Track[] | undefined }, track: Track): boolean {
  return tracks.includes(track);
}

import { type Locale, locales } from '../schema/lists.ts';
import { textsOf } from './check-row-texts.ts';
import type { Problem } from './problem.ts';
import type { Page } from './read-pages.ts';
import type { Rows } from './read-rows.ts';
import type { Placed } from './read-yaml.ts';
import { spokenRows } from './row-groups.ts';

/** A sentence of more words than this stops the build; Tajik sentences of more than `longTajik` are counted. */
const longest = 20;
const longTajik = 12;

/** One text a reader may see or a search may find, and where it stands. */
type Told = { readonly file: string; readonly line: number; readonly field: string; readonly locale: Locale; readonly text: string };

/** Plain words in short sentences, and none of the words that design §4 forbids. */
export function checkStyle(rows: Rows, pages: readonly Page[], problems: Problem[]): void {
  const written = pages.flatMap(toldOfPage);
  for (const told of written) {
    for (const sentence of sentencesOf(told.text).filter((text) => wordsOf(text) > longest)) {
      report(
        problems,
        told,
        'this sentence is too long',
        `at most ${longest} words`,
        `${wordsOf(sentence)} words: "${sentence.slice(0, 50)}…"`,
        'make two sentences of it',
      );
    }
  }
  const forbidden = rows.forbidden.flatMap(({ value }) =>
    value.stems.map((stem) => ({ reason: value.reason, pattern: new RegExp(`(?<!\\p{L})${stem}`, 'iu') })),
  );
  for (const told of [...written, ...toldOfRows(rows), ...toldOfWords(rows)]) {
    for (const { reason, pattern } of forbidden) {
      const found = pattern.exec(told.text)?.[0];
      if (found !== undefined) report(problems, told, 'this word is not used here', 'other words', `"${found}"`, reason);
    }
  }
}

/** How many Tajik sentences of the pages have more than twelve words, and how many there are: a line for writers. */
export function longTajikSentences(pages: readonly Page[]): { readonly long: number; readonly all: number } {
  const sentences = pages
    .filter((page) => page.locale === 'tg')
    .flatMap((page) => toldOfPage(page).flatMap((told) => sentencesOf(told.text)));
  return { long: sentences.filter((sentence) => wordsOf(sentence) > longTajik).length, all: sentences.length };
}

/** Sentences of a text. A dot inside a number or a date ends nothing. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?…][»”")]?)\s+(?=[\p{Lu}\d«“"(])/u).filter((sentence) => sentence.trim() !== '');
}

/** Words of a sentence; numbers count as one, signs as none. */
export function wordsOf(sentence: string): number {
  return (sentence.match(/[\p{L}\p{N}][\p{L}\p{N}.,’'-]*/gu) ?? []).length;
}

function toldOfPage(page: Page): readonly Told[] {
  const { file, locale } = page;
  const matter = [page.matter.title, page.matter.summary].map((text) => ({ file, line: 2, field: 'title and summary', locale, text }));
  return [...matter, ...page.items.map((item) => ({ file, line: item.line, field: item.place, locale, text: item.text }))];
}

function toldOfRows(rows: Rows): readonly Told[] {
  const texts: readonly Placed<{ readonly id: string }>[] = [...spokenRows(rows), ...rows.room];
  return texts.flatMap((row) =>
    textsOf(row.value).flatMap(({ paths, text }) =>
      locales.map((locale) => ({
        file: row.file,
        line: row.line(paths[locale]),
        field: `${row.value.id} ${paths[locale].join('.')}`,
        locale,
        text: text[locale],
      })),
    ),
  );
}

function toldOfWords(rows: Rows): readonly Told[] {
  const examples = rows.examples.map(({ file, line, value }) => ({
    file,
    line: line([]),
    field: value.intent,
    locale: 'tg' as const,
    text: value.message,
  }));
  const words = rows.words.flatMap((row) => [
    ...row.value.aliases.flatMap((alias, index) =>
      alias.words.map((text, at) => ({
        file: row.file,
        line: row.line(['aliases', index, 'words', at]),
        field: alias.for,
        locale: row.locale,
        text,
      })),
    ),
    ...row.value.intents.flatMap((intent, index) =>
      intent.phrases.map((text, at) => ({
        file: row.file,
        line: row.line(['intents', index, 'phrases', at]),
        field: intent.intent,
        locale: row.locale,
        text,
      })),
    ),
  ]);
  return [...words, ...examples];
}

function report(problems: Problem[], told: Told, what: string, expected: string, found: string, fix: string): void {
  problems.push({ file: told.file, line: told.line, field: told.field, what, expected, found, fix });
}

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { type Intent, type Locale, locales } from '#content/index.ts';

/** How something is written: Tajik with its own letters, on a Russian keyboard, in Latin letters; Russian, also in Latin letters; English. */
export const spellings = ['tajik', 'russian-keyboard', 'latin', 'russian', 'russian-latin', 'english'] as const;
export type Spelling = (typeof spellings)[number];

/** `tune` and `develop`: looked at while words and rules were written; `measure`: only ever counted. See README.md. */
export const examParts = ['tune', 'develop', 'measure'] as const;
export type Part = (typeof examParts)[number];

type Common = { readonly part: Part; readonly locale: Locale; readonly spelling: Spelling };
/** A question and the answers that are right, the best first. */
export type Question = Common & { readonly ids: readonly string[]; readonly question: string };
/** A message, the emergency it speaks of, and others that would be right too. */
export type Message = Common & { readonly intent: Intent | 'none'; readonly also: readonly string[]; readonly message: string };

export function readQuestions(): readonly Question[] {
  return readRows('questions.csv').map((row) => ({ ...common(row), ids: words(row['ids']), question: row['question'] ?? '' }));
}

export function readMessages(): readonly Message[] {
  return [...readRows('danger.csv'), ...readRows('develop.csv')].map((row) => ({
    ...common(row),
    intent: (row['intent'] ?? 'none') as Message['intent'],
    also: words(row['also']),
    message: row['message'] ?? '',
  }));
}

/** What danger is learned from, in small letters. */
export function readExampleMessages(): readonly string[] {
  return readRows('../../seeds/words/danger.csv').map((row) => (row['message'] ?? '').trim().toLowerCase());
}

type Row = Readonly<Record<string, string>>;

function readRows(name: string): readonly Row[] {
  return parse(readFileSync(fileURLToPath(new URL(name, import.meta.url))), { columns: true, bom: true });
}

function common(row: Row): Common {
  const locale = locales.find((known) => known === row['locale']);
  const spelling = spellings.find((known) => known === row['spelling']);
  const part = examParts.find((known) => known === row['part']);
  if (!locale || !spelling || !part) throw new Error(`not a row of a test set: ${JSON.stringify(row)}`);
  return { locale, spelling, part };
}

function words(text: string | undefined): readonly string[] {
  return (text ?? '').split(' ').filter((word) => word !== '');
}

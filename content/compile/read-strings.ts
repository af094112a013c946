import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Strings } from '../schema/bundle.ts';
import { type Locale, locales } from '../schema/lists.ts';
import type { Problem } from './problem.ts';

const stringsSchema: z.ZodType<Strings> = z.lazy(() => z.record(z.string(), z.union([z.string(), stringsSchema])));

/** Plural forms a language needs after a number, as i18next names them. Tajik nouns do not change after numerals. */
const pluralForms: Readonly<Record<Locale, readonly string[]>> = {
  tg: ['other'],
  ru: ['one', 'few', 'many', 'other'],
  en: ['one', 'other'],
};

type Flat = ReadonlyMap<string, { readonly text: string; readonly line: number }>;

/** Reads the interface texts and the notes for translators, and checks that keys, placeholders and plural forms agree. */
export function readStrings(root: string, problems: Problem[]): Readonly<Record<Locale, Strings>> {
  const read = (name: string) => readFile(root, `content/strings/${name}.json`, problems);
  const strings = { tg: read('tg'), ru: read('ru'), en: read('en') };
  const notes = read('notes');
  const flat = { tg: flatten(strings.tg), ru: flatten(strings.ru), en: flatten(strings.en) };
  const stems = new Set(locales.flatMap((locale) => [...flat[locale].keys()].map(stemOf)));
  const noted = flatten(notes);
  for (const locale of locales) {
    const file = `content/strings/${locale}.json`;
    for (const stem of stems) {
      const isPlural = locales.some((other) => [...flat[other].keys()].some((key) => key !== stem && stemOf(key) === stem));
      for (const key of isPlural ? pluralForms[locale].map((form) => `${stem}_${form}`) : [stem]) {
        if (!flat[locale].get(key)?.text)
          problems.push({
            file,
            line: lineOf(flat[locale], stem),
            field: key,
            what: isPlural ? 'a plural form is missing' : 'a translation is missing',
            expected: 'a text',
            found: 'nothing',
            fix: `add "${key}"`,
          });
      }
    }
    for (const [key, { text, line }] of flat[locale]) {
      const wanted = placeholders(textOf(flat.tg, stemOf(key)));
      const got = placeholders(text);
      if (wanted !== got)
        problems.push({
          file,
          line,
          field: key,
          what: 'the placeholders differ from the Tajik text',
          expected: wanted || 'none',
          found: got || 'none',
          fix: 'use the same {{names}} in every language',
        });
    }
  }
  for (const stem of stems)
    if (!noted.has(stem))
      problems.push({
        file: 'content/strings/notes.json',
        line: 1,
        field: stem,
        what: 'the note for translators is missing',
        expected: 'one sentence on where and to whom this is said',
        found: 'nothing',
        fix: `add "${stem}"`,
      });
  for (const [key, { line }] of noted)
    if (!stems.has(key))
      problems.push({
        file: 'content/strings/notes.json',
        line,
        field: key,
        what: 'a note without a text',
        expected: 'a key of tg.json',
        found: `"${key}"`,
        fix: 'remove the note',
      });
  return strings;
}

function readFile(root: string, file: string, problems: Problem[]): Strings {
  if (!existsSync(join(root, file))) {
    problems.push({
      file,
      line: 1,
      field: 'file',
      what: 'the file is missing',
      expected: 'texts of the interface',
      found: 'no file',
      fix: 'copy tg.json and translate it',
    });
    return {};
  }
  const text = readFileSync(join(root, file), 'utf8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const found = error instanceof Error ? error.message : 'a mistake';
    const line = Number(/line (\d+)/.exec(found)?.[1] ?? 1);
    problems.push({
      file,
      line,
      field: 'syntax',
      what: 'this is not valid JSON',
      expected: 'readable JSON',
      found,
      fix: 'check commas and quotes on this line',
    });
    return {};
  }
  const parsed = stringsSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  problems.push({
    file,
    line: 1,
    field: 'file',
    what: 'a value is not a text',
    expected: 'texts and groups of texts',
    found: z.prettifyError(parsed.error).split('\n')[0] ?? '',
    fix: 'put every text in quotes',
  });
  return {};
}

/** Nested texts as `area.key` → text, numbered in file order (one line a key, as the formatter writes them). */
function flatten(strings: Strings): Flat {
  const flat = new Map<string, { text: string; line: number }>();
  let line = 1;
  const walk = (node: Strings, prefix: string) => {
    for (const [key, value] of Object.entries(node)) {
      line += 1;
      if (typeof value === 'string') flat.set(`${prefix}${key}`, { text: value, line });
      else {
        walk(value, `${prefix}${key}.`);
        line += 1;
      }
    }
  };
  walk(strings, '');
  return flat;
}

function stemOf(key: string): string {
  return key.replace(/_(one|few|many|other)$/, '');
}

function textOf(flat: Flat, stem: string): string {
  return flat.get(stem)?.text ?? flat.get(`${stem}_other`)?.text ?? '';
}

function lineOf(flat: Flat, stem: string): number {
  for (const [key, { line }] of flat) if (stemOf(key) === stem || key.startsWith(`${stem.split('.').slice(0, -1).join('.')}.`)) return line;
  return 1;
}

function placeholders(text: string): string {
  return [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].toSorted().join(' ');
}

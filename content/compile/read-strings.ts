import type { Strings } from '../schema/bundle.ts';
import { type Locale, locales } from '../schema/lists.ts';
import { parseYaml } from './parse-yaml.ts';
import type { Problem } from './problem.ts';
import { readText } from './read-text.ts';

/** Plural forms a language needs after a number, as i18next names them. Tajik nouns do not change after numerals. */
const pluralForms: Readonly<Record<Locale, readonly string[]>> = {
  tg: ['other'],
  ru: ['one', 'few', 'many', 'other'],
  en: ['one', 'other'],
};

/** Texts by their whole key, `area.key` → text and line. */
type Flat = ReadonlyMap<string, { readonly text: string; readonly line: number }>;

/** One file of texts; `flat` is missing when the file could not be read, and then nothing is compared with it. */
type TextFile = { readonly file: string; readonly strings: Strings; readonly flat?: Flat };

/** Reads the interface texts and the notes for translators, and checks that keys, placeholders and plural forms agree. */
export function readStrings(root: string, problems: Problem[]): Readonly<Record<Locale, Strings>> {
  const read = (name: string) => readFile(root, `content/strings/${name}.json`, problems);
  const files = { tg: read('tg'), ru: read('ru'), en: read('en') };
  const notes = read('notes');
  const keys = locales.flatMap((locale) => [...(files[locale].flat?.keys() ?? [])]);
  const stems = new Set(keys.map(stemOf));
  const plurals = new Set(keys.filter((key) => stemOf(key) !== key).map(stemOf));
  for (const locale of locales) {
    const wanted = [...stems].flatMap((stem) => (plurals.has(stem) ? pluralForms[locale].map((form) => `${stem}_${form}`) : [stem]));
    reportMissing(files[locale], wanted, problems);
  }
  reportPlaceholders(files, problems);
  reportNotes(notes, stems, problems);
  return { tg: files.tg.strings, ru: files.ru.strings, en: files.en.strings };
}

function reportMissing({ file, flat }: TextFile, wanted: readonly string[], problems: Problem[]): void {
  if (!flat) return;
  for (const key of wanted.filter((name) => !flat.get(name)?.text)) {
    const isForm = stemOf(key) !== key;
    problems.push({
      file,
      line: flat.get(key)?.line ?? nearestLine(flat, key),
      field: key,
      what: isForm ? 'a plural form is missing' : 'a translation is missing',
      expected: 'a text',
      found: flat.has(key) ? 'an empty text' : 'nothing',
      fix: flat.has(key) ? `write "${key}"` : `add "${key}"`,
    });
  }
}

type Form = { readonly file: string; readonly key: string; readonly line: number; readonly names: string };

function reportPlaceholders(files: Readonly<Record<Locale, TextFile>>, problems: Problem[]): void {
  const forms = locales.flatMap((locale) => {
    const { file, flat } = files[locale];
    return [...(flat ?? [])].map(([key, { text, line }]): Form => ({ file, key, line, names: placeholders(text) }));
  });
  for (const alike of Map.groupBy(forms, ({ key }) => stemOf(key)).values()) reportOddPlaceholders(alike, problems);
}

/** Every form of a text uses the names that most of its forms use. */
function reportOddPlaceholders(forms: readonly Form[], problems: Problem[]): void {
  const votes = (names: string) => forms.filter((form) => form.names === names).length;
  const wanted = forms
    .map((form) => form.names)
    .reduce((best, names) => (votes(names) > votes(best) ? names : best), forms[0]?.names ?? '');
  for (const { file, key, line, names } of forms.filter((form) => form.names !== wanted))
    problems.push({
      file,
      line,
      field: key,
      what: 'the placeholders differ from the other languages',
      expected: wanted || 'none',
      found: names || 'none',
      fix: 'use the same {{names}} in every language',
    });
}

function reportNotes({ file, flat }: TextFile, stems: ReadonlySet<string>, problems: Problem[]): void {
  if (!flat) return;
  for (const stem of [...stems].filter((key) => !flat.get(key)?.text))
    problems.push({
      file,
      line: flat.get(stem)?.line ?? nearestLine(flat, stem),
      field: stem,
      what: 'the note for translators is missing',
      expected: 'one sentence on where and to whom this is said',
      found: 'nothing',
      fix: `add "${stem}"`,
    });
  for (const [key, { line }] of [...flat].filter(([name]) => !stems.has(name)))
    problems.push({
      file,
      line,
      field: key,
      what: 'a note without a text',
      expected: 'a key of tg.json',
      found: `"${key}"`,
      fix: 'remove the note',
    });
}

function readFile(root: string, file: string, problems: Problem[]): TextFile {
  const text = readText(root, file, problems);
  if (text === undefined) return { file, strings: {} };
  const before = problems.length;
  const refuse = (line: number, field: string, what: string, expected: string, found: string, fix: string) =>
    problems.push({ file, line, field, what, expected, found, fix });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const { line, found } = explainJson(error instanceof Error ? error.message : '', text);
    refuse(line, 'syntax', 'this is not valid JSON', 'readable JSON', found, 'check commas and quotes on this line and the line before');
    return { file, strings: {} };
  }
  // JSON is YAML, and the YAML reader knows lines and keys that are there twice.
  const document = parseYaml(text, file, 1, problems);
  const flat = new Map<string, { text: string; line: number }>();
  const walk = (node: unknown, path: readonly string[]): Strings | string => {
    const line = document?.line(path) ?? 1;
    if (typeof node === 'string' && path.length > 0) {
      flat.set(path.join('.'), { text: node, line });
      return node;
    }
    if (typeof node === 'object' && node !== null && !Array.isArray(node))
      return Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, walk(inner, [...path, key])]));
    refuse(
      line,
      path.join('.') || 'file',
      'a value is not a text',
      'a text or a group of texts',
      String(JSON.stringify(node)),
      'put every text in quotes',
    );
    return {};
  };
  const strings = walk(value, []);
  return { file, strings: typeof strings === 'string' ? {} : strings, ...(problems.length === before ? { flat } : {}) };
}

/** Where a missing key belongs: beside another form of the same text, or after the last text of its area. */
function nearestLine(flat: Flat, key: string): number {
  const area = key.split('.').slice(0, -1).join('.');
  const of = (isNear: (other: string) => boolean) => [...flat].filter(([other]) => isNear(other)).at(-1)?.[1].line;
  return of((other) => stemOf(other) === stemOf(key)) ?? of((other) => other.startsWith(`${area}.`)) ?? 1;
}

/**
 * What Node says about broken JSON, with its line. It gives a line, or the ten signs before and after the place:
 * `Expected ',' … at position 20 (line 3 column 1)`, `Unexpected token '!', ..." "plain": !x "Санҷиш"... is not valid JSON`.
 */
function explainJson(message: string, text: string): { readonly line: number; readonly found: string } {
  const [, sign, before, around] = /^Unexpected token '(.*?)', (\.\.\.)?"([\s\S]*)"(?:\.\.\.)? is not valid JSON$/.exec(message) ?? [];
  const [, line] = /\(line (\d+)/.exec(message) ?? [];
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  if (sign !== undefined && around !== undefined)
    return { line: lineAt(text.indexOf(around) + (before ? 10 : around.indexOf(sign))), found: `"${sign}" where it cannot stand` };
  return {
    line: line ? Number(line) : lineAt(text.trimEnd().length),
    found: message.replace(/(?: in JSON)? at position .*$/, '') || 'a mistake',
  };
}

function stemOf(key: string): string {
  return key.replace(/_(one|few|many|other)$/, '');
}

function placeholders(text: string): string {
  return [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].toSorted().join(' ');
}

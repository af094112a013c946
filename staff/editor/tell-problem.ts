import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Problem } from '#content/compile/problem.ts';
import type { Locale } from '#content/index.ts';
import type { Translate } from '#shared/i18n/translate.ts';

/** Says a complaint of the compiler in the words of the staff. */
export type TellProblem = (problem: Problem) => string;

/** What the compiler says in English, with `{}` for what differs from time to time, and the same in another language. */
type Phrase = { readonly pattern: RegExp; readonly says: string };

/** The compiler speaks English; here its sentences are put into the reader's language. What no phrase fits stays as it is. */
export function makeTellProblem(locale: Locale, t: Translate): TellProblem {
  const phrases = locale === 'en' ? [] : readPhrases(locale);
  const tell = (text: string) => translatePhrase(text, phrases);
  return (problem) => {
    const { file, line, field, what, expected, found, fix } = problem;
    return t('editor.problem', {
      field: nameField(field, t),
      what: tell(what),
      expected: tell(expected),
      found: tell(found),
      fix: tell(fix),
      place: `${file}:${line}`,
    });
  };
}

function readPhrases(locale: Locale): readonly Phrase[] {
  const text = readFileSync(new URL(`../texts/compile.${locale}.json`, import.meta.url), 'utf8');
  const book = z.record(z.string(), z.string()).parse(JSON.parse(text));
  // The longer says more: "at most {} letters" goes before "{} letters".
  return Object.entries(book)
    .toSorted(([a], [b]) => b.length - a.length)
    .map(([phrase, says]) => ({ pattern: new RegExp(toPattern(phrase), 's'), says }));
}

function translatePhrase(text: string, phrases: readonly Phrase[]): string {
  for (const { pattern, says } of phrases) {
    const match = pattern.exec(text);
    if (!match) continue;
    // What stands in a phrase may be one itself: the name of a language.
    const told = match.slice(1).map((part) => translatePhrase(part, phrases));
    return told.reduce((sentence, part) => sentence.replace('{}', () => part), says);
  }
  return text;
}

/** `tj-embassy numbers.0.dial` → «Номер, как его читают» (tj-embassy numbers.0.dial). */
function nameField(field: string, t: Translate): string {
  const names = field.split(/[ .]/).filter((part) => part !== '');
  const named = names.toReversed().flatMap((name) => {
    try {
      return [t(`editor.field.${name}`)];
    } catch {
      return [];
    }
  });
  return named[0] === undefined ? field : `«${named[0]}» (${field})`;
}

/** `at most {} letters` as a regular expression. */
function toPattern(text: string): string {
  return `^${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('\\{\\}', '(.+?)')}$`;
}

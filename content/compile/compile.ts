import type { Bundle } from '../schema/bundle.ts';
import { type Locale, locales } from '../schema/lists.ts';
import { buildBundle } from './build-bundle.ts';
import { checkCalls } from './check-calls.ts';
import { checkDates } from './check-dates.ts';
import { checkDeadlines } from './check-deadlines.ts';
import { checkEvidence } from './check-evidence.ts';
import { checkFileNames } from './check-file-names.ts';
import { checkLanguages } from './check-languages.ts';
import { checkLinks } from './check-links.ts';
import { checkPages } from './check-pages.ts';
import { checkPhones } from './check-phones.ts';
import { checkQuestions } from './check-questions.ts';
import { checkReferences } from './check-references.ts';
import { checkRoom } from './check-room.ts';
import { checkRowTexts } from './check-row-texts.ts';
import { checkStyle, longTajikSentences } from './check-style.ts';
import { checkWays } from './check-ways.ts';
import { checkWords } from './check-words.ts';
import type { Problem } from './problem.ts';
import { readLearned } from './read-learned.ts';
import { readPages } from './read-pages.ts';
import { readReleased, toChanges } from './read-released.ts';
import { readRows } from './read-rows.ts';
import { readStrings } from './read-strings.ts';
import { missingFile, twoVersions } from './read-text.ts';

/** How long the sentences of the Tajik pages are. */
type Style = { readonly long: number; readonly all: number };

export type Compiled =
  | {
      readonly kind: 'ok';
      readonly bundles: Readonly<Record<Locale, Bundle>>;
      readonly warnings: readonly Problem[];
      readonly style: Style;
    }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/**
 * Reads rows, pages and strings below `root`, checks everything, and builds one bundle per language.
 * Either all of it is right or nothing comes out but the whole list of mistakes.
 * @param today a day such as `2026-11-21`, for the review dates; without it they are not looked at
 */
export function compile(root: string, today?: string): Compiled {
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const rows = readRows(root, problems);
  const pages = readPages(root, problems);
  const strings = readStrings(root, problems);
  const danger = readLearned(root, problems);
  const released = readReleased(root, problems);
  // Without a file of rows or a folder of pages everything that points there would look wrong.
  if (problems.some(({ what, file }) => [missingFile, twoVersions].includes(what) && !file.startsWith('content/strings')))
    return { kind: 'problems', problems };
  checkFileNames(rows, problems);
  checkReferences(rows, problems);
  checkDeadlines(rows, problems);
  checkLinks(rows, pages, problems);
  checkEvidence(rows, problems);
  checkLanguages(rows, strings.tg, problems);
  checkPhones(rows, problems);
  checkRowTexts(rows, problems);
  checkPages(rows, pages, problems);
  checkQuestions(rows, problems);
  checkRoom(rows, problems);
  checkStyle(rows, pages, problems);
  checkWays(rows, problems);
  checkWords(rows, problems);
  if (today !== undefined) {
    checkDates(rows, today, problems, warnings);
    checkCalls(rows, today, warnings);
  }
  if (problems.length > 0) return { kind: 'problems', problems };
  const [tg, ru, en] = locales.map((locale) => buildBundle(locale, rows, pages, strings, danger));
  if (!tg || !ru || !en) throw new Error('a language is missing from the list of languages');
  const changes = toChanges(released, { tg, ru, en });
  const bundles = { tg: { ...tg, changes }, ru: { ...ru, changes }, en: { ...en, changes } };
  return { kind: 'ok', bundles, warnings, style: longTajikSentences(pages) };
}

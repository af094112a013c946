import type { Bundle } from '../schema/bundle.ts';
import { type Locale, locales } from '../schema/lists.ts';
import { buildBundle } from './build-bundle.ts';
import { checkEvidence } from './check-evidence.ts';
import { checkPages } from './check-pages.ts';
import { checkReferences } from './check-references.ts';
import { checkRowTexts } from './check-row-texts.ts';
import type { Problem } from './problem.ts';
import { readPages } from './read-pages.ts';
import { readRows } from './read-rows.ts';
import { readStrings } from './read-strings.ts';

export type Compiled =
  | { readonly kind: 'ok'; readonly bundles: Readonly<Record<Locale, Bundle>> }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/**
 * Reads rows, pages and strings below `root`, checks everything, and builds one bundle per language.
 * Either all of it is right or nothing comes out but the whole list of mistakes.
 */
export function compile(root: string): Compiled {
  const problems: Problem[] = [];
  const rows = readRows(root, problems);
  const pages = readPages(root, problems);
  const strings = readStrings(root, problems);
  checkReferences(rows, pages, problems);
  checkEvidence(rows, problems);
  checkRowTexts(rows, problems);
  checkPages(rows, pages, problems);
  if (problems.length > 0) return { kind: 'problems', problems };
  const [tg, ru, en] = locales.map((locale) => buildBundle(locale, rows, pages, strings[locale]));
  if (!tg || !ru || !en) throw new Error('a language is missing from the list of languages');
  return { kind: 'ok', bundles: { tg, ru, en } };
}

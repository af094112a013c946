import type { Translate } from '#shared/i18n/translate.ts';
import type { ContactLine, Freshness, PlaceFreshness } from '#shared/trust/freshness.ts';
import { standings } from '#shared/trust/standing.ts';

/** One finding: a sentence with its count, and what it is about. */
export type Finding = { readonly says: string; readonly names: readonly string[] };

/** The findings of a report in the order in which they matter; what there is none of is left out. */
export function findingsOf(report: Freshness, t: Translate): readonly Finding[] {
  const line = ({ contact, line: { dial } }: ContactLine) => `${contact.id} ${dial}`;
  const all: readonly (readonly [key: string, names: readonly string[]])[] = [
    ['overdue', report.overdue],
    ['silent', report.silent.map(line)],
    ['not-rung', report.notRung.map(line)],
    ['without-number', report.withoutNumber],
    ['one-source', report.oneSource],
    ['unread-native', report.unread.native],
    ['unread-lawyer', report.unread.lawyer],
  ];
  return all.filter(([, names]) => names.length > 0).map(([key, names]) => ({ says: t(`report.${key}`, { count: names.length }), names }));
}

/** What is told of each place, in this order. */
export function placeColumns(t: Translate): readonly string[] {
  return ['place', 'numbers', 'not-rung', 'numberless', 'rules', 'unconfirmed', 'one-source', 'overdue'].map((key) =>
    t(`report.${key}`, { count: '' }).replace(/[:\s]+$/, ''),
  );
}

/** The figures of a place under those columns. */
export function countsOf({ standings: counts, ...place }: PlaceFreshness): readonly number[] {
  const numbers = standings.reduce((sum, kind) => sum + counts[kind], 0);
  return [numbers, place.notRung, place.numberless, place.rules, place.unconfirmed, place.oneSource, place.overdue];
}

import type { Translate } from '#shared/i18n/translate.ts';
import type { ContactLine, Freshness, PlaceFreshness } from '#shared/trust/freshness.ts';
import { standings } from '#shared/trust/standing.ts';

/** What a finding is about: a row, a page or a country by its id, and one of its numbers where that is meant. */
export type About = { readonly id: string; readonly number?: string };

/** One finding: a sentence with its count, and what it is about. */
export type Finding = { readonly says: string; readonly about: readonly About[] };

/** The findings of a report in the order in which they matter; what there is none of is left out. */
export function findingsOf(report: Freshness, t: Translate): readonly Finding[] {
  const line = ({ contact, line: { dial } }: ContactLine): About => ({ id: contact.id, number: dial });
  const row = (id: string): About => ({ id });
  const all: readonly (readonly [key: string, about: readonly About[]])[] = [
    ['overdue', report.overdue.map(row)],
    ['silent', report.silent.map(line)],
    ['not-rung', report.notRung.map(line)],
    ['without-number', report.withoutNumber.map(row)],
    ['one-source', report.oneSource.map(row)],
    ['unread-native', report.unread.native.map(row)],
    ['unread-lawyer', report.unread.lawyer.map(row)],
  ];
  return all.filter(([, about]) => about.length > 0).map(([key, about]) => ({ says: t(`report.${key}`, { count: about.length }), about }));
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

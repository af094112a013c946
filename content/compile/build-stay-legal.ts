import type { Ref } from '../schema/block.ts';
import type { DeadlineEntry, Span, StayLegalEntry } from '../schema/bundle-tools.ts';
import type { Deadline } from '../schema/deadline.ts';
import { dateKinds, type Locale } from '../schema/lists.ts';
import { countryOfFile } from './check-file-names.ts';
import type { Rows } from './read-rows.ts';
import { spanOf } from './span-of.ts';

/** What the tool stay-legal needs beside the guide. The numbers of deadlines are those of their rules. */
export function buildStayLegal(locale: Locale, rows: Rows): StayLegalEntry {
  const wordsFor = (wanted: string) => rows.dateWords.filter(({ value }) => value.means === wanted).flatMap(({ value }) => value.words);
  return {
    deadlines: rows.deadlines.map(({ value }) => toDeadline(value, locale, rows)),
    months: Array.from({ length: 12 }, (_, index) => wordsFor(`month-${index + 1}`)),
    kinds: dateKinds.map((kind) => [kind, wordsFor(kind)] as const),
  };
}

function toDeadline(row: Deadline, locale: Locale, rows: Rows): DeadlineEntry {
  const ruleOf = (id: string) => rows.rules.find(({ value }) => value.id === id);
  const span = (rule: string, key: string): Span => {
    const found = spanOf(ruleOf(rule)?.value.numbers, key);
    if (!found) throw new Error(`No number ${key} in ${rule}: checkDeadlines must run first`);
    return found;
  };
  const common = {
    id: row.id,
    place: countryOfFile(ruleOf(row.rule)?.file ?? ''),
    rule: toRef(row.rule),
    span: span(row.rule, row.number),
    title: row.title[locale],
    do: row.do[locale],
    whenPast: (row.when_past ?? []).map(toRef),
  };
  if (row.per === undefined) {
    return {
      kind: 'term',
      ...common,
      from: row.from ?? 'entry',
      isBefore: row.before ?? false,
      ...(row.monthly ? { months: span(row.monthly.rule, row.monthly.number).amount } : {}),
      doneBy: row.done_by ?? [],
    };
  }
  return {
    kind: 'count',
    ...common,
    per: typeof row.per === 'object' ? span(row.rule, row.per.window) : row.per,
    extendedBy: row.extended_by ?? [],
    ...(row.extended_rule === undefined ? {} : { extendedRule: toRef(row.extended_rule) }),
  };
}

function toRef(id: string): Ref {
  return `rule:${id}`;
}

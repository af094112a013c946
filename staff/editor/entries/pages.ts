import { isScalar, isSeq, Scalar, type YAMLMap } from 'yaml';
import { locales } from '#content/index.ts';
import { idSchema } from '#content/schema/base.ts';
import type { Draft, Entry, FileText } from './entry.ts';
import { type Field, fieldsOf } from './fields-of.ts';
import { pageKind } from './kinds.ts';
import { changePageWords, pageFile, readPageWords, textFields } from './page-text.ts';
import { Refusal } from './refusal.ts';
import { changeRow, readRowEntries } from './rows.ts';

type Values = Readonly<Record<string, unknown>>;

/** Pages that lead to this one: they name it as related, so that a new page is reachable from the moment it is there. */
const ways = 'leads_here';

/** What the form of a page has: its words in every language, what it rests on, and the days on which it was read. */
export const pageFields: readonly Field[] = pageFormFields();

function pageFormFields(): readonly Field[] {
  const words = textFields.map((name): Field => ({ name, kind: 'words', languages: locales, isOptional: name.startsWith('reviewed') }));
  const row = fieldsOf(pageKind.schema).filter(({ name }) => name !== 'id');
  const behindRelated = row.findIndex(({ name }) => name === 'related') + 1;
  return [
    ...words.filter(({ isOptional }) => !isOptional),
    ...row.toSpliced(behindRelated, 0, { name: ways, kind: 'texts', isOptional: true }),
    ...words.filter(({ isOptional }) => isOptional),
  ];
}

/** Every page, its languages side by side, with its row. */
export function readPageEntries(root: string): readonly Entry[] {
  const rows = readRowEntries(pageKind, root);
  return rows.map(({ id, values }) => {
    const pages = locales.map((locale) => [locale, readPageWords(root, pageFile(id, locale))] as const);
    const words = textFields.map((name) => [name, Object.fromEntries(pages.map(([locale, page]) => [locale, page[name]]))]);
    const from = rows.filter((other) => relatedOf(other.values).includes(id)).map((other) => other.id);
    return { id, values: { ...values, ...Object.fromEntries(words), [ways]: from } };
  });
}

/**
 * The files of a page with what was changed in them: its row with those of the pages that lead to it, and three languages.
 * @throws {Refusal} for a page that is not there, a new one whose name is taken or cannot be one, or a way from nowhere
 */
export function changePage(root: string, draft: Draft): readonly FileText[] {
  const { id, isNew, values } = draft;
  // The name becomes that of a file.
  if (!idSchema.safeParse(id).success) throw new Refusal('nameless');
  const row = Object.fromEntries(Object.entries(values).filter(([name]) => name !== ways && !textFields.includes(name)));
  const wordsIn = (locale: string) =>
    Object.fromEntries(textFields.map((name) => [name, String((values[name] as Values | undefined)?.[locale] ?? '')]));
  return [
    changeRow(pageKind, root, { id, isNew, values: row }, (rows) => leadTo(rows, id, toNames(values[ways]))),
    ...locales.map((locale) => changePageWords(root, pageFile(id, locale), wordsIn(locale))),
  ];
}

/** Makes these pages, and no others, name a page as related. @throws {Refusal} for one that is not there */
export function leadTo(rows: readonly YAMLMap[], id: string, from: readonly string[]): void {
  const lost = from.find((name) => name === id || !rows.some((row) => row.get('id') === name));
  if (lost !== undefined) throw new Refusal('no-page', { id: lost });
  for (const row of rows.filter((other) => other.get('id') !== id)) {
    const related = row.get('related');
    if (!isSeq(related)) continue;
    const at = related.items.findIndex((item) => isScalar(item) && item.value === id);
    const leads = from.includes(String(row.get('id')));
    if (leads && at === -1) related.items.push(new Scalar(id));
    if (!leads && at !== -1) related.items.splice(at, 1);
  }
}

function relatedOf(values: Values): readonly unknown[] {
  return Array.isArray(values['related']) ? values['related'] : [];
}

function toNames(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : []).map((name) => String(name).trim()).filter((name) => name !== '');
}

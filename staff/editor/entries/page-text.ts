import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { pageSchema } from '#content/schema/page.ts';
import type { FileText } from './entry.ts';
import { type Field, fieldsOf } from './fields-of.ts';
import { Refusal } from './refusal.ts';

/** A page in one language: a value for each field of `textFields`. */
type PageWords = Readonly<Record<string, string>>;

/** A file in parts: what stands before its text stays as it is written. */
type Parts = { readonly lead: string; readonly front: string; readonly gap: string; readonly body: string; readonly end: string };

/** The first lines of a page, by the path of each of their fields: `title`, `reviewed.native`. */
const frontPaths: readonly (readonly string[])[] = fieldsOf(pageSchema).flatMap((field) => pathsOf(field));

/** What a page says in each language: the fields of its title block, `reviewed_native` among them, and its text. */
export const textFields: readonly string[] = [...frontPaths.map((path) => path.join('_')), 'body'];

/** How a page begins that nobody has written yet. */
const blank = '---\n\ntitle:\nsummary:\nreviewed: { native: null, lawyer: null }\n---\n\n\n';

export function pageFile(id: string, locale: string): string {
  return `content/pages/${locale}/${id}.md`;
}

/** @throws {Refusal} when the file does not begin as a page */
export function readPageWords(root: string, file: string): PageWords {
  const { front, body } = split(readPage(root, file));
  const document = parseDocument(front);
  return Object.fromEntries([...frontPaths.map((path) => [path.join('_'), String(document.getIn(path) ?? '')]), ['body', body]]);
}

/** The file with these words; what was not changed keeps its form. A file that is not there begins anew. */
export function changePageWords(root: string, file: string, words: PageWords): FileText {
  const parts = split(readPage(root, file));
  const said = (name: string) => (words[name] ?? '').trim();
  const front = parseDocument(parts.front);
  const changed = frontPaths.filter((path) => said(path.join('_')) !== String(front.getIn(path) ?? ''));
  for (const path of changed) front.setIn(path, said(path.join('_')) || null);
  const written = changed.length > 0 ? front.toString({ lineWidth: 0 }) : parts.front;
  const body = said('body') === parts.body.trim() ? parts.body : said('body');
  return { file, text: `---\n${parts.lead}${written}---\n${parts.gap}${body}${parts.end}` };
}

function readPage(root: string, file: string): string {
  const path = join(root, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : blank;
}

function split(text: string): Parts {
  const match = /^---\n(\n*)([\s\S]*?\n)---\n(\n?)([\s\S]*?)(\s*)$/.exec(text);
  if (!match) throw new Refusal('no-front');
  const [, lead = '', front = '', gap = '', body = '', end = ''] = match;
  return { lead, front, gap, body, end };
}

function pathsOf(field: Field): readonly (readonly string[])[] {
  if (field.kind !== 'group') return [[field.name]];
  return field.fields.flatMap((inner) => pathsOf(inner).map((path) => [field.name, ...path]));
}

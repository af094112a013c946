import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { locales } from '#content/index.ts';
import { pageSchema } from '#content/schema/page.ts';
import type { Draft, Entry, FileText } from './entry.ts';
import { type Field, fieldsOf } from './fields-of.ts';
import { Refusal } from './refusal.ts';

/** A page in parts: what stands before its text stays as it is written. */
type PageText = { readonly lead: string; readonly front: string; readonly gap: string; readonly body: string; readonly end: string };

/** The first lines of a page, by the path of each of their fields: `title`, `reviewed.native`. */
const frontPaths: readonly (readonly string[])[] = fieldsOf(pageSchema).flatMap((field) => pathsOf(field));

/** What the form of a page has: each line of its title block, and its text, in every language. */
export const pageFields: readonly Field[] = [...frontPaths.map((path) => path.join('_')), 'body'].map((name) => ({
  name,
  kind: 'words',
  languages: locales,
  isOptional: name.startsWith('reviewed'),
}));

/** Every page, its languages side by side. */
export function readPageEntries(root: string): readonly Entry[] {
  return readdirSync(join(root, 'content/pages/tg'))
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((name) => readPage(root, name.slice(0, -'.md'.length)));
}

/**
 * The files of a page with what was changed in them; files in which nothing was are not among them.
 * @throws {Refusal} for a page that is not there
 */
export function changePage(root: string, { id, isNew, values }: Draft): readonly FileText[] {
  if (isNew) throw new Refusal('no-new-page');
  return locales.flatMap((locale) => {
    const file = fileOf(id, locale);
    const text = readFileSync(join(root, file), 'utf8');
    const page = splitPage(text);
    const said = (name: string) => String((values[name] as Readonly<Record<string, unknown>> | undefined)?.[locale] ?? '').trim();
    const front = parseDocument(page.front);
    let isChanged = false;
    for (const path of frontPaths) {
      const fresh = said(path.join('_'));
      if (fresh === String(front.getIn(path) ?? '')) continue;
      front.setIn(path, fresh === '' ? null : fresh);
      isChanged = true;
    }
    const written = isChanged ? front.toString({ lineWidth: 0 }) : page.front;
    const body = said('body');
    const after = `---\n${page.lead}${written}---\n${page.gap}${body === page.body.trim() ? page.body : body}${page.end}`;
    return after === text ? [] : [{ file, text: after }];
  });
}

function readPage(root: string, id: string): Entry {
  const pages = locales.map((locale) => ({ locale, page: splitPage(readFileSync(join(root, fileOf(id, locale)), 'utf8')) }));
  const said = (of: (page: PageText) => string) => Object.fromEntries(pages.map(({ locale, page }) => [locale, of(page)]));
  const fronts = frontPaths.map((path) => [path.join('_'), said(({ front }) => String(parseDocument(front).getIn(path) ?? ''))]);
  return { id, values: { id, ...Object.fromEntries(fronts), body: said(({ body }) => body) } };
}

function splitPage(text: string): PageText {
  const match = /^---\n(\n*)([\s\S]*?\n)---\n(\n*)([\s\S]*?)(\s*)$/.exec(text);
  if (!match) throw new Refusal('no-front');
  const [, lead = '', front = '', gap = '', body = '', end = ''] = match;
  return { lead, front, gap, body, end };
}

function fileOf(id: string, locale: string): string {
  return `content/pages/${locale}/${id}.md`;
}

function pathsOf(field: Field): readonly (readonly string[])[] {
  if (field.kind !== 'group') return [[field.name]];
  return field.fields.flatMap((inner) => pathsOf(inner).map((path) => [field.name, ...path]));
}

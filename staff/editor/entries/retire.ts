import { isMap, isSeq, parseDocument } from 'yaml';
import { retiredRef } from '#content/compile/retired-ref.ts';
import { locales } from '#content/index.ts';
import type { Retired } from '#content/schema/retired.ts';
import { parseRows, renderRows } from '../../row-format.ts';
import type { FileText } from './entry.ts';
import type { Kind } from './kinds.ts';
import { pageFile } from './page-text.ts';
import { leadTo } from './pages.ts';
import { Refusal } from './refusal.ts';
import { removeRow } from './rows.ts';
import { readText } from './write-files.ts';

const list = 'seeds/retired.yaml';

/** Which row goes, why, and on which day. */
export type Retiring = { readonly id: string; readonly reason: string; readonly on: string };

/**
 * The files without a row: it leaves its file, `seeds/retired.yaml` says why, the words by which a search found it go with
 * it, and so do the texts of a page and the ways from other pages. Who else points to it still does: the compiler tells.
 * @throws {Refusal} for a kind that is not retired, a row that is not there, or without a reason
 */
export function retire(kind: Kind, root: string, { id, reason, on }: Retiring): readonly FileText[] {
  const { was } = kind;
  if (was === undefined) throw new Refusal('not-retired', { kind: kind.name });
  if (reason.trim() === '') throw new Refusal('reasonless');
  const ref = retiredRef({ id, was });
  return [
    removeRow(kind, root, id, was === 'topic' ? (rows) => leadTo(rows, id, []) : undefined),
    { file: list, text: withLine(readText(root, list) ?? '[]\n', { id, was, on, reason: reason.trim().replaceAll(/\s+/g, ' ') }) },
    ...locales
      .map((locale) => `seeds/words/${locale}.yaml`)
      .map((file): FileText => ({ file, text: withoutAliases(readText(root, file) ?? '', ref) })),
    ...(was === 'topic' ? locales.map((locale): FileText => ({ file: pageFile(id, locale), text: undefined })) : []),
  ];
}

/** By name, as sources: two people who retire different rows rarely meet. */
function withLine(text: string, line: Retired): string {
  const document = parseRows(text);
  if (!isSeq(document.contents)) throw new Refusal('no-file', { file: list });
  const { contents } = document;
  // An empty list is written as "[]".
  contents.flow = false;
  const at = contents.items.findIndex((item) => isMap(item) && String(item.get('id')) > line.id);
  const added = document.createNode(line);
  const [first] = contents.items;
  if (at === 0 && isMap(first)) first.spaceBefore = true;
  added.spaceBefore = at !== 0 && contents.items.length > 0;
  contents.items.splice(at === -1 ? contents.items.length : at, 0, added);
  return renderRows(document);
}

/** Files of words are written by hand: the lines of what goes are cut out, and no other is touched. */
function withoutAliases(text: string, ref: string): string {
  const aliases = parseDocument(text).get('aliases');
  if (!isSeq(aliases)) return text;
  const lineAt = (offset: number) => text.lastIndexOf('\n', offset - 1) + 1;
  const { items } = aliases;
  return items.reduceRight((left: string, item, index) => {
    if (!isMap(item) || item.get('for') !== ref || !item.range) return left;
    const next = items[index + 1];
    const end = isMap(next) && next.range ? lineAt(next.range[0]) : item.range[2];
    return left.slice(0, lineAt(item.range[0])) + left.slice(end);
  }, text);
}

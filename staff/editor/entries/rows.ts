import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isMap, isSeq, type YAMLMap } from 'yaml';
import { parseRows, renderRows } from '../../row-format.ts';
import { changeMap } from './change-value.ts';
import type { Draft, Entry, FileText } from './entry.ts';
import { fieldsOf } from './fields-of.ts';
import { filesOf, type Kind } from './kinds.ts';
import { Refusal } from './refusal.ts';
import { tidy } from './tidy.ts';

/** Every row of a kind, as the files have it now. Where there are several files, `file` says in which. */
export function readRowEntries(kind: Kind, root: string): readonly Entry[] {
  const files = filesOf(kind, root);
  return files.flatMap((file) =>
    rowsIn(parseRows(readFileSync(join(root, 'seeds', file), 'utf8'))).map((row) => {
      const values = row.toJSON() as Record<string, unknown>;
      return { id: String(values['id']), values: files.length > 1 ? { file, ...values } : values };
    }),
  );
}

/**
 * The file with one row changed, or with a new one at its end.
 * @param also what else changes in the same file
 * @throws {Refusal} when the row is not there, has another name, or moves to another file
 */
export function changeRow(kind: Kind, root: string, { id, isNew, values }: Draft, also?: (rows: readonly YAMLMap[]) => void): FileText {
  const { file: wanted, ...given } = values;
  const files = filesOf(kind, root).map((name) => ({ name, document: parseRows(readFileSync(join(root, 'seeds', name), 'utf8')) }));
  const holder = files.find(({ document }) => rowsIn(document).some((row) => row.get('id') === id));
  if (isNew && holder !== undefined) throw new Refusal('taken', { id });
  if (!isNew && holder === undefined) throw new Refusal('gone', { id });
  if (given['id'] !== id) throw new Refusal('for-ever', { id });
  if (holder !== undefined && files.length > 1 && wanted !== holder.name) throw new Refusal('stays', { file: holder.name });
  const file = holder ?? (files.length > 1 ? files.find(({ name }) => name === wanted) : files[0]);
  if (file === undefined) throw new Refusal('no-file', { file: String(wanted) });
  putRow(file.document, kind, { id, values: given });
  also?.(rowsIn(file.document));
  return { file: `seeds/${file.name}`, text: renderRows(file.document) };
}

/**
 * The file without a row.
 * @param also what else changes in the same file
 * @throws {Refusal} when the row is not there
 */
export function removeRow(kind: Kind, root: string, id: string, also?: (rows: readonly YAMLMap[]) => void): FileText {
  for (const file of filesOf(kind, root)) {
    const document = parseRows(readFileSync(join(root, 'seeds', file), 'utf8'));
    if (!isSeq(document.contents)) continue;
    const { items } = document.contents;
    const at = items.findIndex((item) => isMap(item) && item.get('id') === id);
    if (at === -1) continue;
    const [first, second] = items;
    // The blank line before the first row is that of the words above it.
    if (at === 0 && isMap(first) && isMap(second)) second.spaceBefore = first.spaceBefore === true;
    items.splice(at, 1);
    also?.(rowsIn(document));
    return { file: `seeds/${file}`, text: renderRows(document) };
  }
  throw new Refusal('gone', { id });
}

/** Makes the row of this name say what was filled in; where there is none, adds it. */
export function putRow(document: Document, kind: Kind, { id, values }: Entry): void {
  if (!isSeq(document.contents)) throw new Refusal('no-file', { file: kind.name });
  const { items } = document.contents;
  const fields = fieldsOf(kind.schema);
  const order = fields.map(({ name }) => name);
  const row = items.find((item): item is YAMLMap => isMap(item) && item.get('id') === id);
  if (row) {
    changeMap(document, row, tidy(fields, values, row.toJSON() as Record<string, unknown>), order);
    return;
  }
  const added = document.createNode(tidy(fields, values));
  added.spaceBefore = true;
  // Everybody adds sources: a new one goes before the first of a later name, so that two people do not meet at the end.
  const at = kind.name === 'sources' ? items.findIndex((item) => isMap(item) && String(item.get('id')) > id) : -1;
  items.splice(at === -1 ? items.length : at, 0, added);
}

function rowsIn({ contents }: Document): readonly YAMLMap[] {
  return isSeq(contents) ? contents.items.filter((item): item is YAMLMap => isMap(item)) : [];
}

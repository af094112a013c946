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
    rowsOf(readFileSync(join(root, 'seeds', file), 'utf8')).map((row) => {
      const values = row.toJSON() as Record<string, unknown>;
      return { id: String(values['id']), values: files.length > 1 ? { file, ...values } : values };
    }),
  );
}

/**
 * The file with one row changed, or with a new one at its end.
 * @throws {Refusal} when the row is not there, has another name, or moves to another file
 */
export function changeRow(kind: Kind, root: string, { id, isNew, values }: Draft): FileText {
  const { file: wanted, ...given } = values;
  const files = filesOf(kind, root);
  const holders = files.filter((name) => rowsOf(readFileSync(join(root, 'seeds', name), 'utf8')).some((row) => row.get('id') === id));
  const [holder] = holders;
  if (isNew && holder !== undefined) throw new Refusal('taken', { id });
  if (!isNew && holder === undefined) throw new Refusal('gone', { id });
  if (given['id'] !== id) throw new Refusal('for-ever', { id });
  if (holder !== undefined && files.length > 1 && wanted !== holder) throw new Refusal('stays', { file: holder });
  const file = holder ?? (files.length > 1 ? String(wanted) : files[0]);
  if (file === undefined || !files.includes(file)) throw new Refusal('no-file', { file: String(wanted) });
  const document = parseRows(readFileSync(join(root, 'seeds', file), 'utf8'));
  putRow(document, kind, { id, values: given });
  return { file: `seeds/${file}`, text: renderRows(document) };
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

function rowsOf(text: string): readonly YAMLMap[] {
  const { contents } = parseRows(text);
  return isSeq(contents) ? contents.items.filter((item): item is YAMLMap => isMap(item)) : [];
}

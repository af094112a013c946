import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Copy, withFolder } from '#tests/content/with-copy.ts';
import { importAgencies } from '../../../staff/import-agencies.ts';

export const today = '2026-11-21';
export const table = 'seeds/recruitment/agencies.csv';
export const header = 'licence,name,issued,expires,status,ended,list_date,missing_since,review_by,source\n';

/** Saves a list as a spreadsheet would, imports it into a copy of the content, and says what came of it. */
export function importInto(copy: Copy, list: string | Uint8Array, date = '2026-11-01', more: readonly string[] = []) {
  const file = join(copy.root, 'list.csv');
  writeFileSync(file, list);
  const result = importAgencies([file, '--list-date', date, '--source', 'test-source', ...more], copy.root, today);
  return { ...result, table: copy.read(table) };
}

export function importList(list: string | Uint8Array, date?: string) {
  return withFolder((copy) => importInto(copy, list, date));
}

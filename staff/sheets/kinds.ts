import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Rows that staff work on in a spreadsheet. Agencies have a list of their own: `npm run import:agencies`. */
export const sheetKinds = ['missions', 'services', 'rules'] as const;
export type SheetKind = (typeof sheetKinds)[number];

/** The files of a kind, below `seeds/`. */
export function filesOf(kind: SheetKind, root: string): readonly string[] {
  if (kind === 'missions') return ['missions.yaml'];
  return readdirSync(join(root, 'seeds', kind))
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => `${kind}/${name}`);
}

/** @throws {Error} a sentence, for anything else */
export function parseSheetKind(given: string | undefined): SheetKind {
  const kind = sheetKinds.find((name) => name === given);
  if (kind === undefined) throw new Error(`Name what you want as a sheet: ${sheetKinds.join(', ')}.`);
  return kind;
}

/** `npm run sheet -- missions FILE.csv`: rows as a table for a spreadsheet; `services` and `rules` too. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { run } from './run.ts';
import { filesOf, parseSheetKind } from './sheets/kinds.ts';
import { renderSheet } from './sheets/render-sheet.ts';

run(() => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { root: { type: 'string', default: process.cwd() } } });
  const [given, target] = positionals;
  const kind = parseSheetKind(given);
  if (target === undefined) throw new Error(`Name the file to write: npm run sheet -- ${kind} ${kind}.csv`);
  const files = filesOf(kind, values.root).map((file) => ({ file, text: readFileSync(join(values.root, 'seeds', file), 'utf8') }));
  writeFileSync(target, renderSheet(files));
  return 0;
});

/** `npm run sheet -- missions FILE.xlsx` (or .csv): rows as a table for a spreadsheet; `services`, `rules` and `agencies` too. */
import { parseArgs } from 'node:util';
import { run } from './run.ts';
import { parseSheetKind, sheetWork } from './sheets/kinds.ts';
import { writeTable } from './tables/write-table.ts';

run(() => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { root: { type: 'string', default: process.cwd() } } });
  const [given, target] = positionals;
  const kind = parseSheetKind(given);
  if (target === undefined) throw new Error(`Name the file to write: npm run sheet -- ${kind} ${kind}.xlsx (or .csv)`);
  const table = sheetWork(kind, values.root).toTable();
  writeTable(target, table);
  console.log(`${table.length - 1} rows are in ${target}.`);
  return 0;
});

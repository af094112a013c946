/**
 * `npm run format:rows`: writes every file of rows in the one form that all tools write, so that a changed value is the only
 * changed line. The data and the comments stay as they are. Files may be named; otherwise all of `content/room/` and of `seeds/` but
 * `words/`, whose lists are short and lie in one line.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { formatRows } from './row-format.ts';
import { run } from './run.ts';

run(() => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const all = ['seeds', 'content/room'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  );
  const files = (positionals.length > 0 ? positionals : all).filter((name) => name.endsWith('.yaml') && !name.startsWith('seeds/words/'));
  const changed = files.filter((file) => {
    const before = readFileSync(file, 'utf8');
    const after = formatRows(before);
    if (after !== before) writeFileSync(file, after);
    return after !== before;
  });
  console.log(changed.length === 0 ? 'All rows have their form.' : changed.join('\n'));
  return 0;
});

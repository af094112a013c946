import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { project } from '#tests/content/with-copy.ts';
import { parseSheetKind, sheetWork } from '../../../staff/sheets/kinds.ts';

export type Rows = readonly (readonly string[])[];

/** The commands that read a table. */
export const commands = ['calls:import', 'sheet:import missions', 'import:agencies'] as const;
export type CommandName = (typeof commands)[number];

/** What a command answered to a file, and whether anything below seeds/ is another. */
type Answer = {
  readonly status: number | null;
  readonly stdout: string;
  readonly says: readonly string[];
  readonly isUnchanged: boolean;
  readonly seconds: number;
};

/** A copy of the rows and the compiled guide, and somebody who gives files to commands. */
export type Desk = {
  readonly root: string;
  /** A whole table for a command, to damage; its second column is not the one that says what a row is. */
  readonly rows: (command: CommandName) => Rows;
  /** Gives bytes, under a name, to a command as staff run it. */
  readonly give: (command: CommandName, file: string, bytes: string | Uint8Array) => Answer;
  /** Gives whatever stands at a path. */
  readonly giveAt: (command: CommandName, path: string) => Answer;
  readonly remove: () => void;
};

export const agencies: Rows = [
  ['licence', 'name', 'issued', 'expires'],
  ['АВ 0001', 'Намунаи якум', '2024-02-29', '2027-02-28'],
  ['АВ 0002', 'Намунаи дуюм', '2024-03-01', '2027-02-28'],
];
export const calls: Rows = [
  ['row', 'number', 'date', 'outcome'],
  ['mission:tj-consulate-general-dubai', '+971 4 394 5814', '2026-11-20', 'answered'],
  ['mission:tj-consulate-general-dubai', '+971 4 394 5814', '2026-11-21', 'busy'],
];

export function openDesk(): Desk {
  const root = mkdtempSync(join(tmpdir(), 'hamroh-damaged-'));
  for (const folder of ['seeds', 'content']) cpSync(join(project, folder), join(root, folder), { recursive: true });
  const seeds = () =>
    readdirSync(join(root, 'seeds'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((at) => `${at}\n${readFileSync(at, 'utf8')}`)
      .join('');
  const argsOf = (command: CommandName, path: string): readonly string[] => {
    if (command === 'calls:import') return ['import-calls', path, '--root', root];
    if (command === 'sheet:import missions') return ['import-sheet', 'missions', path, '--root', root];
    return ['import-agencies', path, '--list-date', '2026-11-01', '--source', 'old-asiaplustj-2024-11-29'];
  };
  const giveAt = (command: CommandName, path: string): Answer => {
    const [script = '', ...args] = argsOf(command, path);
    const [was, began] = [seeds(), performance.now()];
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--max-old-space-size=400', join(project, `staff/${script}.ts`), ...args],
      { encoding: 'utf8', cwd: root, env: { ...process.env, HAMROH_TODAY: '2026-11-21' } },
    );
    const seconds = (performance.now() - began) / 1000;
    return { status, stdout, says: stderr.trimEnd().split('\n'), isUnchanged: seeds() === was, seconds };
  };
  return {
    root,
    rows: (command) =>
      command === 'calls:import' ? calls : command === 'import:agencies' ? agencies : sheetWork(parseSheetKind('missions'), root).toTable(),
    give: (command, file, bytes) => {
      const path = join(root, file);
      writeFileSync(path, bytes);
      try {
        return giveAt(command, path);
      } finally {
        rmSync(path);
      }
    },
    giveAt,
    remove: () => rmSync(root, { recursive: true }),
  };
}

/** The same table with another text in one cell. */
export function damage(rows: Rows, row: number, column: number, cell: string): Rows {
  return rows.map((cells, index) => (index === row ? cells.map((old, at) => (at === column ? cell : old)) : cells));
}

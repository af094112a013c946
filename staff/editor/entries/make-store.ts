import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Problem } from '#content/compile/problem.ts';
import { tryOut } from '../../try-out.ts';
import type { Draft, Entry, FileText } from './entry.ts';
import { kinds } from './kinds.ts';
import { changePage, readPageEntries } from './pages.ts';
import { Refusal } from './refusal.ts';
import { changeRow, readRowEntries } from './rows.ts';

/** What came of saving: which files were written (none, when nothing was changed), or everything that is wrong. */
export type Saved =
  | { readonly kind: 'written'; readonly files: readonly string[] }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** The rows and pages of a folder, to open and to save. */
export type Store = {
  readonly list: (kind: string) => readonly Entry[];
  /** What the files would be with this draft in them. @throws {Refusal} */
  readonly changes: (kind: string, draft: Draft) => readonly FileText[];
  /** @throws {Refusal} when what is being changed was changed by somebody else in the meantime */
  readonly save: (kind: string, draft: Draft) => Saved;
};

/** Every entry says, under this name, when it was opened and what it was then. */
export const openedField = 'opened';

export function makeStore(root: string): Store {
  // What each opened entry was, or has become by being saved from there.
  const known = new Map<string, string>();
  const read = (kind: string): readonly Entry[] => (kind === 'pages' ? readPageEntries(root) : readRowEntries(kindOf(kind), root));
  const changes = (kind: string, { id, isNew, values: { [openedField]: _, ...values } }: Draft): readonly FileText[] => {
    const draft = { id, isNew, values };
    const files = kind === 'pages' ? changePage(root, draft) : [changeRow(kindOf(kind), root, draft)];
    return files.filter(({ file, text }) => readFileSync(join(root, file), 'utf8') !== text);
  };
  return {
    list: (kind) => {
      const load = randomUUID();
      return read(kind).map((entry) => ({ ...entry, values: { ...entry.values, [openedField]: `${load} ${fingerprint(entry)}` } }));
    },
    changes,
    save: (kind, draft) => {
      const opened = String(draft.values[openedField] ?? '');
      const opening = `${opened} ${kind}/${draft.id}`;
      const now = () => fingerprint(read(kind).find(({ id }) => id === draft.id));
      if (!draft.isNew && now() !== (known.get(opening) ?? opened.split(' ')[1])) throw new Refusal('meanwhile', { id: draft.id });
      const files = changes(kind, draft);
      if (files.length === 0) return { kind: 'written', files: [] };
      const problems = newProblems(root, files);
      if (problems.length > 0) return { kind: 'problems', problems };
      // The compiler took its time; whoever saved meanwhile from elsewhere goes first.
      if (JSON.stringify(changes(kind, draft)) !== JSON.stringify(files)) throw new Refusal('meanwhile', { id: draft.id });
      write(root, files);
      known.set(opening, now());
      return { kind: 'written', files: files.map(({ file }) => file) };
    },
  };
}

/** What the changes spoil; what was wrong before is not theirs. */
function newProblems(root: string, files: readonly FileText[]): readonly Problem[] {
  const after = tryOut(root, files);
  if (after.kind === 'ok') return [];
  const before = tryOut(root, []);
  const name = ({ file, field, what, found }: Problem) => [file, field, what, found].join('\n');
  const old = new Set(before.kind === 'ok' ? [] : before.problems.map(name));
  return after.problems.filter((problem) => !old.has(name(problem)));
}

/** All files or, when one cannot be written, none; nobody ever reads half a file. */
function write(root: string, files: readonly FileText[]): void {
  const parts = files.map(({ file, text }) => ({
    file: join(root, file),
    part: join(root, dirname(file), `.${basename(file)}.part`),
    text,
  }));
  try {
    for (const { part, text } of parts) writeFileSync(part, text);
    for (const { part, file } of parts) renameSync(part, file);
  } finally {
    for (const { part } of parts) rmSync(part, { force: true });
  }
}

function kindOf(name: string) {
  const kind = kinds.find((candidate) => candidate.name === name);
  if (!kind) throw new Refusal('no-kind', { name });
  return kind;
}

function fingerprint(entry: Entry | undefined): string {
  return createHash('sha256')
    .update(JSON.stringify(entry?.values ?? null))
    .digest('hex')
    .slice(0, 16);
}

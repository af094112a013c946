import { createHash, randomUUID } from 'node:crypto';
import type { Problem } from '#content/compile/problem.ts';
import { tryOut } from '../../try-out.ts';
import type { Draft, Entry, FileText } from './entry.ts';
import { type Followed, followDial } from './follow-dial.ts';
import { kindNamed } from './kinds.ts';
import { changePage, readPageEntries } from './pages.ts';
import { Refusal } from './refusal.ts';
import { type Retiring, retire } from './retire.ts';
import { changeRow, readRowEntries } from './rows.ts';
import { readText, writeFiles } from './write-files.ts';

/** What the files would be, and which forms of numbers were worked out for them. */
export type Changes = { readonly files: readonly FileText[]; readonly followed: readonly Followed[] };

/** What came of saving: which files were written (none, when nothing was changed), or everything that is wrong. */
export type Saved =
  | { readonly kind: 'written'; readonly files: readonly string[]; readonly followed: readonly Followed[] }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** The rows and pages of a folder, to open, to save, and to take out of the guide. */
export type Store = {
  readonly list: (kind: string) => readonly Entry[];
  /** What the files would be with this draft in them. @throws {Refusal} */
  readonly changes: (kind: string, draft: Draft) => Changes;
  /** @throws {Refusal} when what is being changed was changed by somebody else in the meantime */
  readonly save: (kind: string, draft: Draft) => Saved;
  /** @param opened as the entry said when it was opened. @throws {Refusal} */
  readonly retire: (kind: string, retiring: Retiring, opened: string) => Saved;
};

/** Every entry says, under this name, when it was opened and what it was then. */
export const openedField = 'opened';

export function makeStore(root: string): Store {
  // What each opened entry was, or has become by being saved from there.
  const known = new Map<string, string>();
  const read = (kind: string): readonly Entry[] => (kind === 'pages' ? readPageEntries(root) : readRowEntries(kindNamed(kind), root));
  const find = (kind: string, wanted: string) => read(kind).find(({ id }) => id === wanted);
  const changes = (kind: string, { id, isNew, values: { [openedField]: _, ...values } }: Draft): Changes => {
    const { row, followed } = followDial(values, Array.isArray(values['numbers']) ? find(kind, id)?.values : {});
    const draft = { id, isNew, values: row };
    const files = kind === 'pages' ? changePage(root, draft) : [changeRow(kindNamed(kind), root, draft)];
    return { files: changed(root, files), followed };
  };
  /** Writes what can be written; `make` is asked again in the end, because compiling takes its time. */
  const put = (kind: string, id: string, opened: string | undefined, make: () => Changes): Saved => {
    const opening = `${opened} ${kind}/${id}`;
    const isOther = () => opened !== undefined && fingerprint(find(kind, id)) !== (known.get(opening) ?? opened.split(' ')[1]);
    if (isOther()) throw new Refusal('meanwhile', { id });
    const { files, followed } = make();
    const problems = files.length === 0 ? [] : newProblems(root, files);
    if (problems.length > 0) return { kind: 'problems', problems };
    // Whoever saved meanwhile from elsewhere goes first.
    if (JSON.stringify(make().files) !== JSON.stringify(files)) throw new Refusal('meanwhile', { id });
    writeFiles(root, files);
    known.set(opening, fingerprint(find(kind, id)));
    return { kind: 'written', files: files.map(({ file }) => file), followed };
  };
  return {
    list: (kind) => {
      const load = randomUUID();
      return read(kind).map((entry) => ({ ...entry, values: { ...entry.values, [openedField]: `${load} ${fingerprint(entry)}` } }));
    },
    changes,
    save: (kind, draft) =>
      put(kind, draft.id, draft.isNew ? undefined : String(draft.values[openedField] ?? ''), () => changes(kind, draft)),
    retire: (kind, retiring, opened) =>
      put(kind, retiring.id, opened, () => ({ files: changed(root, retire(kindNamed(kind), root, retiring)), followed: [] })),
  };
}

function changed(root: string, files: readonly FileText[]): readonly FileText[] {
  return files.filter(({ file, text }) => readText(root, file) !== text);
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

function fingerprint(entry: Entry | undefined): string {
  return createHash('sha256')
    .update(JSON.stringify(entry?.values ?? null))
    .digest('hex')
    .slice(0, 16);
}

import type { Problem } from '#content/compile/problem.ts';
import type { Locale } from '#content/index.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { Entry } from './entries/entry.ts';
import { filesOf, kinds } from './entries/kinds.ts';
import type { Store } from './entries/make-store.ts';
import type { TellProblem } from './tell-problem.ts';

type Desk = { readonly root: string; readonly locale: Locale; readonly store: Store; readonly t: Translate; readonly tell: TellProblem };
/** An entry that points to another, and the field in which it does. */
type Pointer = { readonly kind: string; readonly field: string; readonly id: string };

/** What stands in the way of taking an entry out: who still points to it, by kind and field, and what else it would spoil. */
export function tellPointers(problems: readonly Problem[], desk: Desk): readonly string[] {
  const { root, locale, store, t, tell } = desk;
  const pointers: Pointer[] = [];
  const others = new Set<string>();
  for (const problem of problems) {
    if (problem.what !== 'this points to something that is not there') others.add(tell(problem));
    else {
      const pointer = toPointer(problem, root);
      if (pointer) pointers.push(pointer);
      else others.add(t('editor.pointer-elsewhere', { place: `${problem.file}:${problem.line}` }));
    }
  }
  const groups = Map.groupBy(pointers, ({ kind, field }) => `${kind} ${field}`);
  const told = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const entries = store.list(first.kind);
    // A page points in three languages; it is one page to mend.
    const names = [...new Set(group.map(({ id }) => id))].map((id) => `«${nameOf(entries, id, locale)}» (${id})`);
    const where = { kind: t(`editor.kind.${first.kind}`), field: t(`editor.field.${first.field}`) };
    return [t('editor.pointer', { ...where, names: names.join(', ') })];
  });
  return [...told, ...others];
}

function toPointer({ file, field }: Problem, root: string): Pointer | undefined {
  const page = /^content\/pages\/[a-z]{2}\/(.+)\.md$/.exec(file)?.[1];
  if (page !== undefined) return { kind: 'pages', field: 'body', id: page };
  const kind = kinds.find((each) => filesOf(each, root).some((name) => `seeds/${name}` === file));
  const [id = '', path = ''] = field.split(' ');
  return kind && { kind: kind.name, field: path.split('.')[0] ?? '', id };
}

function nameOf(entries: readonly Entry[], id: string, locale: Locale): string {
  const values = entries.find((each) => each.id === id)?.values;
  const said = values?.['title'] ?? values?.['name'] ?? values?.['ask'];
  return typeof said === 'object' && said !== null ? String(Reflect.get(said, locale)) : id;
}

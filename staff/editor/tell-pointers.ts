import type { Problem } from '#content/compile/problem.ts';
import type { Locale } from '#content/index.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { Entry } from './entries/entry.ts';
import { filesOf, kinds } from './entries/kinds.ts';
import type { Store } from './entries/make-store.ts';
import type { TellProblem } from './tell-problem.ts';

type Desk = { readonly root: string; readonly locale: Locale; readonly store: Store; readonly t: Translate; readonly tell: TellProblem };

/** What stands in the way of taking an entry out: who still points to it, each in one line, and what else it would spoil. */
export function tellPointers(problems: readonly Problem[], { root, locale, store, t, tell }: Desk): readonly string[] {
  const lines = problems.map((problem) => {
    if (problem.what !== 'this points to something that is not there') return tell(problem);
    const { file, field } = problem;
    const page = /^content\/pages\/([a-z]{2})\/(.+)\.md$/.exec(file);
    if (page) return pointer('pages', page[2] ?? '', `«${t('editor.field.body')}»`);
    const kind = kinds.find((each) => filesOf(each, root).some((name) => `seeds/${name}` === file));
    const [id = '', path = ''] = field.split(' ');
    const [name = ''] = path.split('.');
    if (kind) return pointer(kind.name, id, `«${t(`editor.field.${name}`)}»`);
    return t('editor.pointer-elsewhere', { place: `${file}:${problem.line}` });
  });
  // A page points in three languages; it is one page to mend.
  return [...new Set(lines)];

  function pointer(kind: string, id: string, where: string): string {
    const entry = store.list(kind).find((each) => each.id === id);
    return t('editor.pointer', { kind: t(`editor.kind.${kind}`), name: nameOf(entry, locale), id, where });
  }
}

function nameOf(entry: Entry | undefined, locale: Locale): string {
  const said = entry?.values['title'] ?? entry?.values['name'] ?? entry?.values['ask'];
  return typeof said === 'object' && said !== null ? String(Reflect.get(said, locale)) : (entry?.id ?? '');
}

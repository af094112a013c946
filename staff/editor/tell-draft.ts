import type { Problem } from '#content/compile/problem.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { TellProblem } from './tell-problem.ts';

type Values = Readonly<Record<string, unknown>>;

const unstated = 'no source of this row states this number';
const lost = 'this points to something that is not there';

/**
 * What is wrong with a draft, in sentences. A changed number makes two mistakes, one where it stands and one at the source
 * that still names the old one: it is told as one thing to do, by the names that the form has.
 */
export function tellDraft(problems: readonly Problem[], values: Values, t: Translate, tell: TellProblem): readonly string[] {
  const fresh = problems.flatMap((problem) => (problem.what === unstated && isOf(problem, values) ? [quoted(problem.expected)] : []));
  const claims = problems.flatMap((problem) => toClaim(problem, values));
  const olds = [...new Set(claims.map(({ number }) => number))];
  const told = problems.filter((problem) => !(problem.what === unstated && isOf(problem, values)) && toClaim(problem, values).length === 0);
  const where = { sources: t('editor.field.sources'), supports: t('editor.field.supports'), list: t('editor.kind.sources') };
  const namedBy = (old: string) => [...new Set(claims.flatMap(({ number, source }) => (number === old ? [source] : [])))].join(', ');
  // As many new numbers as old ones: each took the place of one, in their order.
  const isReplaced = fresh.length === olds.length;
  return [
    ...fresh.map((number, index) => {
      const old = isReplaced ? (olds[index] ?? '') : '';
      return old === ''
        ? t('editor.number.unstated', { ...where, fresh: number })
        : t('editor.number.replaced', { ...where, fresh: number, old, source: namedBy(old) });
    }),
    ...(isReplaced ? [] : olds.map((old) => t('editor.number.lost', { ...where, old, source: namedBy(old) }))),
    ...told.map(tell),
  ];
}

/** A source that names a number which its row no longer holds. */
function toClaim(problem: Problem, values: Values): readonly { readonly number: string; readonly source: string }[] {
  const [, index] = / sources\.(\d+)\.supports\.\d+$/.exec(problem.field) ?? [];
  if (problem.what !== lost || index === undefined || !isOf(problem, values)) return [];
  const { sources } = values;
  const ref: unknown = Array.isArray(sources) ? sources[Number(index)] : undefined;
  const source = typeof ref === 'object' && ref !== null ? String(Reflect.get(ref, 'source')) : '';
  return [{ number: quoted(problem.found), source }];
}

function isOf({ field }: Problem, values: Values): boolean {
  return field.startsWith(`${String(values['id'])} `);
}

/** What the compiler put in quotes: `"+971…" under "supports" of a source` → `+971…`. */
function quoted(text: string): string {
  return /^"([^"]*)"/.exec(text)?.[1] ?? text;
}

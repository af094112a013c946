import { type Locale, locales } from '../schema/lists.ts';
import { type PageMatter, pageSchema } from '../schema/page.ts';
import { type ParsedBody, parseBody } from './parse-body.ts';
import { parseYaml } from './parse-yaml.ts';
import type { Problem } from './problem.ts';
import { readNames, readText } from './read-text.ts';
import { toProblems } from './to-problems.ts';

export type Page = ParsedBody & {
  readonly slug: string;
  readonly locale: Locale;
  readonly file: string;
  readonly matter: PageMatter;
};

/** Reads `content/pages/<locale>/<slug>.md`: front matter through zod, Markdown through the closed set of blocks. */
export function readPages(root: string, problems: Problem[]): Page[] {
  return locales.flatMap((locale) =>
    readNames(root, `content/pages/${locale}`, '.md', problems).flatMap((name) => readPage(root, locale, name, problems)),
  );
}

function readPage(root: string, locale: Locale, name: string, problems: Problem[]): Page[] {
  const file = `content/pages/${locale}/${name}`;
  const text = readText(root, file, problems);
  if (text === undefined) return [];
  const split = /^---\n([\s\S]*?)\n---\n/.exec(text);
  if (!split) {
    problems.push({
      file,
      line: 1,
      field: 'front matter',
      what: 'the page does not begin with its title block',
      expected: 'a block between two lines "---"',
      found: `"${text.slice(0, 20)}"`,
      fix: 'begin the file with ---, title, summary, reviewed, ---',
    });
    return [];
  }
  const [whole, front = ''] = split;
  const document = parseYaml(front, file, 2, problems);
  if (!document) return [];
  const matter = pageSchema.safeParse(document.value);
  if (!matter.success) {
    problems.push(...toProblems(matter.error, document.value, file, document.line));
    return [];
  }
  const body = parseBody(text.slice(whole.length), file, whole.split('\n').length - 1, problems);
  return [{ slug: name.replace(/\.md$/, ''), locale, file, matter: matter.data, ...body }];
}

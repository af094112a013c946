import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { type Locale, locales } from '../schema/lists.ts';
import { type PageMatter, pageSchema } from '../schema/page.ts';
import { type ParsedBody, parseBody } from './parse-body.ts';
import type { Problem } from './problem.ts';
import { toProblems } from './to-problems.ts';

export type Page = ParsedBody & {
  readonly slug: string;
  readonly locale: Locale;
  readonly file: string;
  readonly text: string;
  readonly matter: PageMatter;
};

/** Reads `content/pages/<locale>/<slug>.md`: front matter through zod, Markdown through the closed set of blocks. */
export function readPages(root: string, problems: Problem[]): Page[] {
  return locales.flatMap((locale) =>
    readdirSync(join(root, 'content/pages', locale))
      .filter((name) => name.endsWith('.md'))
      .toSorted()
      .flatMap((name) => readPage(root, locale, name, problems)),
  );
}

function readPage(root: string, locale: Locale, name: string, problems: Problem[]): Page[] {
  const file = `content/pages/${locale}/${name}`;
  const text = readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n');
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
  const document = parseDocument(front);
  const value: unknown = document.errors.length > 0 ? undefined : document.toJS();
  const matter = pageSchema.safeParse(value);
  if (!matter.success) {
    const lines = front.split('\n');
    problems.push(
      ...toProblems(
        matter.error,
        value,
        file,
        (path) =>
          2 +
          Math.max(
            0,
            lines.findIndex((line) => line.startsWith(`${String(path[0])}:`)),
          ),
      ),
    );
    return [];
  }
  const firstLine = whole.split('\n').length;
  const body = parseBody(text.slice(whole.length), file, firstLine - 1, problems);
  return [{ slug: name.replace(/\.md$/, ''), locale, file, text, matter: matter.data, ...body }];
}

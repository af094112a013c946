import { tagsOf, textOf } from './read-dist.ts';

/** What a reader gets of a page: all its text without its spaces, and where its links inside the guide and its numbers lead. */
export type Inside = { readonly text: string; readonly links: readonly string[] };

/** @param html with a `<main>` */
export function insideOf(html: string): Inside {
  const main = (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '').replaceAll(
    /<(noscript|script|style|template)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g,
    '',
  );
  const links = tagsOf(main, 'a').map(({ href = '' }) => href);
  return { text: textOf(main, 'main').replaceAll(/\s/g, ''), links: links.filter((href) => !href.startsWith('http')) };
}

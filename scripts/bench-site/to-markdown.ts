import type { DistPage } from '#tests/site/read-dist.ts';
import { textOf } from '#tests/site/read-dist.ts';

/** What a page of ours says, as the Markdown of a documentation site: its heading in front, headings as headings, the rest as plain HTML. */
export function toMarkdown({ html }: DistPage): string {
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  const body = main
    .replaceAll(/<(script|style|noscript|template|svg)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g, '')
    .replace(/<h1[^>]*>[\s\S]*?<\/h1>/, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/<([a-z][\w-]*)([^>]*)>/g, (_, name: string, attributes: string) => `<${name}${neededOf(attributes)}>`)
    // A heading is Markdown, so that it is in the list of contents; inside a folded country it stays where it is.
    .replaceAll(
      /<h([2-6])[^>]*>(.*?)<\/h\1>/g,
      (_, level: string, words: string) => `\n\n${'#'.repeat(Number(level))} ${words.trim()}\n\n`,
    );
  return `---\ntitle: ${JSON.stringify(textOf(main, 'h1'))}\n---\n\n${body.trim()}\n`;
}

/** Where a link leads, what can be linked to, what language it is: classes are ours alone. */
function neededOf(attributes: string): string {
  return [...attributes.matchAll(/\s(href|id|lang|open|aria-hidden)(="[^"]*")?(?=\s|$)/g)].map(([whole]) => whole).join('');
}

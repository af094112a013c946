import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The scripts that pages of a built site run by themselves, with everything that these import; what is only loaded once
 * it is asked for is not among them.
 * @param pages addresses such as `/tg/search/`
 */
export function scriptsOf(out: string, pages: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const look = (url: string) => {
    if (found.has(url)) return;
    found.add(url);
    const script = readFileSync(join(out, url), 'utf8');
    for (const [, name = ''] of script.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) look(`/_astro/${name}`);
  };
  for (const page of pages) {
    const html = readFileSync(join(out, page, 'index.html'), 'utf8');
    for (const [url] of html.matchAll(/\/_astro\/[^"'\s<>&]+\.js/g)) look(url);
  }
  return found;
}

import type { Locale } from '#content/index.ts';
import { anchorInside, anchorOfPage, type ShortAnchors } from './anchors.ts';

/** Where a view stands on the site, and how many levels its headings go down to stand in the edition. */
export type Standing = { readonly locale: Locale; readonly path: string; readonly deeper: number; readonly short: ShortAnchors };

/**
 * What a view of the site draws, made a part of the one-file edition: addresses become anchors, headings go down,
 * pictures go. Only what Preact writes passes through here, so every attribute stands in quotes.
 */
export function toSection(html: string, { locale, path, deeper, short }: Standing): string {
  const inside = new RegExp(`href="/${locale}/([^"#]*)(?:#([^"]*))?"`, 'g');
  return html
    .replaceAll(/<svg[\s\S]*?<\/svg>/g, '')
    .replaceAll(/<(\/?)h([1-6])(?=[\s>])/g, (_, slash: string, level: string) => `<${slash}h${Math.min(6, Number(level) + deeper)}`)
    .replaceAll(/(?<=\s)id="([^"]*)"/g, (_, id: string) => `id="${anchorInside(path, id, short)}"`)
    .replaceAll(
      inside,
      (_, page: string, id?: string) => `href="#${id === undefined ? anchorOfPage(page, short) : anchorInside(page, id, short)}"`,
    );
}

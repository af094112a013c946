import type { Locale } from '#content/index.ts';

/** Letters that mean something in HTML, written so that they do not. */
export function escapeHtml(text: string): string {
  const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replaceAll(/[&<>"]/g, (letter) => names[letter] ?? letter);
}

/** What a page looks like beyond the others, and the name of the way back where there is one: a file to print has none. */
type Beyond = { readonly style?: string; readonly home?: string };

/** A page for staff: one file without script, to look at and to print. */
export function renderPage(locale: Locale, title: string, body: string, { style = '', home }: Beyond = {}): string {
  const way =
    home === undefined ? '' : `<nav class="screen" aria-label="${escapeHtml(home)}"><a href="/">← ${escapeHtml(home)}</a></nav>\n`;
  return `<!doctype html>
<html lang="${locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>
:root { color-scheme: light dark; background: Canvas; color: CanvasText; }
a { color: LinkText; }
body { font: 100%/1.5 system-ui, sans-serif; max-width: 75rem; margin: 0 auto; padding: 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.5rem; border: 1px solid #8888; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.wide { overflow-x: auto; }
.legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; list-style: none; padding: 0; }
.bar { display: flex; gap: 0.5rem; align-items: center; }
svg { flex: none; }
rect { stroke: #888; }
.fill { min-width: 6rem; }
.notice { border: 3px solid #c0392b; padding: 0.25rem 0.75rem; overflow-wrap: anywhere; }
nav a { display: inline-block; padding: 0.5rem 0; }
${style}
.paper { display: none; }
@media print { :root { color-scheme: light; } .screen { display: none; } .paper { display: block; } .wide { overflow-x: visible; } body { max-width: none; padding: 0; font-size: 9pt; } }
</style>
${way}<main>
<h1>${escapeHtml(title)}</h1>
${body}
</main>
</html>
`;
}

import type { Locale } from '#content/index.ts';

/** Letters that mean something in HTML, written so that they do not. */
export function escapeHtml(text: string): string {
  const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replaceAll(/[&<>"]/g, (letter) => names[letter] ?? letter);
}

/**
 * A page for staff: one file without script, to look at and to print.
 * @param style what this page looks like beyond the others
 */
export function renderPage(locale: Locale, title: string, body: string, style = ''): string {
  return `<!doctype html>
<html lang="${locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
:root { color-scheme: light dark; }
body { font: 100%/1.5 system-ui, sans-serif; max-width: 75rem; margin: 0 auto; padding: 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.5rem; border: 1px solid #8888; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.wide { overflow-x: auto; }
.legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; list-style: none; padding: 0; }
.bar { display: flex; gap: 0.5rem; align-items: center; }
svg { flex: none; }
.fill { min-width: 6rem; }
@media print { .wide { overflow-x: visible; } body { max-width: none; padding: 0; font-size: 9pt; } }
${style}</style>
<main>
<h1>${escapeHtml(title)}</h1>
${body}
</main>
</html>
`;
}

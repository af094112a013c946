import type { Locale } from '#content/index.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { escapeHtml } from '../render-page.ts';
import type { PageData } from './page-data.ts';

/** The page of the editor. Its script draws everything else. */
export function renderEditorPage(locale: Locale, t: Translate, data: PageData): string {
  return `<!doctype html>
<html lang="${locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(t('editor.title'))}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/staff/editor/editor.css">
<body>
<script type="application/json" id="data">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
<script src="/staff/editor/editor.js"></script>
</body>
</html>
`;
}

import { type Locale, locales } from '#content/index.ts';
import type { Guide } from '#shared/dialogue/guide.ts';
import { formatDate } from '#shared/format/format-date.ts';
import { sheetKinds } from '#shared/room/sheet.ts';
import { fileOf } from './file-of.ts';

/** A page without script that leads to every PDF beside it, and opens from a memory stick as well. */
export function renderContents(guides: Readonly<Record<Locale, Guide>>, places: readonly string[], today: string): string {
  const parts = locales.map((locale) => {
    const { t, bundle } = guides[locale];
    const rows = places.map((place) => {
      const name = bundle.places.find(({ id }) => id === place)?.name ?? place;
      const cells = sheetKinds.map(
        (kind) => `<td><a href="${fileOf({ locale, place, kind })}">${escapeHtml(t(`room.print.${kind}`))}</a></td>`,
      );
      return `<tr><th scope="row">${escapeHtml(name)}</th>${cells.join('')}</tr>`;
    });
    return `<section lang="${locale}"><h2>${escapeHtml(t(`language-own.${locale}`))}</h2><table>${rows.join('\n')}</table></section>`;
  });
  const { t } = guides.tg;
  return `<!doctype html>
<html lang="tg">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${escapeHtml(t('site.name'))}</title>
<style>body{font:1rem/1.5 sans-serif;margin:1rem auto;max-width:60rem;padding:0 1rem}td,th{padding:.5rem;text-align:left;border-top:1px solid}table{border-collapse:collapse;display:block;overflow-x:auto}a{display:inline-block;padding:.5rem 0}</style>
<h1>${escapeHtml(t('room.print.ready'))}, ${formatDate(today)}</h1>
${parts.join('\n')}
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

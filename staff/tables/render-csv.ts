/**
 * A table as Excel in Russian opens it: UTF-8 with a mark at its beginning, semicolons, lines ended as in Windows. LibreOffice splits cells at
 * commas and tabs too, so these stand in quotes.
 */
export function renderCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((cells) => cells.map(quote).join(';')).join('\r\n')}\r\n`;
}

function quote(cell: string): string {
  return /[";,\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

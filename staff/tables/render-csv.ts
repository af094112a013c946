/** A table as Excel in Russian opens it: UTF-8 with a mark at its beginning, semicolons, lines ended as in Windows. */
export function renderCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((cells) => cells.map(quote).join(';')).join('\r\n')}\r\n`;
}

function quote(cell: string): string {
  return /[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

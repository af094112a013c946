/**
 * A cell that a spreadsheet would reckon out instead of showing; a telephone number may begin with a plus, a dash stands for
 * nothing. What our own tables hold of that kind begins with the mark of `guard.ts`.
 */
const formula = /^(=|@|[+-](?![\d\s()]|$)|[+-].*[|!=*^&+])/s;

/** What Excel and LibreOffice show, in English and Russian, for what they could not reckon, and for what has no room in its column. */
const shownError =
  /^(#(n\/a|н\/д|ref!|ссылка!|name\?|имя\?|value!|знач!|div\/0!|дел\/0!|num!|число!|null!|пусто!|calc!|spill!)|(err|ошибка):\d+|#{3,})$/i;

export function isFormula(text: string): boolean {
  return formula.test(text.trim());
}

/** Why nobody may rely on what stands in a cell; nothing for what can be read. */
export function whyUnusable(cell: string): string | undefined {
  const text = cell.trim().slice(0, 30);
  if (isFormula(cell)) return `"${text}" is a formula; write its result instead`;
  return shownError.test(text) ? `this shows ${text}; write what should stand there` : undefined;
}

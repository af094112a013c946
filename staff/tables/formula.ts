/**
 * A cell that a spreadsheet would reckon out instead of showing; a telephone number may begin with a plus, a dash stands for
 * nothing. What our own tables hold of that kind begins with the mark of `guard.ts`.
 */
export const formula = /^(=|@|[+-](?![\d\s()]|$))/;

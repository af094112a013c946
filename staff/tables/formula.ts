/**
 * A cell that a spreadsheet would reckon out instead of showing; a telephone number may begin with a plus, a dash stands for
 * nothing. What our own tables hold of that kind begins with a space that does not break.
 */
export const formula = /^(=|@|[+-](?![\d\s()]|$))/;
